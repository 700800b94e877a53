import type { ReactNode } from 'react'
import type { ParticipantRole } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { ChatPanel } from './chat/ChatPanel'
import type { useRoom } from './hooks/useRoom'
import { PanelTabs } from './PanelTabs'
import { HandsPanel } from './people/HandsPanel'
import { PeoplePanel } from './people/PeoplePanel'

interface Props {
  classId: string
  room: ReturnType<typeof useRoom>
  role: ParticipantRole
  /** teacher or admin */
  leads: boolean
  /** how the class is delivered, for those who may see it */
  delivery?: ReactNode
  /** who is on stage, for the page that leads it */
  crew?: ReactNode
  onInvite?: ((accountId: string) => void) | undefined
  /** who is invited or on stage already */
  invited?: ReadonlySet<string> | undefined
  tab: string
  onTab: (tab: string) => void
}

/** Chat, people and hands of a live class, and how it is delivered. */
export function ClassPanel({ classId, room, role, leads, delivery, crew, onInvite, invited, tab, onTab }: Props) {
  const { chat, people, hands, outbox, scroll, unread, input } = room
  const present = people.data?.people.filter((person) => person.present && person.role !== 'TEACHER').length ?? 0
  return (
    <PanelTabs
      value={tab}
      onChange={onTab}
      tabs={[
        {
          id: 'chat',
          label: t('tab.chat'),
          unread: unread.unread,
          content: (
            <ChatPanel {...{ classId, role, outbox, unread, scroll, input }} chat={chat.data} moderates={leads} />
          ),
        },
        {
          id: 'people',
          label: t('tab.people'),
          count: present,
          content: (
            <PeoplePanel
              classId={classId}
              people={people.data}
              hands={hands.data}
              mayRemove={leads}
              onInvite={onInvite}
              invited={invited}
            />
          ),
        },
        {
          id: 'hands',
          label: t('tab.hands'),
          count: hands.data?.hands.length ?? 0,
          content: (
            <>
              {crew}
              <HandsPanel classId={classId} hands={hands.data} leads={leads} onInvite={onInvite} invited={invited} />
            </>
          ),
        },
        // asked for only while it is looked at
        ...(delivery ? [{ id: 'delivery', label: t('mesh.title'), content: tab === 'delivery' && delivery }] : []),
      ]}
    />
  )
}
