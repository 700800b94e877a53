import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { anEntry } from '../fixtures'
import { marksOf } from '../marks'
import { TravelClock } from '../TravelClock'
import { Scrubber } from './Scrubber'

vi.setConfig({ testTimeout: 30_000 })

const FROM = Date.UTC(2026, 0, 5, 10)
const RANGE = { from: FROM, to: FROM + 100 * 60_000 }
const joined = anEntry(50, { kind: 'StageJoined', sentence: 'Ben is on stage' })

function show() {
  const clock = new TravelClock(RANGE, () => 0)
  const onPick = vi.fn()
  const onBeside = vi.fn()
  const { container } = render(
    <MantineProvider>
      <Scrubber
        clock={clock}
        range={RANGE}
        marks={marksOf([joined], RANGE, 0.01)}
        peaks={[]}
        cut={false}
        onPick={onPick}
        onBeside={onBeside}
      />
    </MantineProvider>,
  )
  return { clock, container, onPick, onBeside, user: userEvent.setup() }
}

const slider = () => screen.getByRole('slider', { name: 'Moment of the class' })

it('says where the time is, and goes there by keyboard', () => {
  const { clock } = show()
  fireEvent.keyDown(slider(), { key: 'End' })
  expect(clock.state.current.at).toBe(RANGE.to)
  act(() => clock.seek(FROM + 90_000))
  expect(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^1:30 into the class, /))
  expect(screen.getByTestId('look-back-time')).toHaveTextContent('1:30 / 1:40:00')
})

it('plays, pauses and goes from mark to mark', async () => {
  const { clock, onBeside, user } = show()
  await user.click(screen.getByRole('button', { name: 'Play' }))
  expect(clock.state.current.playing).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(clock.state.current.playing).toBe(false)
  await user.click(screen.getByRole('button', { name: 'To what stood out next' }))
  expect(onBeside).toHaveBeenLastCalledWith('after')
})

it('runs faster', async () => {
  const { clock, user } = show()
  await user.click(screen.getByRole('button', { name: 'Speed: 1 times' }))
  await user.click(await screen.findByRole('menuitem', { name: '20×' }))
  expect(clock.state.current.speed).toBe(20)
})

it('goes to a mark that is pressed, and between marks to the time', () => {
  const { clock, container, onPick } = show()
  const lane = container.querySelector<HTMLElement>('[data-lane="stage"]')!
  lane.getBoundingClientRect = () => ({ left: 100, width: 1000 }) as DOMRect
  fireEvent.pointerUp(lane, { clientX: 604 })
  expect(onPick).toHaveBeenCalledExactlyOnceWith(joined)
  fireEvent.pointerUp(lane, { clientX: 350 })
  expect(clock.state.current.at).toBe(FROM + 25 * 60_000)
})
