import { SegmentedControl, useMantineColorScheme, VisuallyHidden, type MantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { t } from '@/shared/i18n'
import classes from './ColorSchemeControl.module.css'

const choices = [
  { value: 'auto', icon: IconDeviceDesktop, label: 'theme.auto' },
  { value: 'light', icon: IconSun, label: 'theme.light' },
  { value: 'dark', icon: IconMoon, label: 'theme.dark' },
] as const

export function ColorSchemeControl({ compact = false }: { compact?: boolean }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      fullWidth
      size={compact ? 'xs' : 'sm'}
      aria-label={t('theme.label')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={choices.map(({ value, icon: Icon, label }) => ({
        value,
        label: (
          <span className={classes.choice}>
            <Icon size={16} aria-hidden="true" />
            {compact ? <VisuallyHidden>{t(label)}</VisuallyHidden> : t(label)}
          </span>
        ),
      }))}
    />
  )
}
