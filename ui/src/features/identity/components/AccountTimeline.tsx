import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTimeline } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { AccountView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

/** To what happened to an account: who changed its role, who disabled it. */
export function AccountTimeline({ account: { accountId, displayName } }: { account: AccountView }) {
  return (
    <Tooltip label={t('timeline.title')}>
      <ActionIcon
        component={Link}
        to={`/admin/timeline?account=${accountId}`}
        state={{ name: displayName }}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('timeline.account', { name: displayName })}
      >
        <IconTimeline size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
