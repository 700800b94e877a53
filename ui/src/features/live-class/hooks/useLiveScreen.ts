import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { liveClient } from '@/live'
import {
  canUseMesh,
  chooseDelivery,
  deliveryChoice,
  IDLE_PLAYER,
  LiveScreen,
  NOT_IN_MESH,
  relayConsent,
  type LiveScreenState,
} from '@/media'
import { useAccount } from '@/shared/session'
import { useValue, Value } from '@/shared/value'
import { classApi } from '../api'
import { rememberedVolume } from './useVideoSound'

const IDLE = new Value<LiveScreenState>({
  showing: undefined,
  wanted: 'hls',
  switching: true,
  stage: 'off',
  fellBack: undefined,
  soundBlocked: false,
  hls: IDLE_PLAYER,
  mesh: NOT_IN_MESH,
})

interface Options {
  classId: string
  active: boolean
  /** per cent of the class that the mesh is to serve */
  meshShare: number
  interactive: boolean
  mark: (video: HTMLVideoElement, shown: boolean) => void
}

/** The live picture inside the element while `active`, delivered as the class and the student want it. */
export function useLiveScreen(stage: RefObject<HTMLElement | null>, options: Options) {
  const { classId, active, meshShare, interactive } = options
  const { accountId } = useAccount()
  const choice = useValue(deliveryChoice)
  const consent = useValue(relayConsent) === 'yes'
  const seed = `${classId}/${accountId}`
  const wanted = chooseDelivery({ choice, meshShare, seed, interactive, capable: canUseMesh() })
  const [screen, setScreen] = useState<LiveScreen>()

  const create = useEffectEvent((element: HTMLElement) => {
    return new LiveScreen({
      stage: element,
      mark: options.mark,
      port: liveClient.port(classId),
      wanted,
      consent,
      volume: rememberedVolume(),
      fetchGrant: () => classApi.playback(classId),
      clockOffset: () => liveClient.clockOffset.current,
    })
  })
  useEffect(() => {
    const element = stage.current
    if (!active || !element) return
    const created = create(element)
    setScreen(created)
    return () => {
      created.close()
      setScreen(undefined)
    }
  }, [stage, classId, active])
  useEffect(() => screen?.want(wanted), [screen, wanted])
  useEffect(() => screen?.setConsent(consent), [screen, consent])
  const state = useValue(screen?.state ?? IDLE)
  return { screen, state }
}
