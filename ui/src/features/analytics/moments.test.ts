import { expect, it } from 'vitest'
import type { MarkerKind, TimelineMarker } from '@/contracts/contracts'
import { momentsOf } from './moments'

const at = (time: string) => `2026-01-05T10:${time}Z`
const marker = (time: string, kind: MarkerKind): TimelineMarker => ({
  at: at(time),
  kind,
  accountId: null,
  displayName: null,
  count: 1,
})
const points = ['00:00', '01:00', '02:00'].map((time) => ({ at: at(time), viewers: 1, messages: 0, hands: 0 }))

it('markers of one step share a number', () => {
  const markers = [marker('00:00', 'VIEWER_PEAK'), marker('01:10', 'STAGE_JOINED'), marker('01:59', 'CHAT_PEAK')]
  expect(momentsOf({ stepSeconds: 60, points, markers })).toEqual([
    { number: 1, step: at('00:00'), markers: [markers[0]] },
    { number: 2, step: at('01:00'), markers: [markers[1], markers[2]] },
  ])
})

it('a marker after the last step belongs to it, and without steps there are none', () => {
  const markers = [marker('59:00', 'HAND_PEAK')]
  expect(momentsOf({ stepSeconds: 60, points, markers })[0]?.step).toBe(at('02:00'))
  expect(momentsOf({ stepSeconds: 60, points: [], markers })).toEqual([])
})
