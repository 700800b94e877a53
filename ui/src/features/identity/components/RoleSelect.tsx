import { Select } from '@mantine/core'
import type { AccountView, Role } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { ROLES } from '../roles'

interface Props {
  account: AccountView
  disabled: boolean
  onRole: (account: AccountView, role: Role) => void
}

export function RoleSelect({ account, disabled, onRole }: Props) {
  return (
    <Select
      w={140}
      aria-label={t('accounts.role.of', { name: account.displayName })}
      data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      value={account.role}
      disabled={disabled}
      allowDeselect={false}
      onChange={(value) => value && value !== account.role && onRole(account, value as Role)}
    />
  )
}
