import { Stack } from '@mantine/core'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { ColorSchemeControl, PageHeader } from '@/shared/ui'
import { DisplayNameForm } from './DisplayNameForm'
import { PasswordForm } from './PasswordForm'
import { SettingsCard } from './SettingsCard'

export function ProfilePage() {
  const account = useAccount()
  return (
    <Stack gap={24} maw={760} mx="auto">
      <PageHeader title={t('profile.title')} text={`${account.username} · ${t(`role.${account.role}`)}`} />
      <SettingsCard title={t('profile.about')} text={t('profile.about.text')}>
        <DisplayNameForm />
      </SettingsCard>
      <SettingsCard title={t('profile.password')} text={t('profile.password.text')}>
        <PasswordForm />
      </SettingsCard>
      <SettingsCard title={t('profile.appearance')} text={t('profile.appearance.text')}>
        <ColorSchemeControl />
      </SettingsCard>
    </Stack>
  )
}
