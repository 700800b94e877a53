import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aHealth, aMesh } from '../fixtures'
import { modelOf } from '../model'
import { MeshBoard } from './MeshBoard'

const { view, people } = aMesh(24)
const model = modelOf(view, people, aHealth(view.peers))
const now = Date.parse('2026-01-05T10:06:00Z')

function show(narrow = false) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: narrow && query.includes('900px'),
        media: query,
        addEventListener: () => {},
        removeEventListener: () => {},
      }) as unknown as MediaQueryList,
  )
  return render(
    <MantineProvider>
      <MeshBoard model={model} now={now} />
    </MantineProvider>,
  )
}

const graph = () => screen.getByRole('group', { name: 'Who feeds whom' })
const peers = () => [...graph().querySelectorAll<SVGGElement>('[role="button"]')]

// real drawings in a simulated browser take their time on a busy machine
vi.setConfig({ testTimeout: 30_000 })

describe('the board', () => {
  beforeEach(() => void window.localStorage.clear())

  it('draws everybody, with one stop for the tab key', () => {
    show()
    expect(peers()).toHaveLength(24)
    expect(peers().filter((peer) => peer.getAttribute('tabindex') === '0')).toHaveLength(1)
  })

  it('is walked through by the arrow keys, and opens by Enter', async () => {
    const user = userEvent.setup()
    show()
    peers()[0]!.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/hop 2, fed by Mia Lindqvist/)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Mia Lindqvist, role A, hop 1/)
    await user.keyboard('{ArrowRight}{Enter}')
    const details = screen.getByRole('region', { name: /^Details of/ })
    expect(within(details).getByText('1 hop')).toBeVisible()
    await user.click(within(details).getByRole('button', { name: 'Close the details' }))
    expect(screen.queryByRole('region', { name: /^Details of/ })).toBeNull()
  })

  it('shows the backup of who is looked at, and the way to the source', async () => {
    const user = userEvent.setup()
    show()
    const leaf = peers().find((peer) => /hop 3/.test(peer.getAttribute('aria-label')!))!
    await user.click(leaf)
    expect(graph().querySelectorAll('[data-lit]')).toHaveLength(3)
    expect(graph().querySelectorAll('path[class*="backup"]')).toHaveLength(1)
  })

  it('says the same as a table', async () => {
    const user = userEvent.setup()
    show()
    await user.click(screen.getByLabelText('Table'))
    const table = document.querySelector('table')!
    expect(table.querySelectorAll('tbody tr')).toHaveLength(24)
    const byName = within(table.querySelector('thead')!).getByText('Name')
    await user.click(byName)
    expect(byName.closest('th')).toHaveAttribute('aria-sort', 'ascending')
  })

  it('is a list by cluster on a phone', async () => {
    const user = userEvent.setup()
    show(true)
    expect(screen.queryByRole('group', { name: 'Who feeds whom' })).toBeNull()
    const [cluster] = screen.getAllByRole('button', { expanded: false })
    await user.click(cluster!)
    expect(screen.getByRole('button', { name: /^Mia Lindqvist, role A/ })).toBeVisible()
  })
})
