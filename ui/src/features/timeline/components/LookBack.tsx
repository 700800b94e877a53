import { Button, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCloudOff, IconTimeline } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { ClassView, TimelineEntry } from '@/contracts/contracts'
import { errorText, isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { useClassAt } from '../hooks/useClassAt'
import { useMarks } from '../hooks/useMarks'
import { useNearby } from '../hooks/useNearby'
import { usePlaying, useTravel } from '../hooks/useTravel'
import { markBeside } from '../marks'
import { momentOf, momentParams } from '../moment'
import type { Range } from '../TravelClock'
import { ChatAt } from './ChatAt'
import { ClassHead } from './ClassHead'
import classes from './LookBack.module.css'
import type { MeshDrawing } from './LookBackPage'
import { MeshAt } from './MeshAt'
import { MomentFacts } from './MomentFacts'
import { NearbyEvents } from './NearbyEvents'
import { PeopleAt } from './PeopleAt'
import { RecordingAt } from './RecordingAt'
import { Scrubber } from './Scrubber'
import { Failed } from './TimelineStates'

interface Props {
  view: ClassView
  range: Range
  drawMesh: MeshDrawing
}

const SKIP_MILLIS = 10_000
const ADDRESS_MILLIS = 250

export function LookBack({ view, range, drawMesh }: Props) {
  const { classId } = view
  const [params, setParams] = useSearchParams()
  const [first] = useState(() => momentOf(params))
  const clock = useTravel(range)
  const placed = useRef(false)
  useEffect(() => {
    if (placed.current) return
    placed.current = true
    if (first && 'time' in first) clock.seek(first.time)
  }, [clock, first])
  const playing = usePlaying(clock)
  const { asked, at, late, error, retry, retrying } = useClassAt(classId, clock, first)
  const { marks, peaks, cut } = useMarks(classId, range, view.status === 'LIVE')
  const nearby = useNearby(classId, at?.position)
  const narrow = useMediaQuery('(max-width: 900px)', window.innerWidth <= 900)

  // the address follows where somebody stands, not every step on the way there
  useEffect(() => {
    if (playing) return
    const next = momentParams(asked)
    const write = () =>
      setParams((held) => (held.toString() === next.toString() ? held : next), {
        replace: true,
        preventScrollReset: true,
      })
    const timer = setTimeout(write, ADDRESS_MILLIS)
    return () => clearTimeout(timer)
  }, [asked, playing, setParams])

  const goTo = useCallback(
    (entry: Pick<TimelineEntry, 'at' | 'position'>) => clock.seek(Date.parse(entry.at), entry.position),
    [clock],
  )
  const skip = (millis: number) => {
    const { at: time } = clock.state.current
    clock.seek(Math.min(range.to, Math.max(range.from, time + millis)))
  }
  const beside = (way: 'before' | 'after') => {
    const { at: time, position } = clock.state.current
    const mark = markBeside(marks, time, position, way)
    if (mark) goTo(mark.entry)
  }
  const step = (way: 'before' | 'after') => {
    const here = at?.position ?? -1
    const entries = nearby.entries ?? []
    const next =
      way === 'after' ? entries.find((one) => one.position > here) : entries.findLast((one) => one.position < here)
    if (next) goTo(next)
  }
  useShortcuts({
    ' ': () => clock.toggle(),
    arrowleft: () => skip(-SKIP_MILLIS),
    arrowright: () => skip(SKIP_MILLIS),
    ',': () => step('before'),
    '.': () => step('after'),
  })

  const people = at?.people.people
  const names = useMemo(() => new Map(people?.map((one) => [one.accountId, one.displayName])), [people])
  if (!at && error && isProblem(error, 'FORBIDDEN', 'NOT_CLASS_TEACHER', 'CLASS_NOT_FOUND', 'NOT_FOUND'))
    return <Failed error={error} onRetry={retry} retrying={retrying} />

  const recorded = view.recording?.status === 'PUBLISHED' ? view.recording : undefined
  const mesh = <MeshAt classId={classId} at={at} waiting={!error} names={names} draw={drawMesh} />
  const parts = {
    events: (
      <NearbyEvents
        entries={nearby.entries}
        position={at?.position}
        error={nearby.error}
        onRetry={nearby.retry}
        onPick={goTo}
      />
    ),
    people: <PeopleAt at={at} waiting={!error} />,
    chat: <ChatAt at={at} waiting={!error} onPick={(time) => clock.seek(time)} />,
  }
  return (
    <div className={classes.page}>
      <ClassHead
        classId={classId}
        title={view.title}
        live={view.status === 'LIVE'}
        name={t('lookBack.title')}
        teacher={view.teacherName}
        actions={
          <Button
            component={Link}
            to={`/classes/${classId}/timeline`}
            variant="default"
            leftSection={<IconTimeline size={18} />}
          >
            {t('timeline.open')}
          </Button>
        }
      />
      {error && <Trouble error={error} onRetry={retry} retrying={retrying} />}
      <div className={classes.pictures}>
        <RecordingAt
          classId={classId}
          title={view.title}
          recording={recorded}
          live={view.status === 'LIVE'}
          clock={clock}
        />
        {!narrow && mesh}
      </div>
      <div className={classes.control}>
        <MomentFacts at={at} late={late} playing={playing} clock={clock} range={range} />
        <Scrubber clock={clock} range={range} marks={marks} peaks={peaks} cut={cut} onPick={goTo} onBeside={beside} />
      </div>
      {narrow ? (
        <Tabs defaultValue="events" keepMounted={false} className={classes.tabs!}>
          <Tabs.List grow aria-label={t('lookBack.parts')}>
            <Tabs.Tab value="events">{t('lookBack.tab.events')}</Tabs.Tab>
            <Tabs.Tab value="mesh">{t('lookBack.tab.mesh')}</Tabs.Tab>
            <Tabs.Tab value="people">{t('lookBack.people')}</Tabs.Tab>
            <Tabs.Tab value="chat">{t('lookBack.chat')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="events">{parts.events}</Tabs.Panel>
          <Tabs.Panel value="mesh">{mesh}</Tabs.Panel>
          <Tabs.Panel value="people">{parts.people}</Tabs.Panel>
          <Tabs.Panel value="chat">{parts.chat}</Tabs.Panel>
        </Tabs>
      ) : (
        <div className={classes.parts}>
          {parts.events}
          {parts.people}
          {parts.chat}
        </div>
      )}
    </div>
  )
}

/** What is shown stays; why the moment that was asked for is not it. */
function Trouble({ error, onRetry, retrying }: { error: unknown; onRetry: () => void; retrying: boolean }) {
  return (
    <div className={classes.trouble} role="alert">
      <IconCloudOff size={18} aria-hidden="true" />
      <span>{errorText(error)}</span>
      {!isProblem(error, 'BEYOND_END', 'BEFORE_CLASS') && (
        <Button size="compact-sm" variant="subtle" loading={retrying} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  )
}
