import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'

const closeButtonProps = { 'aria-label': t('action.close') }

export function toast(message: string): void {
  notifications.show({ message, icon: <IconCheck size={18} />, color: 'indigo', autoClose: 4000, closeButtonProps })
}

/** Something that happened elsewhere; shown once per id. */
export function toastNews(id: string, message: string): void {
  notifications.show({ id, message, autoClose: 6000, closeButtonProps })
}

/** Something that needs somebody's attention; stays for a while, and says so at once to whoever listens. */
export function toastAlert(id: string, title: string, message: string): void {
  notifications.show({
    id,
    title,
    message,
    icon: <IconAlertTriangle size={18} />,
    color: 'live',
    autoClose: 15000,
    role: 'alert',
    closeButtonProps,
  })
}

export function toastError(error: unknown): void {
  notifications.show({
    message: errorText(error),
    icon: <IconAlertTriangle size={18} />,
    color: 'live',
    autoClose: 8000,
    role: 'alert',
    closeButtonProps,
  })
}
