/**
 * Keeps received sound flowing: Chromium decodes, and so passes on, only what is attached to an element (crbug 121673,
 * measured); a muted one is enough.
 *
 * @returns ends it
 */
export function keepSoundFlowing(stream: MediaStream): () => void {
  const element = new Audio()
  element.muted = true
  element.srcObject = new MediaStream(stream.getAudioTracks())
  element.play().catch(() => {}) // a muted element may always play; whoever is quick takes the stream away again
  return () => {
    element.srcObject = null
  }
}
