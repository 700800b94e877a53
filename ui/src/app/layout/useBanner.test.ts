// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useBanner } from './useBanner'

describe('the banner of the connection', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function banner(connected: boolean) {
    const { result, rerender } = renderHook(useBanner, { initialProps: connected })
    return {
      become: (next: boolean) => rerender(next),
      after: (millis: number) => {
        act(() => vi.advanceTimersByTime(millis))
        return result.current
      },
    }
  }

  it('says nothing of a first connection, however long it takes', () => {
    const page = banner(false)
    expect(page.after(3_000)).toBe('nothing')
    page.become(true)
    expect(page.after(0)).toBe('nothing')
    expect(page.after(5_000)).toBe('nothing')
  })

  it('says that it connects when that takes long, and nothing once it has', () => {
    const page = banner(false)
    expect(page.after(4_000)).toBe('first')
    page.become(true)
    expect(page.after(0)).toBe('nothing')
  })

  it('says what was lost and is back', () => {
    const page = banner(false)
    page.become(true)
    page.after(3_000)
    page.become(false)
    expect(page.after(1_000)).toBe('nothing')
    expect(page.after(1_000)).toBe('lost')
    page.become(true)
    expect(page.after(0)).toBe('back')
    expect(page.after(2_500)).toBe('nothing')
  })

  it('does not speak of a short loss', () => {
    const page = banner(true)
    page.after(3_000)
    page.become(false)
    page.after(1_000)
    page.become(true)
    expect(page.after(0)).toBe('nothing')
  })
})
