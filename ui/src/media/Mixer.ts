/**
 * Microphone and system sound in one audio track that never changes and never falls silent for a recorder: without a
 * source it carries silence.
 */
export class Mixer {
  private readonly context = new AudioContext({ latencyHint: 'interactive', sampleRate: 48_000 })
  private readonly output = this.context.createMediaStreamDestination()
  private readonly voice = this.context.createGain()
  private readonly meter = this.context.createAnalyser()
  private readonly samples: Float32Array<ArrayBuffer>
  private microphone: MediaStreamAudioSourceNode | undefined
  private system: MediaStreamAudioSourceNode | undefined
  readonly track: MediaStreamTrack

  constructor() {
    this.meter.fftSize = 1024
    this.samples = new Float32Array(this.meter.fftSize)
    this.voice.connect(this.output)
    this.voice.connect(this.meter)
    this.track = this.output.stream.getAudioTracks()[0]!
  }

  useMicrophone(track: MediaStreamTrack | undefined): void {
    this.microphone?.disconnect()
    this.microphone = track && this.context.createMediaStreamSource(new MediaStream([track]))
    this.microphone?.connect(this.voice)
  }

  useSystemSound(track: MediaStreamTrack | undefined): void {
    this.system?.disconnect()
    this.system = track && this.context.createMediaStreamSource(new MediaStream([track]))
    this.system?.connect(this.output)
  }

  /** A browser starts sound only after a press: call it from one. */
  async resume(): Promise<void> {
    if (this.context.state !== 'running' && this.context.state !== 'closed') await this.context.resume()
  }

  /** loudness of the voice now, 0 (silence, under -60 dB) to 1 (full) */
  level(): number {
    this.meter.getFloatTimeDomainData(this.samples)
    let sum = 0
    for (const sample of this.samples) sum += sample * sample
    const decibels = 10 * Math.log10(sum / this.samples.length || 1e-12)
    return Math.max(0, Math.min(1, (decibels + 60) / 60))
  }

  close(): void {
    this.track.stop()
    void this.context.close()
  }
}
