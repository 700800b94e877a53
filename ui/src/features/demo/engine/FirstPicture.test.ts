import { expect, it } from 'vitest'
import { FirstPicture } from './FirstPicture'

it('counts until the first picture, and no further', () => {
  let now = 100
  const first = new FirstPicture(() => now)
  expect(first.after(false)).toBeUndefined()
  now = 350
  expect(first.after(true)).toBe(250)
  now = 900
  expect(first.after(true)).toBe(250)
  expect(first.after(false)).toBe(250)
})
