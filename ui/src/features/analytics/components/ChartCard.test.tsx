import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ChartCard } from './ChartCard'

vi.mock('./Plot', () => ({ default: () => null }))

function show(...values: number[]) {
  return render(
    <MantineProvider env="test">
      <ChartCard
        kind="bar"
        title="Hands"
        help="How often a hand was raised."
        summary="Chart of hands"
        file="hands"
        empty="No hand was raised."
        rows={values.map((hands, index) => ({ title: `step ${index}`, tick: '', values: { hands } }))}
        series={[{ name: 'hands', label: 'Hands', color: 'red' }]}
      />
    </MantineProvider>,
  )
}

it('is a chart with its table and its picture as soon as there is anything to see', () => {
  show(0, 1, 0)
  expect(screen.getByRole('img', { name: 'Chart of hands' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Show “Hands” as a table' })).toBeVisible()
  expect(screen.queryByText('No hand was raised.')).toBeNull()
})

it.each([[[]], [[0, 0, 0]]])('says so instead of drawing nothing: %j', (values) => {
  show(...values)
  expect(screen.getByText('No hand was raised.')).toBeVisible()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByRole('button', { name: /table|picture/ })).toBeNull()
})
