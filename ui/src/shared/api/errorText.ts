import { t, tn, type MessageKey } from '@/shared/i18n'
import { en } from '@/shared/i18n/en'
import { ApiProblem } from './problem'

/** for longer than this it is said how long */
const MOMENT_SECONDS = 60

/** What to tell a person about a failure: by its code, never by the server's own text. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('error.INTERNAL_ERROR')
  const { code, retryAfter = 0 } = error
  if (code === 'TOO_MANY_REQUESTS' && retryAfter > MOMENT_SECONDS) {
    return tn('error.tooManyFor', Math.ceil(retryAfter / 60))
  }
  const key = `error.${code}`
  return key in en ? t(key as MessageKey & `error.${'FORBIDDEN'}`) : t('error.INTERNAL_ERROR')
}
