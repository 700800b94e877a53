import { Loader } from '@mantine/core'
import { IconCoffee, IconLock, IconPlayerPause, IconVideo } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import type { PlayerState } from '@/media'
import { t } from '@/shared/i18n'
import { Slate } from './Slate'
import classes from './Stage.module.css'

/** What is shown instead of, or over, the live picture. */
export function LiveSlate({ view, player }: { view: ClassView; player: PlayerState }) {
  const { teacherName: teacher } = view
  if (player.phase === 'refused') return <Slate icon={<IconLock size={28} />} title={t('room.refused.title')} />
  if (player.phase === 'playing' && view.stream !== 'OFFLINE') return null
  if (view.stream === 'INTERRUPTED') {
    return (
      <Slate
        icon={<IconPlayerPause size={28} />}
        title={t('player.interrupted.title')}
        text={t('player.interrupted.text')}
      />
    )
  }
  if (!view.teacherPresent) {
    return (
      <Slate icon={<IconCoffee size={28} />} title={t('player.away.title')} text={t('player.away.text', { teacher })} />
    )
  }
  if (view.stream === 'OFFLINE' || player.phase === 'waiting') {
    return (
      <Slate
        icon={<IconVideo size={28} />}
        title={t('player.waiting.title')}
        text={t('player.waiting.text', { teacher })}
      />
    )
  }
  if (player.phase === 'recovering') {
    return (
      <div className={classes.notice} role="status">
        <Loader size={16} color="white" />
        {t('player.recovering')}
      </div>
    )
  }
  return <Slate title={t('player.loading')} />
}
