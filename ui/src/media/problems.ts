/** Why a device cannot be used, in the terms that the page has words for. */
export type MediaProblem = 'denied' | 'dismissed' | 'missing' | 'busy' | 'gone' | 'insecure' | 'unsupported' | 'unknown'

export function problemOf(error: unknown): MediaProblem {
  if (!(error instanceof DOMException)) return 'unknown'
  switch (error.name) {
    case 'NotAllowedError':
      return /dismissed/i.test(error.message) ? 'dismissed' : 'denied'
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'unknown'
  }
}

/** Media devices exist only on https and on loopback. */
export function supportProblem(): MediaProblem | undefined {
  if (!window.isSecureContext) return 'insecure'
  return 'mediaDevices' in navigator && 'MediaRecorder' in window ? undefined : 'unsupported'
}
