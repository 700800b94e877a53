// a worker's timer is not slowed down in a hidden tab
let timer: ReturnType<typeof setInterval> | undefined
let answered = true

/** A period in milliseconds starts the ticks; 0 says that the last one was dealt with. */
self.onmessage = (event: MessageEvent<number>) => {
  answered = true
  if (event.data === 0) return
  clearInterval(timer)
  timer = setInterval(() => {
    // a page that is too busy gets fewer ticks, not a queue of them
    if (!answered) return
    answered = false
    self.postMessage(null)
  }, event.data)
}
