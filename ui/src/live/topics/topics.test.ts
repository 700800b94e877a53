import { describe, expect, it } from 'vitest'
import type { ChatView, ClassView, MessageView, NotificationView, ParticipantView } from '@/contracts/contracts'
import { catalogueTopic } from './catalogueTopic'
import { chatTopic, withEarlier } from './chatTopic'
import { classTopic } from './classTopic'
import { handsTopic } from './handsTopic'
import { meTopic } from './meTopic'
import { peopleTopic } from './peopleTopic'

function aClass(change: Partial<ClassView> = {}): ClassView {
  return {
    classId: 'c',
    version: 1,
    title: 'Algebra',
    description: '',
    teacherId: 't',
    teacherName: 'Maria',
    status: 'SCHEDULED',
    startsAt: '2026-01-01T10:00:00Z',
    durationMinutes: 60,
    settings: { capacity: 10, visibility: 'PUBLIC', recorded: true, meshShare: 25, stageSeats: 4 },
    startedAt: null,
    endedAt: null,
    endReason: null,
    teacherPresent: false,
    participantCount: 0,
    peakParticipants: 0,
    stream: 'OFFLINE',
    recording: null,
    ...change,
  }
}

function message(minute: number, change: Partial<MessageView> = {}): MessageView {
  return {
    messageId: `m${minute}`,
    authorId: 'a',
    authorName: 'Ada',
    authorRole: 'STUDENT',
    text: `at ${minute}`,
    replyTo: null,
    postedAt: `2026-01-01T10:0${minute}:00Z`,
    editedAt: null,
    deleted: false,
    ...change,
  }
}

function person(accountId: string, present = true): ParticipantView {
  return {
    accountId,
    displayName: accountId,
    role: 'STUDENT',
    present,
    joinedAt: '2026-01-01T10:00:00Z',
    leftAt: null,
    leaveReason: null,
  }
}

describe('class', () => {
  it('drops an older version, by update and by snapshot', () => {
    const held = aClass({ version: 5 })
    expect(classTopic.update(held, { type: 'class.changed', view: aClass({ version: 4 }) })).toBe(held)
    expect(classTopic.snapshot(held, aClass({ version: 4 }))).toBe(held)
    expect(classTopic.update(held, { type: 'class.changed', view: aClass({ version: 6 }) }).version).toBe(6)
  })
})

describe('people', () => {
  it('adds, replaces, and twice is the same as once', () => {
    const came = { type: 'person.changed', person: person('b') } as const
    const once = peopleTopic.update({ people: [person('a')] }, came)
    expect(once.people.map((one) => one.accountId)).toEqual(['a', 'b'])
    expect(peopleTopic.update(once, came)).toEqual(once)
  })

  it('lets everybody leave who is there', () => {
    const left = { ...person('b', false), leaveReason: 'LEFT' as const }
    const at = '2026-01-01T11:00:00Z'
    const { people } = peopleTopic.update(
      { people: [person('a'), left] },
      { type: 'people.left', reason: 'CLASS_ENDED', at },
    )
    expect(people).toEqual([{ ...person('a', false), leftAt: at, leaveReason: 'CLASS_ENDED' }, left])
  })
})

describe('chat', () => {
  const chat = (messages: MessageView[], hasEarlier = false): ChatView => ({
    messages,
    hasEarlier,
    settings: { locked: false, slowModeSeconds: 0 },
  })
  const changed = (one: MessageView) => ({ type: 'message.changed', message: one }) as const
  const ids = (view: ChatView) => view.messages.map((one) => one.messageId)

  it('keeps the order of posting', () => {
    const view = [message(1), message(3), message(2)].reduce(
      (held, one) => chatTopic.update(held, changed(one)),
      chat([]),
    )
    expect(ids(view)).toEqual(['m1', 'm2', 'm3'])
  })

  it('replaces an edited message in its place', () => {
    const view = chatTopic.update(chat([message(1), message(2)]), changed(message(1, { text: 'new' })))
    expect(ids(view)).toEqual(['m1', 'm2'])
    expect(view.messages[0]!.text).toBe('new')
  })

  it('leaves out an edit of something that is not loaded', () => {
    const held = chat([message(5)], true)
    expect(chatTopic.update(held, changed(message(2)))).toBe(held)
  })

  it('puts an earlier page in front once', () => {
    const page = { messages: [message(1), message(2)], hasEarlier: false }
    const view = withEarlier(chat([message(2, { text: 'newer' }), message(3)], true), page)
    expect(ids(view)).toEqual(['m1', 'm2', 'm3'])
    expect(view.messages[1]!.text).toBe('newer')
    expect(view.hasEarlier).toBe(false)
    expect(ids(withEarlier(view, page))).toEqual(ids(view))
  })

  it('takes new settings', () => {
    const settings = { locked: true, slowModeSeconds: 30 }
    expect(chatTopic.update(chat([]), { type: 'chat.settings', settings }).settings).toEqual(settings)
  })
})

describe('hands', () => {
  it('takes the whole queue', () => {
    const view = { hands: [{ accountId: 'a', displayName: 'Ada', raisedAt: '2026-01-01T10:00:00Z' }] }
    expect(handsTopic.update({ hands: [] }, { type: 'hands.changed', view })).toBe(view)
  })
})

describe('catalogue', () => {
  const changed = (view: ClassView) => ({ type: 'catalogue.changed', view }) as const

  it('moves a class from upcoming to live, and out when it ends', () => {
    const scheduled = catalogueTopic.update({ live: [], upcoming: [] }, changed(aClass()))
    expect(scheduled.upcoming).toHaveLength(1)
    const live = catalogueTopic.update(scheduled, changed(aClass({ version: 2, status: 'LIVE' })))
    expect([live.live.length, live.upcoming.length]).toEqual([1, 0])
    const ended = catalogueTopic.update(live, changed(aClass({ version: 3, status: 'ENDED' })))
    expect([ended.live.length, ended.upcoming.length]).toEqual([0, 0])
  })

  it('sorts what is upcoming, and drops an older version', () => {
    const later = aClass({ classId: 'd', startsAt: '2026-01-01T12:00:00Z' })
    const both = catalogueTopic.update({ live: [], upcoming: [later] }, changed(aClass({ version: 2 })))
    expect(both.upcoming.map((one) => one.classId)).toEqual(['c', 'd'])
    expect(catalogueTopic.update(both, changed(aClass({ version: 1, status: 'LIVE' })))).toBe(both)
  })

  it('lists no class that is only for those with its link', () => {
    const unlisted = aClass({
      settings: { capacity: 10, visibility: 'UNLISTED', recorded: true, meshShare: 25, stageSeats: 4 },
    })
    expect(catalogueTopic.update({ live: [], upcoming: [] }, changed(unlisted)).upcoming).toEqual([])
  })
})

describe('me', () => {
  it('puts the newest first, once', () => {
    const one = (id: string): NotificationView => ({ id, kind: 'CLASS_STARTED', classId: 'c', subject: null, at: id })
    const held = { notifications: [one('1')] }
    const next = meTopic.update(held, { type: 'notified', notification: one('2') })
    expect(next.notifications.map((item) => item.id)).toEqual(['2', '1'])
    expect(meTopic.update(next, { type: 'notified', notification: one('2') })).toEqual(next)
  })
})
