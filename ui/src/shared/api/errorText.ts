import { t, type MessageKey } from '@/shared/i18n'
import { en } from '@/shared/i18n/en'
import { ApiProblem } from './problem'

/** What to tell a person about a failure: by its code, never by the server's own text. */
export function errorText(error: unknown): string {
  const key = error instanceof ApiProblem ? `error.${error.code}` : ''
  return key in en ? t(key as MessageKey & `error.${'FORBIDDEN'}`) : t('error.INTERNAL_ERROR')
}
