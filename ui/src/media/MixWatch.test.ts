import { beforeEach, expect, it } from 'vitest'
import { MixWatch, type MixState } from './MixWatch'

let time = 0
let told: MixState[]
let watch: MixWatch

beforeEach(() => {
  time = 0
  told = []
  watch = new MixWatch(
    () => time,
    (state) => told.push(state),
  )
})

it('says nothing while frames come', () => {
  for (time = 0; time < 10_000; time += 33) {
    watch.drawn()
    watch.check()
  }
  expect(told).toEqual([])
})

it('tells a standstill once, and how long it took when it is over', () => {
  time = 1_200
  watch.check()
  time = 2_000
  watch.check()
  expect(told).toEqual([{ running: false, stalledMillis: 0 }])
  time = 2_500
  watch.drawn()
  watch.drawn()
  expect(told.slice(1)).toEqual([{ running: true, stalledMillis: 2_500 }])
})

it('tells a standstill that also held up the timer', () => {
  time = 5_000
  watch.drawn()
  expect(told).toEqual([
    { running: false, stalledMillis: 0 },
    { running: true, stalledMillis: 5_000 },
  ])
})
