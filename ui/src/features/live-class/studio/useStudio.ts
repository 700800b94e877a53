import { useCallback, useEffect, useState } from 'react'
import { liveClient } from '@/live'
import {
  Capture,
  Devices,
  ingestOf,
  later,
  MeshSource,
  Publisher,
  record,
  recordableType,
  type MeshSourceState,
  type PublisherStatus,
} from '@/media'
import { t } from '@/shared/i18n'
import { useValue, Value } from '@/shared/value'

const NOT_PUBLISHING = new Value<PublisherStatus>({
  state: 'idle',
  reason: undefined,
  bitsPerSecond: 0,
  backlogSeconds: 0,
  droppedSeconds: 0,
  videoBitsPerSecond: 0,
})

export interface Equipment {
  devices: Devices
  capture: Capture
}

/** Camera and microphone of this page, open while `wanted`. */
export function useEquipment(displayName: string, wanted = true): Equipment | undefined {
  const [equipment, setEquipment] = useState<Equipment>()
  useEffect(() => {
    if (!wanted) return
    const devices = new Devices()
    const stopWatching = devices.watch()
    const capture = new Capture(devices, { title: displayName, subtitle: t('studio.slate') })
    setEquipment({ devices, capture })
    void capture.open()
    // sound starts with the first press anywhere
    const resume = () => void capture.resume()
    document.addEventListener('pointerdown', resume)
    document.addEventListener('keydown', resume)
    return () => {
      document.removeEventListener('pointerdown', resume)
      document.removeEventListener('keydown', resume)
      stopWatching()
      capture.close()
      setEquipment(undefined)
    }
  }, [displayName, wanted])
  return equipment
}

/** Sends what the equipment captures to the class, from `publish` until the class ends or the page is left. */
export function usePublisher(classId: string, capture: Capture | undefined) {
  const [publisher, setPublisher] = useState<Publisher>()
  const status = useValue(publisher?.status ?? NOT_PUBLISHING)

  const publish = useCallback(() => {
    const mimeType = recordableType()
    if (!capture || !mimeType) return
    void capture.resume()
    const created = new Publisher({
      ingest: ingestOf(classId),
      mimeType,
      record: (sinks, videoBitsPerSecond) => record(capture.stream, { mimeType, videoBitsPerSecond }, sinks),
      later,
    })
    setPublisher(created)
    void created.start()
  }, [classId, capture])
  useEffect(() => () => void publisher?.stop(), [publisher])

  const stop = useCallback(async () => {
    await publisher?.stop()
  }, [publisher])
  const publishing = status.state === 'connecting' || status.state === 'live' || status.state === 'recovering'
  return { status, publishing, publish, stop }
}

const NOT_FEEDING = new Value<MeshSourceState>({ feeding: 0, uplinkKbps: undefined, kbpsOut: 0, bytes: 0 })

/** Feeds the peer mesh of the class with what the equipment captures, while `publishing`. */
export function useMeshSource(classId: string, capture: Capture | undefined, publishing: boolean): MeshSourceState {
  const [source, setSource] = useState<MeshSource>()
  useEffect(() => {
    if (!capture || !publishing) return
    const created = new MeshSource({ port: liveClient.port(classId), stream: capture.stream })
    setSource(created)
    return () => {
      created.close()
      setSource(undefined)
    }
  }, [classId, capture, publishing])
  return useValue(source?.state ?? NOT_FEEDING)
}
