import { Divider, NavLink, Popover, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { t } from '@/shared/i18n'
import { session, useAccount } from '@/shared/session'
import { ColorSchemeControl, PersonAvatar, toastError } from '@/shared/ui'
import classes from './AccountMenu.module.css'

export function AccountMenu() {
  const account = useAccount()
  const [opened, { toggle, close }] = useDisclosure()
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
    <Popover
      opened={opened}
      onChange={toggle}
      width={256}
      position="bottom-end"
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.button!}
          aria-label={t('account.menu', { name: account.displayName })}
          onClick={toggle}
        >
          <PersonAvatar id={account.accountId} name={account.displayName} size={34} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('account.menu', { name: account.displayName })}>
        <div className={classes.person}>
          <Text fw={600} truncate>
            {account.displayName}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {account.username} · {t(`role.${account.role}`)}
          </Text>
        </div>
        <Divider my={8} mx={-8} />
        <NavLink
          component={Link}
          to="/profile"
          label={t('nav.profile')}
          leftSection={<IconUser size={18} />}
          className={classes.item!}
          onClick={close}
        />
        <div className={classes.scheme}>
          <ColorSchemeControl compact />
        </div>
        <Divider my={8} mx={-8} />
        <NavLink
          component="button"
          label={t('account.signOut')}
          leftSection={<IconLogout size={18} />}
          className={classes.item!}
          disabled={leaving}
          onClick={() => void signOut()}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
