import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClassView } from '@/contracts/contracts'
import { ApiProblem } from '@/shared/api'
import { findReminders, removeReminder, setReminder } from '../api/classes'
import { useReminder } from './useReminder'

vi.mock('../api/classes')
vi.mock('@/shared/ui', () => ({ toast: vi.fn(), toastError: vi.fn() }))

const algebra = { classId: 'c1', title: 'Algebra' } as ClassView

async function reminderOf(view: ClassView) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useReminder(view), { wrapper })
  await waitFor(() => expect(queries.isFetching()).toBe(0))
  return result
}

/** An answer that comes when the test says so. */
function pending() {
  let answer: (value?: undefined) => void = () => {}
  let refuse: (error: unknown) => void = () => {}
  const sent = new Promise<void>((resolve, reject) => {
    answer = resolve
    refuse = reject
  })
  return { sent, answer, refuse }
}

describe('a reminder', () => {
  beforeEach(() => {
    vi.mocked(findReminders).mockResolvedValue({ classIds: ['c2'] })
  })

  it('is what the server remembers', async () => {
    expect((await reminderOf({ ...algebra, classId: 'c2' })).current.isSet).toBe(true)
    expect((await reminderOf(algebra)).current.isSet).toBe(false)
  })

  it('shows at once and stays', async () => {
    const { sent, answer } = pending()
    vi.mocked(setReminder).mockReturnValue(sent)
    const reminder = await reminderOf(algebra)

    act(() => reminder.current.toggle())
    await waitFor(() => expect(reminder.current.isSet).toBe(true))
    answer()
    await act(() => sent)

    expect(reminder.current.isSet).toBe(true)
    expect(setReminder).toHaveBeenCalledWith('c1')
  })

  it('is put back where that is refused', async () => {
    const { sent, refuse } = pending()
    vi.mocked(removeReminder).mockReturnValue(sent)
    const reminder = await reminderOf({ ...algebra, classId: 'c2' })

    act(() => reminder.current.toggle())
    await waitFor(() => expect(reminder.current.isSet).toBe(false))
    refuse(new ApiProblem('UNREACHABLE', 0, ''))

    await waitFor(() => expect(reminder.current.isSet).toBe(true))
  })
})
