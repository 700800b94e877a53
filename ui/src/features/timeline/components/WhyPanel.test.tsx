import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { ClassAt, MeshPeerView, ParticipantView, PlacementView } from '@/contracts/contracts'
import { WhyPanel } from './WhyPanel'

vi.setConfig({ testTimeout: 30_000 })

const AT = '2026-01-05T10:05:00Z'
const peer = (peerId: string, accountId: string) =>
  ({ peerId, accountId, placed: { at: AT } }) as unknown as MeshPeerView
const person = (accountId: string, displayName: string) => ({ accountId, displayName }) as ParticipantView
const mia = peer('peer-mia', 'mia')

const placement = {
  classId: 'class',
  peerId: 'peer-mia',
  accountId: 'mia',
  displayName: 'Mia',
  position: 40,
  at: AT,
  from: 'peer-omar',
  cause: 'PARENT_GONE',
  parent: 'peer-ada',
  backup: 'peer-omar',
  hop: 2,
  rendition: 'P720',
  role: 'B',
  capability: {
    uplinkKbps: 6_000,
    downlinkKbps: 0,
    reachability: 'DIRECT',
    device: 'HIGH',
    consent: true,
    metered: false,
    hidden: true,
  },
  departed: false,
  why: {
    policy: 'stable-clusters',
    policyVersion: 3,
    inputs: { peers: 12, sourceFeeds: 3, sourceLimit: 4, carries: 1, fanOut: 5 },
    candidates: [
      { parent: 'peer-ada', hop: 1, freeSlots: 2, score: 1240 },
      { parent: 'peer-gone', hop: 1, freeSlots: 1, score: 900 },
    ],
    refused: [{ reason: 'FULL', count: 7, examples: ['peer-omar'] }],
  },
} satisfies PlacementView

function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(['timeline', 'why', 'class', 'peer-mia', AT], placement)
  const then = {
    people: { people: [person('ada', 'Ada'), person('omar', 'Omar')] },
    mesh: { mesh: { source: null }, peers: [peer('peer-ada', 'ada'), peer('peer-omar', 'omar')] },
  } as unknown as ClassAt
  queries.setQueryData(['timeline', 'why', 'class', 'names', 40], then)
  const onClose = vi.fn()
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <WhyPanel classId="class" peer={mia} position={50} name="Mia" onClose={onClose} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { onClose, user: userEvent.setup(), panel: screen.getByRole('region', { name: 'Why Mia was here' }) }
}

it('says what was decided, by what, knowing what', () => {
  const { panel } = show()
  expect(panel).toHaveTextContent('Moved from Omar to Ada, hop 2. Who fed it before was lost.')
  expect(panel).toHaveTextContent('stable-clusters version 3')
  expect(panel).toHaveTextContent(
    'up 6,000 kbit/s · down not measured yet · strong device · reachable directly · hidden tab',
  )
  expect(panel).toHaveTextContent('12 viewers · 3 of 4 source feeds used · carried 1 of 5')
})

it('compares the candidates by the names they had then, and says who was passed over and why', () => {
  const { panel } = show()
  const rows = within(panel).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual(['Adachosen121,240', 'Somebody11900'])
  expect(within(panel).getByRole('listitem')).toHaveTextContent('7 had no free place: Omar')
})

it('can be closed', async () => {
  const { onClose, user } = show()
  await user.click(screen.getByRole('button', { name: 'Close the details' }))
  expect(onClose).toHaveBeenCalledOnce()
})
