import { Menu, Text, UnstyledButton } from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { session, useAccount } from '@/shared/session'
import { ColorSchemeControl, PersonAvatar, toastError } from '@/shared/ui'
import classes from './AccountMenu.module.css'

export function AccountMenu() {
  const account = useAccount()
  const [leaving, setLeaving] = useState(false)

  const signOut = async () => {
    setLeaving(true)
    try {
      await session.signOut()
    } catch (error) {
      setLeaving(false)
      toastError(error)
    }
  }

  return (
    <Menu width={248}>
      <Menu.Target>
        <UnstyledButton className={classes.button!} aria-label={t('account.menu', { name: account.displayName })}>
          <PersonAvatar id={account.accountId} name={account.displayName} size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <Text fw={600} truncate>
            {account.displayName}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {account.username} · {t(`role.${account.role}`)}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={18} />}>
          {t('nav.profile')}
        </Menu.Item>
        <div className={classes.scheme}>
          <ColorSchemeControl compact />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} disabled={leaving} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
