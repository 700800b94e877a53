import { Button, Group } from '@mantine/core'
import { IconConfetti, IconDeviceDesktopOff, IconLock } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { recordableType, supportProblem } from '@/media'
import { isProblem } from '@/shared/api'
import { t, tn } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { timecode } from '@/shared/time'
import { Notice, toastError } from '@/shared/ui'
import { classApi } from './api'
import { ClassFrame } from './ClassFrame'
import { ClassPanel } from './ClassPanel'
import { ClassTitle } from './ClassTitle'
import { FrameSkeleton } from './FrameSkeleton'
import { useAttendance } from './hooks/useAttendance'
import { useRoom } from './hooks/useRoom'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { NotInClass, NotLive } from './Refusals'
import { ShortcutsHelp } from './ShortcutsHelp'
import { StageCrew } from './guests/StageCrew'
import { useInvite } from './guests/useInvite'
import { useStageHost } from './guests/useStageHost'
import stage from './stage/Stage.module.css'
import { CaptureControls } from './studio/CaptureControls'
import { DeviceCheck } from './studio/DeviceCheck'
import { EndClass } from './studio/EndClass'
import { OnAir } from './studio/OnAir'
import { useEquipment, useMeshSource, usePublisher } from './studio/useStudio'

/** Where the teacher gets ready, goes live and leads the class. */
export function StudioPage({ classId, delivery }: { classId: string; delivery?: ReactNode }) {
  const { data: view, refusal } = useTopic(topics.classOf(classId))
  const problem = supportProblem()
  if (refusal) return <NotInClass error={undefined} onRetry={() => location.reload()} />
  if (!view) return <FrameSkeleton />
  if (view.status === 'ENDED') return <Ended view={view} />
  if (view.status === 'CANCELLED') return <NotLive view={view} />
  if (problem === 'insecure') {
    const words = { title: t('studio.insecure.title'), text: t('studio.insecure.text') }
    return <Notice order={1} icon={<IconLock size={24} />} {...words} />
  }
  if (problem || !recordableType()) {
    const words = { title: t('studio.noRecorder.title'), text: t('studio.noRecorder.text') }
    return <Notice order={1} icon={<IconDeviceDesktopOff size={24} />} {...words} />
  }
  return <Studio view={view} delivery={delivery} />
}

function Studio({ view, delivery }: { view: ClassView; delivery: ReactNode }) {
  const { classId } = view
  const account = useAccount()
  const equipment = useEquipment(account.displayName)
  const { status, publishing, publish, stop } = usePublisher(classId, equipment?.capture)
  useMeshSource(classId, equipment?.capture, publishing)
  const [starting, setStarting] = useState(false)
  const [tab, setTab] = useState('chat')
  const live = view.status === 'LIVE'
  const { attendance } = useAttendance(classId, live)
  const room = useRoom(classId, attendance.state === 'in', tab === 'chat')
  const stageCrew = useStageHost(classId, equipment?.capture, publishing && attendance.state === 'in')
  const invite = useInvite(classId)
  useWarning(live && publishing)
  useShortcuts({
    c: () => {
      setTab('chat')
      setTimeout(() => room.input.current?.focus())
    },
  })

  const goLive = async () => {
    setStarting(true)
    try {
      await classApi.start(classId)
    } catch (error) {
      if (!isProblem(error, 'CLASS_ALREADY_STARTED')) {
        setStarting(false)
        return toastError(error)
      }
    }
    publish()
    setStarting(false)
  }

  if (!publishing) {
    const words = live ? offAir(status.reason, status.state) : READY
    return (
      <DeviceCheck
        view={view}
        equipment={equipment}
        heading={t(words.heading)}
        text={t(words.text)}
        action={t(words.action)}
        pending={starting}
        onGo={() => (live ? publish() : void goLive())}
      >
        {equipment && (
          <div className={stage.bar} style={{ justifyContent: 'center', opacity: 1, paddingBottom: 16, gap: 8 }}>
            <CaptureControls equipment={equipment} withDevices={false} />
          </div>
        )}
      </DeviceCheck>
    )
  }
  return (
    <>
      <ClassFrame
        stage={<OnAir view={view} capture={equipment?.capture} status={status} />}
        info={<ClassTitle view={view} withTeacher={false} />}
        actions={
          <>
            {equipment && <CaptureControls equipment={equipment} withDevices />}
            <EndClass view={view} onEnded={stop} />
          </>
        }
        panel={
          <ClassPanel
            {...{ classId, room, delivery, tab }}
            role="TEACHER"
            leads
            crew={equipment && <StageCrew view={view} stage={stageCrew} capture={equipment.capture} />}
            onInvite={invite}
            invited={new Set(stageCrew.open.map(({ accountId }) => accountId))}
            onTab={setTab}
          />
        }
      />
      <ShortcutsHelp
        keys={[
          ['M', t('shortcuts.microphone')],
          ['V', t('shortcuts.camera')],
          ['C', t('shortcuts.chat')],
        ]}
      />
    </>
  )
}

const READY = { heading: 'studio.check.title', text: 'studio.check.text', action: 'studio.goLive' } as const

/** The class is live and this page does not send: what happened, and the way back. */
function offAir(reason: string | undefined, state: string) {
  if (reason === 'STREAM_REPLACED') {
    return {
      heading: 'studio.replaced.title',
      text: 'studio.replaced.text',
      action: 'studio.replaced.action',
    } as const
  }
  if (state === 'failed' || state === 'stopped') {
    return { heading: 'studio.stopped.title', text: 'studio.stopped.text', action: 'studio.resume' } as const
  }
  return { heading: 'studio.resume.title', text: 'studio.resume.text', action: 'studio.resume' } as const
}

/** Leaving the page takes the picture away from everybody. */
function useWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [active])
}

function Ended({ view }: { view: ClassView }) {
  const lasted = view.startedAt && view.endedAt ? Date.parse(view.endedAt) - Date.parse(view.startedAt) : 0
  return (
    <Notice
      order={1}
      icon={<IconConfetti size={24} />}
      title={t('studio.ended.title')}
      text={tn('studio.ended.text', view.peakParticipants, { time: timecode(lasted) })}
      action={
        <Group justify="center" gap="sm">
          <Button component={Link} to={`/classes/${view.classId}/report`}>
            {t('analytics.report.see')}
          </Button>
          <Button variant="default" component={Link} to={view.settings.recorded ? `/classes/${view.classId}` : '/'}>
            {view.settings.recorded ? t('studio.ended.watch') : t('room.home')}
          </Button>
        </Group>
      }
    />
  )
}
