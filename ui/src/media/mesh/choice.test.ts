import { describe, expect, it } from 'vitest'
import { choose, type Source } from './choice'

const place = { parent: 'P', backup: 'B' }

function sources(...all: [string, Source['verdict'], 'flows' | 'dry'][]): Map<string, Source> {
  return new Map(
    all.map(([feeder, verdict, flow]) => [feeder, { feeder, verdict, suspected: false, flowing: flow === 'flows' }]),
  )
}

function chosen(shown: string | undefined, ...all: Parameters<typeof sources>) {
  const { show, play } = choose(place, sources(...all), shown)
  return `${[...play].sort().join('+')} → ${show ?? 'nothing'}`
}

describe('choosing a feeder', () => {
  it('asks only the parent at first', () => {
    expect(chosen(undefined, ['P', 'well', 'dry'], ['B', 'well', 'dry'])).toBe('P → nothing')
  })

  it('asks the backup at the first doubt, and goes on showing what there is', () => {
    expect(chosen('P', ['P', 'doubtful', 'flows'], ['B', 'well', 'dry'])).toBe('B+P → P')
  })

  it('asks the backup of a suspect, and leaves it as long as that has frames', () => {
    const all = sources(['P', 'well', 'flows'], ['B', 'well', 'flows'])
    all.get('P')!.suspected = true
    const { show, play } = choose(place, all, 'P')
    expect([show, ...play]).toEqual(['P', 'P', 'B'])
  })

  it('shows the backup as soon as it has frames', () => {
    expect(chosen('P', ['P', 'doubtful', 'dry'], ['B', 'well', 'flows'])).toBe('B+P → B')
    expect(chosen('P', ['P', 'dead', 'dry'], ['B', 'well', 'flows'])).toBe('B+P → B')
  })

  it('lets the backup rest when the doubt was wrong', () => {
    expect(chosen('P', ['P', 'well', 'flows'], ['B', 'well', 'flows'])).toBe('P → P')
    expect(chosen('B', ['P', 'well', 'flows'], ['B', 'well', 'flows'])).toBe('P → P')
  })

  it('stays with the former parent until the new one has frames', () => {
    const former: [string, Source['verdict'], 'flows' | 'dry'] = ['F', 'well', 'flows']
    expect(chosen('F', former, ['P', 'well', 'dry'], ['B', 'well', 'dry'])).toBe('F+P → F')
    expect(chosen('F', former, ['P', 'well', 'flows'], ['B', 'well', 'dry'])).toBe('P → P')
  })

  it('asks the backup too when the former parent fails in the middle of a move', () => {
    expect(chosen('F', ['F', 'dead', 'dry'], ['P', 'well', 'dry'], ['B', 'well', 'dry'])).toBe('B+F+P → F')
  })

  it('keeps the last picture when nobody has another', () => {
    expect(chosen('P', ['P', 'dead', 'dry'], ['B', 'dead', 'dry'])).toBe('B+P → P')
  })

  it('has nobody else to ask where the source stands by for itself', () => {
    const alone = choose({ parent: 'S', backup: 'S' }, sources(['S', 'dead', 'dry']), 'S')
    expect([...alone.play]).toEqual(['S'])
  })
})
