import type { CapabilityReport } from '@/contracts/contracts'
import { capabilityOf, mayRelay, type Measured } from './capability'
import type { MeshPort } from './port'

/** Whoever looks at another tab for a moment does not lose his children. */
const HIDDEN_MILLIS = 5_000

/** What this page tells the mesh about itself: when it joins, and whenever it is different. */
export class SelfReport {
  private measured: Measured
  private told = ''
  private hiddenSince: number | undefined

  constructor(
    private readonly port: MeshPort,
    consent: boolean,
    private readonly isHidden: () => boolean = () => document.visibilityState === 'hidden',
  ) {
    this.measured = { uplinkKbps: undefined, reachability: 'DIRECT', consent, hidden: false }
  }

  get uplinkKbps(): number | undefined {
    return this.measured.uplinkKbps
  }

  get mayRelay(): boolean {
    return mayRelay(capabilityOf(this.measured))
  }

  /** for a join, which tells it */
  tell(): CapabilityReport {
    const capability = capabilityOf(this.measured)
    this.told = JSON.stringify(capability)
    return capability
  }

  change(change: Partial<Measured>): void {
    this.measured = { ...this.measured, ...change }
  }

  /** @param placed only then is it heard */
  tick(now: number, placed: boolean): void {
    this.hiddenSince = this.isHidden() ? (this.hiddenSince ?? now) : undefined
    this.change({ hidden: this.hiddenSince !== undefined && now - this.hiddenSince >= HIDDEN_MILLIS })
    if (!placed) return
    const capability = capabilityOf(this.measured)
    if (JSON.stringify(capability) === this.told) return
    if (this.port.send({ type: 'mesh-report', classId: this.port.classId, capability })) this.tell()
  }
}
