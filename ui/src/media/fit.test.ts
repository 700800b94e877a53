import { expect, it } from 'vitest'
import { fit } from './fit'

const box = { x: 0, y: 0, width: 1280, height: 720 }

it('shows all of a tall picture with bars at its sides', () => {
  expect(fit({ width: 720, height: 720 }, box, 'contain').to).toEqual({ x: 280, y: 0, width: 720, height: 720 })
})

it('fills the box and cuts the rest', () => {
  const { from, to } = fit({ width: 640, height: 480 }, box, 'cover')
  expect(to).toEqual(box)
  expect(from).toEqual({ x: 0, y: 60, width: 640, height: 360 })
})
