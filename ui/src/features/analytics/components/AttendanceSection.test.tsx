import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { anAttendee, aReport } from '../fixtures'
import { AttendanceSection } from './AttendanceSection'

vi.setConfig({ testTimeout: 30_000 })

const whole = anAttendee('Zoë').attendance
const people = [
  anAttendee('Zoë', { messages: 3 }),
  anAttendee('Ali', { messages: 12, attendance: { ...whole, share: 0.5, presentMillis: 1_350_000, attended: false } }),
]
const onRule = vi.fn()

function show(report = aReport(people)) {
  render(
    <MantineProvider>
      <AttendanceSection report={report} pending={false} onRule={onRule} />
    </MantineProvider>,
  )
  return userEvent.setup()
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

it('is in the order of joining, and of the column that is chosen', async () => {
  const user = show()
  expect(names()).toEqual(['Zoë', 'Ali'])
  const column = screen.getByRole('columnheader', { name: 'Messages' })
  expect(column).toHaveAttribute('aria-sort', 'none')
  await user.click(within(column).getByRole('button'))
  expect(column).toHaveAttribute('aria-sort', 'descending')
  expect(names()).toEqual(['Ali', 'Zoë'])
})

it('finds people, and says when there is nobody', async () => {
  const user = show()
  await user.type(screen.getByRole('searchbox'), 'zoe')
  expect(names()).toEqual(['Zoë'])
  await user.type(screen.getByRole('searchbox'), '!')
  expect(screen.getByText(/Nobody is called that/)).toBeVisible()
})

it('opens what the numbers are made of', async () => {
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Ali' }))
  expect(screen.getByText('Class ended')).toBeVisible()
  expect(screen.getByText('40 of 40')).toBeVisible()
  expect(screen.getByText('40 of 100')).toBeVisible()
})

it('asks for another rule, and shows both results', async () => {
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Compare with another rule' }))
  const least = screen.getByLabelText('At least, of the class')
  await user.clear(least)
  await user.type(least, '50')
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(onRule).toHaveBeenCalledWith({ minimumShare: 50, graceSeconds: 10 })
})

it('shows the result of another rule below the standard one', () => {
  const compared = people.map((one) => ({ ...one, other: { ...one.attendance, attended: true } }))
  const base = aReport(compared)
  show({
    ...base,
    otherRule: { minimumShare: 50, graceSeconds: 10 },
    totals: { ...base.totals, attendedOther: 2 },
  })
  expect(screen.getByRole('status')).toHaveTextContent(
    'With at least 50 % and 10 s of grace, 2 of 2 students attended; by the standard rule 1 did.',
  )
  const [, ali] = screen.getAllByRole('rowheader')
  const row = within(ali!.closest('tr')!)
  expect(row.getByText('Too short')).toBeVisible()
  expect(row.getByText('Attended')).toBeVisible()
})
