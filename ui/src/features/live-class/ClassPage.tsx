import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { ClassView, ParticipantRole } from '@/contracts/contracts'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { useValue } from '@/shared/value'
import { ApiProblem } from '@/shared/api'
import { classApi } from './api'
import { ClassFrame } from './ClassFrame'
import { ClassPanel } from './ClassPanel'
import { ClassTitle } from './ClassTitle'
import { FrameSkeleton } from './FrameSkeleton'
import { Elsewhere } from './guests/Elsewhere'
import { GuestBar } from './guests/GuestBar'
import { InvitationDialog } from './guests/InvitationDialog'
import { acceptedHere } from './guests/tab'
import { useGuest } from './guests/useGuest'
import { useMyInvitation } from './guests/useMyInvitation'
import { useAttendance } from './hooks/useAttendance'
import { useRoom } from './hooks/useRoom'
import { useShortcuts } from '@/shared/ui/useShortcuts'
import { HandButton } from './people/HandButton'
import { NotInClass, NotLive } from './Refusals'
import { ShortcutsHelp } from './ShortcutsHelp'
import { LiveStage } from './stage/LiveStage'
import { useEquipment } from './studio/useStudio'

/** A class as its students and observers see it: joins on entry, and shows picture, chat, people and hands. */
export function ClassPage({ classId, delivery }: { classId: string; delivery?: ReactNode }) {
  const { data: view, refusal } = useTopic(topics.classOf(classId))
  const [left, setLeft] = useLeft(classId)
  const { attendance, joinAgain } = useAttendance(classId, view?.status === 'LIVE' && !left)

  if (refusal) return <NotInClass error={problem(refusal)} onRetry={joinAgain} />
  if (!view || left) return <FrameSkeleton />
  if (view.status !== 'LIVE') return <NotLive view={view} />
  if (attendance.state === 'refused') return <NotInClass error={attendance.error} onRetry={joinAgain} />
  const role = attendance.state === 'in' ? attendance.role : undefined
  const toggle = { onLeave: () => setLeft(true), onStay: () => setLeft(false) }
  return <LiveClass view={view} role={role} delivery={delivery} {...toggle} />
}

/** Whether the class was left on purpose: until the next page is there, or the browser's back button was quicker than that. */
function useLeft(classId: string) {
  const [left, setLeft] = useState(false)
  useEffect(() => {
    if (!left) return
    const back = () => {
      if (location.pathname === `/classes/${classId}`) setLeft(false)
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [classId, left])
  return [left, setLeft] as const
}

function problem(code: string): ApiProblem {
  return new ApiProblem(code as ApiProblem['code'], 0, code)
}

interface Props {
  view: ClassView
  /** undefined while joining */
  role: ParticipantRole | undefined
  delivery: ReactNode
  onLeave: () => void
  onStay: () => void
}

function LiveClass({ view, role, delivery, onLeave, onStay }: Props) {
  const { classId } = view
  const account = useAccount()
  const navigate = useNavigate()
  const [tab, setTab] = useState('chat')
  const inside = role !== undefined
  const room = useRoom(classId, inside, tab === 'chat')

  useShortcuts({
    c: () => {
      setTab('chat')
      // the tab has to be shown before it can be focused
      setTimeout(() => room.input.current?.focus())
    },
  })

  const leave = async () => {
    onLeave()
    try {
      await classApi.leave(classId)
    } catch (error) {
      // unreachable: closing the page ends the presence as well
      if (!(error instanceof ApiProblem)) return onStay()
    }
    void navigate('/')
  }

  const invitation = useMyInvitation(classId, inside)
  const asked = invitation?.status === 'INVITED'
  const accepted = useValue(acceptedHere)
  const agreed = invitation !== undefined && invitation.invitationId === accepted
  const seated = agreed && !asked
  const equipment = useEquipment(account.displayName, asked || seated)
  const guest = useGuest(invitation, agreed, equipment)

  const handIsUp = room.hands.data?.hands.some((hand) => hand.accountId === account.accountId) === true
  const removed = room.chat.refusal ?? room.people.refusal
  if (removed && removed !== 'NOT_A_PARTICIPANT') return <NotInClass error={problem(removed)} onRetry={() => {}} />

  return (
    <>
      <ClassFrame
        stage={<LiveStage view={view} active={inside} interactive={handIsUp || seated} onStage={guest.remote} />}
        info={<ClassTitle view={view} />}
        actions={
          <>
            {seated && equipment && <GuestBar seat={invitation} link={guest.state} equipment={equipment} />}
            {invitation && !asked && !seated && <Elsewhere />}
            {role === 'STUDENT' && !seated && <HandButton classId={classId} hands={room.hands.data} />}
            <Button
              variant="light"
              color="live"
              size="md"
              radius="xl"
              leftSection={<IconDoorExit size={20} />}
              onClick={() => void leave()}
            >
              {t('room.leave')}
            </Button>
          </>
        }
        panel={
          <ClassPanel
            classId={classId}
            room={room}
            role={role ?? 'OBSERVER'}
            leads={account.role === 'ADMIN'}
            delivery={delivery}
            tab={tab}
            onTab={setTab}
          />
        }
      />
      {asked && <InvitationDialog key={invitation.invitationId} {...{ view, invitation, equipment }} />}
      <ShortcutsHelp
        keys={[
          ...(role === 'STUDENT' ? ([['H', t('shortcuts.hand')]] as [string, string][]) : []),
          ['C', t('shortcuts.chat')],
          ['S', t('shortcuts.sound')],
          ['F', t('shortcuts.fullscreen')],
        ]}
      />
    </>
  )
}
