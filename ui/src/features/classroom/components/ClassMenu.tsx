import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarOff, IconDots, IconLink, IconPencil } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toast, toastError } from '@/shared/ui'

export interface ClassActions {
  view: ClassView
  onEdit: (view: ClassView) => void
  onCancel: (view: ClassView) => void
}

export function ClassMenu({ view, onEdit, onCancel, size = 36 }: ClassActions & { size?: number }) {
  const copyLink = () => {
    const link = new URL(`/classes/${view.classId}`, window.location.origin).href
    navigator.clipboard.writeText(link).then(() => toast(t('action.linkCopied')), toastError)
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={size} aria-label={t('action.more', { title: view.title })}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => onEdit(view)}>
          {t('teacher.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLink size={18} />} onClick={copyLink}>
          {t('action.copyLink')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCalendarOff size={18} />} c="var(--live-text)" onClick={() => onCancel(view)}>
          {t('teacher.cancelClass')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
