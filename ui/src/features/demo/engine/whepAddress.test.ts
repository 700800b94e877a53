import { expect, it } from 'vitest'
import { whepAddress } from './whepAddress'

it.each([
  ['/live/class/whep', 'https://class.example/live/class/whep'],
  [' https://class.example/whep ', 'https://class.example/whep'],
  ['https://elsewhere.example/whep', undefined],
  ['http://class.example/whep', undefined],
  ['javascript:alert(1)', undefined],
  ['http://', undefined],
  ['', undefined],
])('%s', (typed, address) => {
  expect(whepAddress(typed, 'https://class.example/demo/players')).toBe(address)
})
