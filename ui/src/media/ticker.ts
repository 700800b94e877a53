/**
 * Calls back at a steady rate, also in a hidden tab, where animation frames stop and the page's own timers run once a
 * second.
 *
 * @returns stops it
 */
export function startTicker(framesPerSecond: number, onTick: () => void): () => void {
  const worker = new Worker(new URL('./tick.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = onTick
  worker.postMessage(1000 / framesPerSecond)
  return () => worker.terminate()
}
