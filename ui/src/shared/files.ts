/** how long a browser may take to begin reading what it was given */
const KEPT_MILLIS = 60_000

/** Hands something made by the page to the browser as a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLIS)
}
