import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReplayView } from '@/contracts/contracts'
import * as api from '../api'
import { ReplayPanel } from './ReplayPanel'

const REPLAYING: ReplayView = {
  state: 'REPLAYING',
  from: null,
  startedAt: '2026-01-01T10:00:00Z',
  done: 250_000,
  total: 1_000_000,
  perSecond: 25_000,
  secondsLeft: 30,
  trouble: null,
  comparison: null,
}

const HASHES = { table: 'seat', liveRows: 3, live: 'aaaaaaaaaa', replayedRows: 3, replayed: 'bbbbbbbbbb' }

describe('the panel of a replay', () => {
  afterEach(cleanup)

  const show = (replay: ReplayView) =>
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <ReplayPanel group="stage" replay={replay} />
        </QueryClientProvider>
      </MantineProvider>,
    )

  it('says how far it is, and how long it takes', () => {
    show(REPLAYING)
    expect(screen.getByText('250,000 of 1,000,000 events · 25,000 a second · 30 s left')).toBeVisible()
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25')
    expect(screen.queryByRole('button', { name: 'Switch' })).toBeNull()
  })

  it('switches to one that differs only with a reason', async () => {
    const send = vi.spyOn(api, 'switchReadModel').mockResolvedValue()
    const comparison = { at: '', position: 9, tables: [{ hashes: HASHES, differing: ['42'] }] }
    show({ ...REPLAYING, state: 'READY', comparison })
    expect(screen.getByText('Differs from the live one, at position 9')).toBeVisible()
    expect(screen.getByText('For example: 42')).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: 'Switch' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Switch' }))
    expect(send).not.toHaveBeenCalled()
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'mended')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Switch' }))
    expect(send).toHaveBeenCalledWith('stage', 'mended')
  })
})
