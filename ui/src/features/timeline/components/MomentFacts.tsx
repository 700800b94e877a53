import { Loader } from '@mantine/core'
import {
  IconBroadcast,
  IconHandStop,
  IconMessageCircle,
  IconMicrophone2,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ClassAt } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { exactTime, timecode } from '@/shared/time'
import { useValue } from '@/shared/value'
import { seatsOf, summaryOf } from '../summary'
import type { Range, TravelClock } from '../TravelClock'
import classes from './LookBack.module.css'

interface Props {
  at: ClassAt | undefined
  /** what is shown is of another moment */
  late: boolean
  playing: boolean
  clock: TravelClock
  range: Range
}

/** The moment in one line. Said aloud where somebody stops, not while the time runs. */
export function MomentFacts({ at, late, playing, clock, range }: Props) {
  return (
    <div className={classes.facts}>
      <Now clock={clock} />
      {at && (
        <>
          <span className={classes.status} data-status={at.state.status}>
            {t(`lookBack.status.${at.state.status}`)}
          </span>
          <Fact icon={IconUsers}>
            {tn('lookBack.fact.people', at.people.people.filter((one) => one.present).length)}
          </Fact>
          <Fact icon={IconHandStop}>{tn('lookBack.fact.hands', at.hands.hands.length)}</Fact>
          <Fact icon={IconMicrophone2}>{tn('lookBack.fact.stage', seatsOf(at).length)}</Fact>
          <Fact icon={IconMessageCircle}>{messages(at)}</Fact>
          <Fact icon={IconBroadcast}>{t(`lookBack.stream.${at.state.stream}`)}</Fact>
        </>
      )}
      <span className={classes.late}>{late && <Loader size={14} aria-label={t('loading')} />}</span>
      <span role="status" className={classes.spoken}>
        {at && !late && !playing
          ? t('lookBack.said', {
              into: timecode(clock.state.current.at - range.from),
              what: summaryOf(at),
            })
          : ''}
      </span>
    </div>
  )
}

function messages({ chat }: ClassAt): string {
  return chat.hasEarlier
    ? t('lookBack.fact.messages.many', { count: chat.messages.length })
    : tn('lookBack.fact.messages', chat.messages.length)
}

function Now({ clock }: { clock: TravelClock }) {
  const { at } = useValue(clock.state)
  return <strong className={classes.now}>{exactTime(at)}</strong>
}

function Fact({ icon: FactIcon, children }: { icon: Icon; children: ReactNode }) {
  return (
    <span className={classes.fact}>
      <FactIcon size={16} aria-hidden="true" />
      {children}
    </span>
  )
}
