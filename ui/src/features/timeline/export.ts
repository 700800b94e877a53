import { apiFetch, problemOf } from '@/shared/api'
import { queryOf, type Filter } from './filter'
import type { Scope } from './scope'

export type ExportFormat = 'ndjson' | 'csv'

/** How a file ended: how many events are in it, and the hash by which it is known again. */
export interface ExportEnd {
  events: number
  head: string
}

/** Takes the bytes as they come; nothing is asked for while it is busy. */
export interface Sink {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
}

/** more than the last line of an export has */
const TAIL = 16_384

/** The address of an export of what a filter lets through, as far as an export knows its parts. */
export function exportPath(scope: Scope, filter: Filter, format: ExportFormat): string {
  const { context, kind, from, to } = queryOf(filter)
  const params = new URLSearchParams({ format })
  for (const one of context ?? []) params.append('context', one)
  for (const one of kind ?? []) params.append('type', one)
  if (from !== undefined) params.set('from', from)
  if (to !== undefined) params.set('to', to)
  if (scope !== 'platform') params.set('classId', scope.classId)
  return `/api/admin/events?${params}`
}

/** Whether a filter asks for something that is not left out of an export. */
export function asksForMore({ actor, account, search, chain }: Filter): boolean {
  return actor !== null || account !== null || search !== '' || chain !== null
}

/** Reads an export into a sink; null if it was cut off. */
export async function exportEvents(
  path: string,
  sink: Sink,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ExportEnd | null> {
  const response = await apiFetch(new Request(new URL(path, window.location.origin), { signal }))
  if (!response.ok || !response.body) throw await problemOf(response)
  const reader = response.body.getReader()
  let tail = new Uint8Array(0)
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await sink.write(value)
      bytes += value.length
      tail = joined(tail, value)
      onBytes(bytes)
    }
  } finally {
    reader.releaseLock()
  }
  return endOf(new TextDecoder().decode(tail))
}

/** What the last line says, if it is the one that ends an export. */
export function endOf(text: string): ExportEnd | null {
  const line = text.trimEnd().split('\n').at(-1) ?? ''
  const plain = line.replaceAll('""', '"')
  const events = /"end":\{"lines":(\d+),/.exec(plain)?.[1]
  const head = /([0-9a-f]{64})"?\}?$/.exec(plain)?.[1]
  return text.endsWith('\n') && events !== undefined && head !== undefined ? { events: Number(events), head } : null
}

function joined(tail: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(tail.length + more.length)
  all.set(tail)
  all.set(more, tail.length)
  return all.slice(-TAIL)
}
