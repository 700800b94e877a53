import { Loudness } from './Loudness'

/** Somebody else's voice, and what that person hears: everything but the own voice. */
interface Guest {
  readonly voice: GainNode
  readonly loudness: Loudness
  readonly heard: MediaStreamAudioDestinationNode
  source: MediaStreamAudioSourceNode | undefined
}

/**
 * Microphone, system sound and the guests' voices in one audio track that never changes and never falls silent for a
 * recorder: without a source it carries silence. Each guest gets a mix of its own without its own voice, so that nobody
 * hears an echo of himself.
 */
export class Mixer {
  private readonly context = new AudioContext({ latencyHint: 'interactive', sampleRate: 48_000 })
  private readonly output = this.context.createMediaStreamDestination()
  private readonly voice = this.context.createGain()
  private readonly systemSound = this.context.createGain()
  private readonly loudness = new Loudness(this.context, this.voice)
  private readonly guests = new Map<string, Guest>()
  private microphone: MediaStreamAudioSourceNode | undefined
  private system: MediaStreamAudioSourceNode | undefined
  readonly track: MediaStreamTrack

  constructor() {
    this.voice.connect(this.output)
    this.systemSound.connect(this.output)
    this.track = this.output.stream.getAudioTracks()[0]!
  }

  useMicrophone(track: MediaStreamTrack | undefined): void {
    this.microphone?.disconnect()
    this.microphone = this.sourceOf(track)
    this.microphone?.connect(this.voice)
  }

  useSystemSound(track: MediaStreamTrack | undefined): void {
    this.system?.disconnect()
    this.system = this.sourceOf(track)
    this.system?.connect(this.systemSound)
  }

  /** Makes room for a guest. @returns the track with what that guest is to hear, for as long as the guest is there */
  addGuest(id: string): MediaStreamTrack {
    const known = this.guests.get(id)
    if (known) return known.heard.stream.getAudioTracks()[0]!
    const voice = this.context.createGain()
    const guest: Guest = {
      voice,
      loudness: new Loudness(this.context, voice),
      heard: this.context.createMediaStreamDestination(),
      source: undefined,
    }
    voice.connect(this.output)
    this.voice.connect(guest.heard)
    this.systemSound.connect(guest.heard)
    for (const other of this.guests.values()) {
      other.voice.connect(guest.heard)
      voice.connect(other.heard)
    }
    this.guests.set(id, guest)
    return guest.heard.stream.getAudioTracks()[0]!
  }

  useGuest(id: string, track: MediaStreamTrack | undefined): void {
    const guest = this.guests.get(id)
    if (!guest) return
    guest.source?.disconnect()
    guest.source = this.sourceOf(track)
    guest.source?.connect(guest.voice)
  }

  removeGuest(id: string): void {
    const guest = this.guests.get(id)
    if (!guest) return
    this.guests.delete(id)
    guest.source?.disconnect()
    guest.voice.disconnect()
    this.voice.disconnect(guest.heard)
    this.systemSound.disconnect(guest.heard)
    for (const other of this.guests.values()) other.voice.disconnect(guest.heard)
    guest.heard.stream.getAudioTracks()[0]!.stop()
  }

  /** A browser starts sound only after a press: call it from one. */
  async resume(): Promise<void> {
    if (this.context.state !== 'running' && this.context.state !== 'closed') await this.context.resume()
  }

  /** loudness of the own voice now, 0 (silence, under -60 dB) to 1 (full) */
  level(): number {
    return this.loudness.now()
  }

  /** the same of every guest, by id */
  guestLevels(): Map<string, number> {
    return new Map([...this.guests].map(([id, guest]) => [id, guest.loudness.now()]))
  }

  close(): void {
    for (const id of [...this.guests.keys()]) this.removeGuest(id)
    this.track.stop()
    void this.context.close()
  }

  private sourceOf(track: MediaStreamTrack | undefined): MediaStreamAudioSourceNode | undefined {
    return track && this.context.createMediaStreamSource(new MediaStream([track]))
  }
}
