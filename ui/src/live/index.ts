import type { TopicUpdateUnion } from '@/contracts/contracts'
import { useValue, Value, type ReadableValue } from '@/shared/value'

/** `retryAt` is in milliseconds of the epoch. */
export interface ConnectionStatus {
  state: 'connected' | 'connecting' | 'waiting' | 'offline'
  retryAt?: number
}

interface Client {
  readonly status: ReadableValue<ConnectionStatus>
  /** connects for the signed-in account and stays connected */
  start(): void
  /** signed out: closes and forgets */
  stop(): void
}

export const liveClient: Client = {
  status: new Value<ConnectionStatus>({ state: 'connecting' }),
  start: () => undefined,
  stop: () => undefined,
}

export type TopicProgress = 'idle' | 'loading' | 'ready' | 'refused'

/** What the topic shows, from the query cache under ['topic', topic], kept current by pushes. */
export function useTopic<S>(_topic: string | null): { data: S | undefined; state: TopicProgress } {
  return { data: undefined, state: 'loading' }
}

/** Hears each update of a topic, for views that cannot be folded from the snapshot alone. */
export function useTopicUpdates(_topic: string | null, _listener: (update: TopicUpdateUnion) => void): void {}

export function useConnectionStatus(): ConnectionStatus {
  return useValue(liveClient.status)
}
