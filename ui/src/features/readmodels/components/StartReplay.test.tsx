import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as api from '../api'
import { StartReplay } from './StartReplay'

describe('the question before a replay', () => {
  afterEach(cleanup)

  const ask = (group: string) =>
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <StartReplay group={group} opened onClose={() => {}} />
        </QueryClientProvider>
      </MantineProvider>,
    )

  it('is also from when on where rows need no history', async () => {
    const send = vi.spyOn(api, 'startReplay').mockResolvedValue()
    ask('timeline')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-03-01T10:30' } })
    await userEvent.click(screen.getByRole('button', { name: 'Replay' }))
    expect(send).toHaveBeenCalledWith('timeline', new Date('2026-03-01T10:30'))
  })

  it('is from the first event on elsewhere', async () => {
    const send = vi.spyOn(api, 'startReplay').mockResolvedValue()
    ask('stage')
    expect(screen.queryByLabelText('From')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Replay' }))
    expect(send).toHaveBeenCalledWith('stage', null)
  })
})
