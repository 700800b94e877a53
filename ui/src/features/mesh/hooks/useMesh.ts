import { useMemo } from 'react'
import { topics, useMeshHealth, useTopic } from '@/live'
import { healthByPeer } from '../health'
import { modelOf, type MeshModel } from '../model'

export type MeshState =
  { state: 'loading' | 'refused' | 'none' | 'closed'; model?: undefined } | { state: 'open'; model: MeshModel }

/** The mesh of a class and who is in it, by push. */
export function useMesh(classId: string): MeshState {
  const { data: view, state } = useTopic(topics.mesh(classId))
  const { data: people } = useTopic(topics.people(classId))
  const told = useMeshHealth(classId)
  const model = useMemo(
    () => (view ? modelOf(view, people?.people, healthByPeer(told)) : undefined),
    [view, people, told],
  )
  if (state === 'refused') return { state }
  if (!model) return { state: 'loading' }
  const { open, source } = model.view.mesh
  if (!open) return { state: source === null ? 'none' : 'closed' }
  return { state: 'open', model }
}
