import { IconBroadcast, IconCloudDown, IconEye, IconMicrophone, IconMovie, IconUsers } from '@tabler/icons-react'
import type { OverallNow, RoleCounts } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { bytes, percent } from '../words'
import { Figure, Figures } from './Figure'

interface Props {
  now: OverallNow | undefined
  today: number | undefined
  week: number | undefined
}

/** The platform as it is at this moment. */
export function NowFigures({ now, today, week }: Props) {
  const count = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value))
  const accounts = now?.accounts
  const all = accounts && accounts.admins + accounts.teachers + accounts.students + accounts.viewers
  return (
    <Figures>
      <Figure
        icon={IconEye}
        label={t('analytics.now.viewers')}
        value={count(now?.viewers)}
        hint={t('analytics.now.viewers.hint')}
        help={t('analytics.now.viewers.help')}
      />
      <Figure
        icon={IconBroadcast}
        label={t('analytics.now.live')}
        value={count(now?.classesLive)}
        hint={today !== undefined && week !== undefined && t('analytics.now.live.hint', { today, week })}
        help={t('analytics.now.live.help')}
      />
      <Figure
        icon={IconMicrophone}
        label={t('analytics.now.stage')}
        value={count(now?.onStage)}
        hint={t('analytics.now.stage.hint')}
        help={t('analytics.now.stage.help')}
      />
      <Figure
        icon={IconCloudDown}
        label={t('analytics.now.saving')}
        value={now && percent(now.delivery.savingPercent)}
        hint={now && t('analytics.now.saving.hint', { served: bytes(now.delivery.server) })}
        help={t('analytics.saving.help')}
      />
      <Figure
        icon={IconMovie}
        label={t('analytics.now.recordings')}
        value={count(now?.recordings)}
        hint={now && bytes(now.recordingBytes)}
        help={t('analytics.now.recordings.help')}
      />
      <Figure
        icon={IconUsers}
        label={t('analytics.now.accounts')}
        value={count(all)}
        hint={accounts && roles(accounts)}
        help={t('analytics.now.accounts.help')}
      />
    </Figures>
  )
}

function roles({ students, teachers, viewers, admins }: RoleCounts): string {
  const counts = [
    ['analytics.now.students', students],
    ['analytics.now.teachers', teachers],
    ['analytics.now.viewers', viewers],
    ['analytics.now.admins', admins],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([words, count]) => tn(words, count).replaceAll(' ', '\u00a0'))
    .join(' · ')
}
