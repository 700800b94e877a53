import { Value } from '@/shared/value'

const KEY = 'streamlet.stage.sound'
const NOTES = [659.25, 880]
const NOTE_SECONDS = 0.16

/** Whether an invitation may be heard; remembered in this browser. */
export const chimeOn = new Value(localStorage.getItem(KEY) !== 'off')

export function setChimeOn(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  chimeOn.set(on)
}

/** Two soft notes; silent where the browser allows no sound before a press. */
export function chime(): void {
  if (!chimeOn.current) return
  const audio = new AudioContext()
  NOTES.forEach((frequency, index) => {
    const start = audio.currentTime + index * NOTE_SECONDS
    const gain = new GainNode(audio, { gain: 0 })
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(0.18, start + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.001, start + 3 * NOTE_SECONDS)
    const note = new OscillatorNode(audio, { frequency })
    note.connect(gain).connect(audio.destination)
    note.start(start)
    note.stop(start + 3 * NOTE_SECONDS)
  })
  setTimeout(() => void audio.close(), 1_500)
}
