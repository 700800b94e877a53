/** Only a path of this application: a link must not be able to send people elsewhere after they sign in. */
export function safeNext(next: string | null): string {
  if (!next || !next.startsWith('/')) return '/'
  const url = new URL(next, window.location.origin)
  return url.origin === window.location.origin ? url.pathname + url.search : '/'
}
