import { t } from './i18n'

/** What the server puts in the place of every text of somebody who was erased; nobody can be called like that. */
const ERASED = '[erased]'

/** Says so in the words of this page, wherever in an answer it stands. */
export function withErased(json: string): string {
  return json.includes(ERASED) ? json.replaceAll(ERASED, t('person.erased')) : json
}
