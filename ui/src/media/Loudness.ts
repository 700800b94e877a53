const QUIETEST_DECIBELS = -60

/** How loud a node of an audio graph is at the moment. */
export class Loudness {
  private readonly meter: AnalyserNode
  private readonly samples: Float32Array<ArrayBuffer>

  constructor(context: AudioContext, node: AudioNode) {
    this.meter = context.createAnalyser()
    this.meter.fftSize = 1024
    this.samples = new Float32Array(this.meter.fftSize)
    node.connect(this.meter)
  }

  /** 0 (silence, under -60 dB) to 1 (full) */
  now(): number {
    this.meter.getFloatTimeDomainData(this.samples)
    let sum = 0
    for (const sample of this.samples) sum += sample * sample
    const decibels = 10 * Math.log10(sum / this.samples.length || 1e-12)
    return Math.max(0, Math.min(1, 1 - decibels / QUIETEST_DECIBELS))
  }
}
