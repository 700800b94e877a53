import { describe, expect, it } from 'vitest'
import type { MessageView } from '@/contracts/contracts'
import { slowModeWait } from './slowMode'

const at = (seconds: number) => Date.parse('2026-01-01T10:00:00Z') + seconds * 1000

function posted(authorId: string, seconds: number): MessageView {
  return {
    messageId: `${authorId}${seconds}`,
    authorId,
    authorName: authorId,
    authorRole: 'STUDENT',
    text: '',
    replyTo: null,
    postedAt: new Date(at(seconds)).toISOString(),
    editedAt: null,
    deleted: false,
  }
}

describe('slowModeWait', () => {
  const messages = [posted('me', 0), posted('me', 10), posted('other', 20)]

  it('counts whole seconds down from one’s own last message', () => {
    expect(slowModeWait(messages, 'me', 30, at(10))).toBe(30)
    expect(slowModeWait(messages, 'me', 30, at(20.5))).toBe(20)
    expect(slowModeWait(messages, 'me', 30, at(39.9))).toBe(1)
    expect(slowModeWait(messages, 'me', 30, at(40))).toBe(0)
  })

  it('lets write whoever has not written, and everybody when it is off', () => {
    expect(slowModeWait(messages, 'new', 30, at(20))).toBe(0)
    expect(slowModeWait(messages, 'me', 0, at(10))).toBe(0)
  })
})
