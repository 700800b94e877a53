import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { MeshShareField } from './MeshShareField'

function show(value: number) {
  const onChange = vi.fn()
  render(
    <MantineProvider>
      <MeshShareField value={value} onChange={onChange} />
    </MantineProvider>,
  )
  return { onChange, user: userEvent.setup(), exact: screen.getByLabelText('Share of students in per cent') }
}

it('offers a word for the usual shares', async () => {
  const { onChange, user, exact } = show(25)
  expect(screen.getByLabelText('Some')).toBeChecked()
  expect(exact).toHaveValue('25 %')
  await user.click(screen.getByLabelText('Most'))
  expect(onChange).toHaveBeenCalledExactlyOnceWith(75)
})

it('takes an exact share when it is typed to its end', async () => {
  const { onChange, user, exact } = show(40)
  await user.clear(exact)
  await user.type(exact, '60')
  expect(onChange).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(onChange).toHaveBeenCalledExactlyOnceWith(60)
})

it('keeps the old one if nothing useful was typed', async () => {
  const { onChange, user, exact } = show(40)
  await user.clear(exact)
  await user.tab()
  expect(onChange).not.toHaveBeenCalled()
  expect(exact).toHaveValue('40 %')
})
