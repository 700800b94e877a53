import { kindOf, readEnvelope, type Envelope, type Part } from './envelope'
import type { MeshPort } from './port'

/** Signals of the neighbours, each to the part of this page it is for. */
export class Signals {
  private readonly stop: () => void

  constructor(
    private readonly port: MeshPort,
    parts: Partial<Record<Part, (from: string, envelope: Envelope) => void>>,
  ) {
    this.stop = port.listen((frame) => {
      if (frame.type !== 'signal') return
      const envelope = readEnvelope(frame.payload)
      if (envelope) parts[envelope.for]?.(frame.from, envelope)
    })
  }

  /** One that is lost is made up for by whoever waits for the answer. */
  send = (to: string, envelope: Envelope): void => {
    const payload = JSON.stringify(envelope)
    this.port.send({ type: 'signal', classId: this.port.classId, to, kind: kindOf(envelope), payload })
  }

  close(): void {
    this.stop()
  }
}
