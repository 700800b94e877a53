import { expect, it } from 'vitest'
import { chainOf, wayTo } from './chain'
import { anEntry } from './fixtures'

const invited = anEntry(1, { kind: 'StageInvited' })
const accepted = anEntry(2, { kind: 'StageInvitationAccepted', causationId: 'm1' })
const joined = anEntry(4, { kind: 'StageJoined', causationId: 'm2' })
const lowered = anEntry(5, { kind: 'HandLowered', causationId: 'm4' })
const lost = anEntry(7, { kind: 'StageLinkLost', causationId: 'm4' })
const changed = anEntry(8, { kind: 'StageRouteChanged', causationId: 'm7' })
const all = [changed, lost, lowered, joined, accepted, invited]

it('puts each event below its cause, in order', () => {
  const links = chainOf(all, 'm8')
  expect(links.map(({ entry, depth }) => [entry.kind, depth])).toEqual([
    ['StageInvited', 0],
    ['StageInvitationAccepted', 1],
    ['StageJoined', 2],
    ['HandLowered', 3],
    ['StageLinkLost', 3],
    ['StageRouteChanged', 4],
  ])
})

it('knows the way that led to an event', () => {
  expect(wayTo(chainOf(all, 'm7')).map(({ kind }) => kind)).toEqual([
    'StageInvited',
    'StageInvitationAccepted',
    'StageJoined',
    'StageLinkLost',
  ])
})

it('begins where the cause is not known', () => {
  const links = chainOf([changed, lost], 'm8')
  expect(links.map(({ entry, depth }) => [entry.kind, depth])).toEqual([
    ['StageLinkLost', 0],
    ['StageRouteChanged', 1],
  ])
})

it('tells everything once, even in a circle', () => {
  const one = anEntry(1, { causationId: 'm2' })
  const other = anEntry(2, { causationId: 'm1' })
  const itself = anEntry(3, { causationId: 'm3' })
  expect(
    chainOf([one, other, itself], 'm1')
      .map(({ entry }) => entry.position)
      .sort(),
  ).toEqual([1, 2, 3])
})
