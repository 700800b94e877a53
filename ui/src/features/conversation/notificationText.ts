import type { NotificationView, Role } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

export function notificationText({ kind, subject }: NotificationView): string {
  if (kind === 'ROLE_CHANGED')
    return t(`notification.${kind}`, { subject: subject ? t(`role.${subject as Role}`) : '' })
  return t(`notification.${kind}`, { subject: subject ?? t('notification.aClass') })
}
