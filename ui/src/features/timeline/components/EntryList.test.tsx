import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { NO_FILTER, type Filter } from '../filter'
import { anEntry } from '../fixtures'
import { firstOf } from '../stretch'
import { PLATFORM } from '../words'
import { EntryList } from './EntryList'

vi.setConfig({ testTimeout: 30_000 })

vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)

const invited = anEntry(1, { sentence: 'Ada invited Ben onto the stage', kind: 'StageInvited', correlationId: 'talk' })
const changed = anEntry(9, {
  sentence: 'Ben goes on by way of the server: link lost',
  kind: 'StageRouteChanged',
  context: 'STAGE',
  actor: PLATFORM,
  actorName: '',
  causationId: 'm1',
  correlationId: 'talk',
})

function show(filter: Filter = NO_FILTER) {
  const onMore = vi.fn()
  const onFilter = vi.fn()
  const queries = new QueryClient()
  const chain = { entries: [invited, changed], hasMore: false }
  queries.setQueryData(['timeline', 'chain', 'class', 'talk'], chain)
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <EntryList
            scope={{ classId: 'class' }}
            stretch={firstOf({ entries: [invited, changed], hasMore: true }, filter.oldestFirst)}
            filter={filter}
            loading={undefined}
            failed={undefined}
            onMore={onMore}
            onFilter={onFilter}
          />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { onMore, onFilter, user: userEvent.setup() }
}

const sentences = () => screen.getAllByText(/Ben/).map((one) => one.textContent)

it('is in the wanted order, with more at its end', async () => {
  const { onMore, user } = show()
  expect(sentences()).toEqual([changed.sentence, invited.sentence])
  await user.click(screen.getByRole('button', { name: 'Older events' }))
  expect(onMore).toHaveBeenCalledExactlyOnceWith('older')
  expect(screen.queryByRole('button', { name: 'Newer events' })).not.toBeInTheDocument()
})

it('reads on to the newer ones from the oldest', () => {
  show({ ...NO_FILTER, oldestFirst: true })
  expect(sentences()).toEqual([invited.sentence, changed.sentence])
  expect(screen.getByRole('button', { name: 'Newer events' })).toBeInTheDocument()
})

it('opens to the chain, the stored event and narrower views', async () => {
  const { onFilter, user } = show()
  await user.click(screen.getByRole('button', { name: /goes on by way of the server/ }))
  const chain = screen.getByRole('region', { name: 'What led to it, and what followed' })
  expect(within(chain).getAllByRole('listitem')).toHaveLength(2)
  expect(within(chain).getByText('Stage invited')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'As it is stored' }))
  expect(screen.getByText(/"messageId": "m9"/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Only what Streamlet did' }))
  expect(onFilter).toHaveBeenLastCalledWith({ actor: PLATFORM })
  await user.click(screen.getByRole('button', { name: 'Only this chain' }))
  expect(onFilter).toHaveBeenLastCalledWith({ chain: 'talk' })
  expect(screen.getByRole('link', { name: 'Look back to here' })).toHaveAttribute(
    'href',
    '/classes/class/at?position=9',
  )
})
