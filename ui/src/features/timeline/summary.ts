import type { ClassAt, ParticipantView, SeatView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'

/** Who was to be seen on stage, or was just coming back. */
export function seatsOf({ stage }: ClassAt): SeatView[] {
  return stage.seats.filter(({ status }) => status === 'ON_STAGE' || status === 'RECONNECTING')
}

/** A moment in a sentence, for those who do not see it. */
export function summaryOf(at: ClassAt): string {
  return [
    t(`lookBack.status.${at.state.status}`),
    tn('lookBack.fact.people', at.people.people.filter((one) => one.present).length),
    tn('lookBack.fact.hands', at.hands.hands.length),
    tn('lookBack.fact.stage', seatsOf(at).length),
  ].join(', ')
}

export interface PersonAt {
  person: ParticipantView
  hand: boolean
  seat: SeatView | undefined
}

/** Who was there: on stage first, then whose hand was up, in the order of raising, then the others by name. */
export function peopleOf(at: ClassAt): { here: PersonAt[]; gone: ParticipantView[] } {
  const raised = at.hands.hands.map((hand) => hand.accountId)
  const here = at.people.people
    .filter((person) => person.present)
    .map((person): PersonAt => ({
      person,
      hand: raised.includes(person.accountId),
      seat: at.stage.seats.find((seat) => seat.accountId === person.accountId && seat.status !== 'ENDED'),
    }))
  const rank = ({ person, hand, seat }: PersonAt) =>
    person.role === 'TEACHER' ? 0 : seat ? 1 : hand ? 2 + raised.indexOf(person.accountId) / raised.length : 3
  here.sort((a, b) => rank(a) - rank(b) || a.person.displayName.localeCompare(b.person.displayName))
  return { here, gone: at.people.people.filter((person) => !person.present) }
}
