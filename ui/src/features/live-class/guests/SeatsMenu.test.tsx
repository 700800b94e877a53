import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ClassView } from '@/contracts/contracts'
import { classApi } from '../api'
import { SeatsMenu } from './SeatsMenu'

const view = {
  classId: 'c',
  title: 'Algebra',
  description: '',
  settings: { capacity: 10, visibility: 'PUBLIC', recorded: true, meshShare: 25, stageSeats: 2 },
} as ClassView

beforeEach(() => {
  render(
    <MantineProvider env="test">
      <SeatsMenu view={view} taken={1} />
    </MantineProvider>,
  )
})

const button = () => screen.getByRole('button', { name: /1 of 2 taken/ })

it('says how many are taken, and how many there are', async () => {
  expect(button()).toHaveTextContent('1 of 2')
  await userEvent.click(button())
  const chosen = screen.getAllByRole('menuitemradio').filter((item) => item.getAttribute('aria-checked') === 'true')
  expect(chosen.map((item) => item.textContent)).toEqual(['2 seats'])
})

it('changes how many there are, and nothing else', async () => {
  const change = vi.spyOn(classApi, 'changeSeats').mockResolvedValue(undefined)
  await userEvent.click(button())
  await userEvent.click(screen.getByRole('menuitemradio', { name: '3 seats' }))
  expect(change).toHaveBeenCalledExactlyOnceWith(view, 3)
  await userEvent.click(button())
  await userEvent.click(screen.getByRole('menuitemradio', { name: '2 seats' }))
  expect(change).toHaveBeenCalledOnce()
})
