import { describe, expect, it } from 'vitest'
import type { AlertView } from '@/contracts/contracts'
import { alertsTopic } from './alertsTopic'

function alert(alertId: string, version: number, change: Partial<AlertView> = {}): AlertView {
  return {
    alertId,
    version,
    rule: 'DISK_LOW',
    node: 'a',
    subject: null,
    value: 1,
    threshold: 2,
    since: '2026-01-01T10:00:00Z',
    resolvedAt: null,
    ...change,
  }
}

const changed = (one: AlertView) => ({ type: 'alert.changed', alert: one }) as const

describe('the topic of alerts', () => {
  it('takes a new one to the top and replaces what it knows', () => {
    const held = { alerts: [alert('old', 1)] }
    const begun = alert('new', 1, { since: '2026-01-01T11:00:00Z' })
    const both = alertsTopic.update(held, changed(begun))
    expect(both.alerts.map((one) => one.alertId)).toEqual(['new', 'old'])

    const over = alert('old', 2, { resolvedAt: '2026-01-01T12:00:00Z' })
    expect(alertsTopic.update(both, changed(over)).alerts).toEqual([begun, over])
  })

  it('takes an update once, and none that is older', () => {
    const over = alert('one', 2, { resolvedAt: '2026-01-01T12:00:00Z' })
    const held = { alerts: [over] }
    expect(alertsTopic.update(held, changed(over))).toBe(held)
    expect(alertsTopic.update(held, changed(alert('one', 1)))).toBe(held)
  })
})
