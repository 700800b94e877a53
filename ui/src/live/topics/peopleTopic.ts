import type { ParticipantView, PeopleView } from '@/contracts/contracts'
import { replace, type TopicReducer } from './reducer'

function withPerson(people: ParticipantView[], person: ParticipantView): ParticipantView[] {
  const index = people.findIndex((one) => one.accountId === person.accountId)
  return index < 0 ? [...people, person] : people.with(index, person)
}

export const peopleTopic: TopicReducer<PeopleView> = {
  snapshot: replace,
  update: (held, update) => {
    switch (update.type) {
      case 'person.changed':
        return { ...held, people: withPerson(held.people, update.person) }
      case 'people.left':
        return {
          ...held,
          people: held.people.map((person) =>
            person.present ? { ...person, present: false, leftAt: update.at, leaveReason: update.reason } : person,
          ),
        }
      default:
        return held
    }
  },
}
