import type { ReadableValue } from '@/shared/value'

/** The way of a link by the server: one end uploads, the other plays that back. */
export interface ServerRoute {
  /** what the other end uploads; the student's end gets nothing this way, it goes on watching the class */
  readonly remote: ReadableValue<MediaStream | undefined>
  close(): void
}
