import { describe, expect, it } from 'vitest'
import type { Box } from './fit'
import { arrange, LAYOUTS, type Placed } from './layout'
import { HEIGHT, WIDTH } from './slate'

const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)
const cast = (count: number, more: { screen?: string; speaker?: string } = {}) => ({
  people: people(count),
  screen: more.screen,
  speaker: more.speaker,
})
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const pairs = (placed: Placed[]) => placed.flatMap((a, index) => placed.slice(index + 1).map((b) => [a, b] as const))

describe('arrange', () => {
  it('gives somebody alone the whole picture, whatever the layout', () => {
    for (const layout of LAYOUTS) {
      expect(arrange(layout, cast(1))).toEqual([
        { id: 'person-0', box: { x: 0, y: 0, width: WIDTH, height: HEIGHT }, mode: 'cover' },
      ])
    }
  })

  it.each(LAYOUTS)('shows everybody once and inside the picture: %s', (layout) => {
    for (const screen of [undefined, 'screen']) {
      for (let count = 1; count <= 5; count++) {
        const placed = arrange(layout, cast(count, screen === undefined ? {} : { screen }))
        const expected = [...people(count), ...(screen ? [screen] : [])]
        expect(placed.map((one) => one.id).toSorted()).toEqual(expected.toSorted())
        for (const { box } of placed) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(WIDTH)
          expect(box.y + box.height).toBeLessThanOrEqual(HEIGHT)
          expect(Math.min(box.width, box.height)).toBeGreaterThan(100)
        }
      }
    }
  })

  it.each(['side-by-side', 'speaker'] as const)('covers nobody: %s', (layout) => {
    for (let count = 2; count <= 5; count++) {
      for (const [a, b] of pairs(arrange(layout, cast(count)))) expect(overlap(a.box, b.box)).toBe(false)
    }
  })

  it('lays small pictures over the main one, never over each other', () => {
    const [main, ...small] = arrange('picture-in-picture', cast(5))
    expect(main).toMatchObject({ id: 'person-0', box: { width: WIDTH } })
    for (const [a, b] of pairs(small)) expect(overlap(a.box, b.box)).toBe(false)
  })

  it('makes tiles of equal size side by side', () => {
    for (let count = 2; count <= 5; count++) {
      const sizes = arrange('side-by-side', cast(count)).map(({ box }) => `${box.width}×${box.height}`)
      expect(new Set(sizes).size).toBe(1)
    }
  })

  it('gives the main place to whoever speaks, else to the teacher', () => {
    expect(arrange('speaker', cast(3, { speaker: 'person-2' }))[0]?.id).toBe('person-2')
    expect(arrange('speaker', cast(3, { speaker: 'somebody gone' }))[0]?.id).toBe('person-0')
    expect(arrange('speaker', cast(3))[0]?.id).toBe('person-0')
  })

  it('shows all of a shared screen', () => {
    for (const layout of LAYOUTS) {
      expect(arrange(layout, cast(2, { screen: 'screen' }))[0]).toMatchObject({ id: 'screen', mode: 'contain' })
    }
  })
})
