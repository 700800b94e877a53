import { MantineProvider } from '@mantine/core'
import { cleanNotifications, Notifications } from '@mantine/notifications'
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AlertView } from '@/contracts/contracts'
import { liveClient, topicKey, topics } from '@/live'
import { AlertBell } from './AlertBell'

// what is shown one after the other is rendered one after the other, not together
notifyManager.setScheduler((flush) => flush())

const LAG: AlertView = {
  alertId: 'a/PROJECTION_LAG/stage',
  version: 1,
  rule: 'PROJECTION_LAG',
  node: 'a',
  subject: 'stage',
  value: 90.4,
  threshold: 30,
  since: '2026-01-01T10:00:00Z',
  resolvedAt: null,
}

describe('the bell of alerts', () => {
  let queries: QueryClient

  beforeEach(() => {
    queries = new QueryClient()
    vi.spyOn(liveClient, 'subscribe').mockReturnValue(() => {})
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Notifications />
          <AlertBell />
        </QueryClientProvider>
      </MantineProvider>,
    )
  })

  afterEach(() => {
    cleanNotifications()
    cleanup()
  })

  const show = (...alerts: AlertView[]) => act(async () => queries.setQueryData(topicKey(topics.alerts), { alerts }))

  it('says that all is well', async () => {
    await show()
    await userEvent.click(screen.getByRole('button', { name: 'Alerts' }))
    expect(await screen.findByText('All is well')).toBeVisible()
  })

  it('counts and lists what needs attention, and says nothing new about it', async () => {
    await show(LAG)
    await userEvent.click(await screen.findByRole('button', { name: 'Alerts, 1 needs attention' }))
    expect(screen.queryByRole('alert')).toBeNull()
    const list = screen.getByRole('dialog')
    expect(within(list).getByText('Pages show old news')).toBeVisible()
    expect(within(list).getByText(/about “stage” is 2 min.* behind/)).toBeVisible()
  })

  it('announces what begins and what ends', async () => {
    await show()
    await show(LAG)
    expect(await screen.findByRole('alert')).toHaveTextContent('Pages show old news')

    await show({ ...LAG, version: 2, resolvedAt: '2026-01-01T10:05:00Z' })
    expect(await screen.findByText('Over: Pages show old news')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Alerts' })).toBeVisible()
  })
})
