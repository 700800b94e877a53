// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { standalone } from './picture'

it('a drawing taken out of its page keeps what style sheets said about it', () => {
  document.head.innerHTML = '<style>.bar { fill: rgb(1, 2, 3); opacity: 0.5 }</style>'
  document.body.innerHTML = '<svg><rect class="bar" width="4"></rect></svg>'
  const text = standalone(document.querySelector('svg')!, 320, 240)
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  expect(drawing.getAttribute('width')).toBe('320')
  expect(drawing.querySelector('rect')!.getAttribute('style')).toMatch(/fill: rgb\(1, 2, 3\).*opacity: 0\.5/)
  expect(document.querySelector('rect')!.getAttribute('style')).toBeNull()
})
