import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { HandsView } from '@/contracts/contracts'
import { HandsPanel } from './HandsPanel'

const hand = (accountId: string, displayName: string) => ({ accountId, displayName, raisedAt: '2026-01-05T10:00:00Z' })
const hands = { hands: [hand('gina', 'Gina'), hand('omar', 'Omar')] } as HandsView

it('invites whoever is in the queue and not invited yet', async () => {
  const onInvite = vi.fn()
  render(
    <MantineProvider env="test">
      <HandsPanel classId="c" hands={hands} leads onInvite={onInvite} invited={new Set(['gina'])} />
    </MantineProvider>,
  )
  expect(screen.queryByRole('button', { name: 'Invite Gina to the stage' })).toBeNull()
  expect(screen.getByText('Invited')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Invite Omar to the stage' }))
  expect(onInvite).toHaveBeenCalledExactlyOnceWith('omar')
})
