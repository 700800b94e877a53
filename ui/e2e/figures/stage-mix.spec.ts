import type { Page } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { goLive, scheduleAndOpenStudio, watch } from '../support/classroom'
import { mixedSeconds, mixingLatencies, useMarkedCamera, watchMixing } from '../support/mixing'
import { PlainBrowser } from '../support/plainBrowser'
import { percentile, report } from '../support/report'
import { useSmallPicture } from '../support/smallPicture'
import { accept, invite, onStage, raiseHand, seatInTheBack } from '../support/stage'
import { expect, test } from '../support/test'

test.use({ trace: 'off' })

/** Without a graphics card two cores do not draw, encode and decode large pictures for two pages thirty times a second. */
const SIZE = 'the class’s picture is 320 × 180, 30 a second'

const keep = (figure: string, value: number, unit: string, goal: string) =>
  report('stage-browser', figure, value, unit, goal, {
    spec: '-c playwright.figures.config.ts stage-mix',
    baseline: SIZE,
    digits: 1,
  })

const WATCHED_SECONDS = 20

async function together(teacher: Page, guest: Page, origin: string): Promise<void> {
  await useMarkedCamera(guest)
  await useSmallPicture(guest, 30)
  const classId = await scheduleAndOpenStudio(teacher, 'Mixed', origin)
  await goLive(teacher)
  await watch(guest, classId)
  await raiseHand(guest)
  await invite(teacher, 'Gina Guest')
  await accept(guest)
  await onStage(teacher, 'Gina Guest')
}

test('latency of mixing, and its rate in front and in a hidden tab', async ({ application, newStudent }) => {
  const plain = await PlainBrowser.start()
  try {
    const context = await plain.attach()
    const credentials = { username: 'teacher', password: 'teacher123' }
    await context.request.post(`${application.url}/api/login`, { data: credentials })
    const teacher = context.pages()[0]!
    await useMarkedCamera(teacher)
    await useSmallPicture(teacher, 30)
    await watchMixing(teacher)
    const { page: guest } = await newStudent('Gina Guest')
    for (const page of [teacher, guest]) await seatInTheBack(page, { width: 900, height: 640 })
    await together(teacher, guest, application.url)
    await pause(2_000)
    const begun = (await mixedSeconds(teacher)).length
    await plain.detach()
    await pause(WATCHED_SECONDS * 1_000)
    await plain.openTab()
    await pause((WATCHED_SECONDS + 2) * 1_000)

    const again = (await plain.attach()).pages().find((page) => page.url().includes('/studio'))!
    const seconds = (await mixedSeconds(again)).slice(begun + 1)
    const latencies = await mixingLatencies(again)
    console.log(seconds.map((one) => `${one.hidden ? 'h' : 'v'}${one.frames}/${one.guestFrames}`).join(' '))
    // the first and the last second of each are not whole ones
    const hidden = seconds.filter((one) => one.hidden).slice(1, -1)
    const shown = seconds.filter((one) => !one.hidden).slice(1, -1)
    expect(hidden.length).toBeGreaterThan(WATCHED_SECONDS / 2)
    expect(latencies.length).toBeGreaterThan(300)
    const rate = (of: typeof seconds, what: 'frames' | 'guestFrames') =>
      of.reduce((sum, one) => sum + one[what], 0) / of.length
    keep('Mixing: latency added, p50', percentile(latencies, 0.5), 'ms', '≤ 60')
    keep('Mixing: latency added, p95', percentile(latencies, 0.95), 'ms', '≤ 100')
    keep('Mixing: rate in front', rate(shown, 'frames'), 'fps', '')
    keep('Mixing: rate in a hidden tab', rate(hidden, 'frames'), 'fps', '≥ 28 of 30')
    keep('Mixing: guest’s frames a second in it, in a hidden tab', rate(hidden, 'guestFrames'), 'fps', '')
  } finally {
    await plain.close()
  }
})
