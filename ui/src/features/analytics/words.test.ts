import { describe, expect, it } from 'vitest'
import { bytes, fileName, lasting, NOTHING, percent, seconds, share } from './words'

describe('numbers in words', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_500, '1.5 kB'],
    [999_600, '1 MB'],
    [48_200_000, '48 MB'],
    [3_140_000_000, '3.1 GB'],
  ])('%d bytes are “%s”', (value, text) => expect(bytes(value)).toBe(text))

  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [750_000, '12 min 30 s'],
    [3_900_000, '1 h 5 min'],
  ])('%d ms last “%s”', (value, text) => expect(lasting(value)).toBe(text))

  it('a share never says more than was', () => {
    expect(share(0.7499)).toBe('74.9 %')
    expect(share(1)).toBe('100 %')
  })

  it('what is not known is not zero', () => {
    for (const text of [share(null), percent(null), seconds(null)]) expect(text).toBe(NOTHING)
    expect(percent(0)).toBe('0 %')
    expect(seconds(1_340)).toBe('1.3 s')
  })

  it('files have names that every system takes', () => {
    expect(fileName('attendance', 'Q&A: what/why? “Äpfel”', '2026-01-05')).toBe(
      'attendance-Q-A-what-why-Äpfel-2026-01-05',
    )
    expect(fileName('../..')).toBe('')
  })
})
