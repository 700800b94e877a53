/**
 * Calls back at a steady rate, also in a hidden tab, where animation frames stop and the page's own timers run once a
 * second; less often on a machine that does not keep up.
 *
 * @returns stops it
 */
export function startTicker(framesPerSecond: number, onTick: () => void): () => void {
  const worker = new Worker(new URL('./tick.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = () => {
    onTick()
    worker.postMessage(0)
  }
  worker.postMessage(1000 / framesPerSecond)
  return () => worker.terminate()
}

/** Calls back once, at the right time also in a hidden tab. */
export function later(millis: number, callback: () => void): () => void {
  const stop = startTicker(1000 / millis, () => {
    stop()
    callback()
  })
  return stop
}
