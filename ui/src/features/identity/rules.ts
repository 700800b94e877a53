import { t } from '@/shared/i18n'

/** The server's rules, said before asking it; each gives the text to show, or null. */
export const checkUsername = (value: string): string | null =>
  /^[a-z0-9._-]{3,32}$/i.test(value.trim()) ? null : t('field.username.invalid')

export const checkNewPassword = (value: string): string | null =>
  value.length >= 8 && value.length <= 128 ? null : t('field.password.invalid')

export const checkDisplayName = (value: string): string | null => {
  const name = value.trim()
  return name.length >= 1 && name.length <= 60 && !/\p{Cc}/u.test(name) ? null : t('field.displayName.invalid')
}

export const required = (text: string) => (value: string) => (value === '' ? text : null)
