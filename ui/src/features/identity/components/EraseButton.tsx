import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import type { AccountView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'

export function EraseButton({ account, onErase }: { account: AccountView; onErase: (account: AccountView) => void }) {
  return (
    <Tooltip label={t('erase.open')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        onClick={() => onErase(account)}
        aria-label={t('erase.of', { name: account.displayName })}
      >
        <IconEraser size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
