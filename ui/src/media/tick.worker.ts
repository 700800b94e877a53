// a worker's timer is not slowed down in a hidden tab
let timer: ReturnType<typeof setInterval> | undefined

self.onmessage = (event: MessageEvent<number>) => {
  clearInterval(timer)
  if (event.data > 0) timer = setInterval(() => self.postMessage(null), event.data)
}
