import { Value } from '@/shared/value'

export interface DeviceList {
  cameras: MediaDeviceInfo[]
  microphones: MediaDeviceInfo[]
}

export type DeviceKind = 'camera' | 'microphone'

const REMEMBERED: Record<DeviceKind, string> = {
  camera: 'streamlet.camera',
  microphone: 'streamlet.microphone',
}

/** The cameras and microphones there are, and which of them the person chose last. */
export class Devices {
  readonly list = new Value<DeviceList>({ cameras: [], microphones: [] })

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {}

  /** @returns stops watching */
  watch(): () => void {
    const update = () => void this.refresh()
    navigator.mediaDevices.addEventListener('devicechange', update)
    update()
    return () => navigator.mediaDevices.removeEventListener('devicechange', update)
  }

  /** Names are known only after a permission was given: call it again then. */
  async refresh(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    const of = (kind: MediaDeviceKind) => all.filter((device) => device.kind === kind && device.deviceId !== '')
    this.list.set({ cameras: of('videoinput'), microphones: of('audioinput') })
  }

  preferred(kind: DeviceKind): string | undefined {
    return this.storage.getItem(REMEMBERED[kind]) ?? undefined
  }

  remember(kind: DeviceKind, deviceId: string): void {
    this.storage.setItem(REMEMBERED[kind], deviceId)
  }
}
