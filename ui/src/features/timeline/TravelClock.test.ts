// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { TravelClock, type Picture } from './TravelClock'

const TEN = Date.UTC(2026, 0, 5, 10)
const SECOND = 1000
/** from the tenth second of the class, twenty seconds; a hole of ten; twenty more */
const SPANS = [
  { at: TEN + 10 * SECOND, seconds: 0, length: 20 },
  { at: TEN + 40 * SECOND, seconds: 20, length: 20 },
]

class FakePicture {
  currentTime = 0
  paused = true
  ended = false
  playbackRate = 1
  readyState = 4
  play = () => {
    this.paused = false
    return Promise.resolve()
  }
  pause = () => {
    this.paused = true
  }
}

let now = 0
let picture: FakePicture
let clock: TravelClock

beforeEach(() => {
  now = 0
  picture = new FakePicture()
  clock = new TravelClock({ from: TEN, to: TEN + 100 * SECOND }, () => now)
})

/** time goes by, and the picture with it, if it runs */
function pass(seconds: number, runs = true) {
  for (let tenths = 0; tenths < seconds * 10; tenths++) {
    now += 100
    if (runs && !picture.paused) picture.currentTime = Math.min(40, picture.currentTime + 0.1 * picture.playbackRate)
    picture.ended = picture.currentTime >= 40
    clock.tick()
  }
}
const second = () => (clock.state.current.at - TEN) / SECOND
const withPicture = () => clock.show(picture as Picture, SPANS)

it('runs by itself, as fast as wanted, to the end', () => {
  clock.play()
  pass(3)
  expect(second()).toBeCloseTo(3)
  clock.setSpeed(20)
  pass(2)
  expect(second()).toBeCloseTo(43)
  pass(10)
  expect(second()).toBe(100)
  expect(clock.state.current.playing).toBe(false)
  clock.play()
  expect(second()).toBe(0)
})

it('stands at an event until the time moves', () => {
  clock.seek(TEN + 5 * SECOND, 77)
  expect(clock.state.current.position).toBe(77)
  clock.play()
  pass(0.2)
  expect(clock.state.current.position).toBeUndefined()
})

it('puts the picture where the time is', () => {
  withPicture()
  clock.seek(TEN + 15 * SECOND)
  expect(picture.currentTime).toBe(5)
  expect(picture.paused).toBe(true)
  clock.seek(TEN + 35 * SECOND)
  expect(picture.currentTime).toBeCloseTo(19.95)
})

it('follows the picture, over the holes in it', () => {
  withPicture()
  clock.seek(TEN + 28 * SECOND)
  clock.play()
  pass(1)
  expect(second()).toBeCloseTo(29)
  pass(2)
  expect(second()).toBeCloseTo(41)
})

it('gives the lead to the picture where the recording begins, and takes it back where it ends', () => {
  withPicture()
  clock.seek(TEN + 8 * SECOND)
  clock.play()
  expect(picture.paused).toBe(true)
  pass(4)
  expect(picture.paused).toBe(false)
  expect(second()).toBeCloseTo(12, 0)
  clock.seek(TEN + 58 * SECOND)
  pass(5)
  expect(second()).toBeGreaterThan(62)
})

it('waits for a picture that loads, but not for ever', () => {
  withPicture()
  clock.seek(TEN + 12 * SECOND)
  clock.play()
  pass(2, false)
  expect(second()).toBeCloseTo(12)
  picture.readyState = 1
  pass(5, false)
  expect(second()).toBeGreaterThan(14)
})

it('shows stills where no browser could keep up', () => {
  withPicture()
  clock.seek(TEN + 10 * SECOND)
  clock.setSpeed(20)
  clock.play()
  pass(0.9)
  expect(picture.paused).toBe(true)
  expect(picture.currentTime).toBeGreaterThan(5)
  expect(second()).toBeCloseTo(28)
})
