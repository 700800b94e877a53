import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { MeshHealth } from '@/contracts/contracts'
import { useValue } from '@/shared/value'
import type { ConnectionStatus } from './Connection'
import { liveClient } from './client'
import type { TopicUpdate } from './protocol'
import { topicKey, type Topic } from './topics'

export interface TopicResult<V> {
  data: V | undefined
  state: 'idle' | 'loading' | 'ready' | 'refused'
  /** the code of the refusal */
  refusal: string | undefined
}

/** What the topic shows, kept in the query cache under `['topic', topic]` and current by push; null shows nothing. */
export function useTopic<V>(topic: Topic<V> | null): TopicResult<V> {
  const queries = useQueryClient()
  const { data } = useQuery<V>({
    queryKey: topicKey(topic ?? ''),
    // never runs: the socket writes
    queryFn: () => Promise.reject(new Error('filled by push')),
    enabled: false,
    staleTime: Infinity,
  })
  useEffect(() => {
    if (topic === null) return
    return liveClient.subscribe<V>(topic, ({ value }) => {
      if (value === undefined) queries.removeQueries({ queryKey: topicKey(topic) })
      else queries.setQueryData(topicKey(topic), value)
    })
  }, [topic, queries])
  const refusal = useRefusal(topic)
  if (topic === null) return { data: undefined, state: 'idle', refusal: undefined }
  const state = refusal !== undefined ? 'refused' : data === undefined ? 'loading' : 'ready'
  return { data, state, refusal }
}

function useRefusal(topic: string | null): string | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => (topic === null ? () => {} : liveClient.subscribe(topic, onChange)),
    [topic],
  )
  return useSyncExternalStore(subscribe, () => (topic === null ? undefined : liveClient.peek(topic)?.refusal))
}

/** Hears each update of a topic, for views that cannot be folded from the snapshot alone. */
export function useTopicUpdates(topic: string | null, listener: (update: TopicUpdate) => void): void {
  const heard = useEffectEvent(listener)
  useEffect(() => {
    if (topic === null) return
    const stopUpdates = liveClient.onUpdate(topic, (update) => heard(update))
    const stop = liveClient.subscribe(topic, () => {})
    return () => {
      stop()
      stopUpdates()
    }
  }, [topic])
}

export function useConnectionStatus(): ConnectionStatus {
  return useValue(liveClient.status)
}

/** How the mesh of a class does now; nothing before the first report. Needs the topic of the mesh to be shown. */
export function useMeshHealth(classId: string): MeshHealth | undefined {
  return useValue(liveClient.meshHealth(classId))
}
