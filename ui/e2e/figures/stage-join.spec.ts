import type { Page } from '@playwright/test'
import { goLive, scheduleAndOpenStudio, watch } from '../support/classroom'
import { GUEST, TEACHER } from '../support/devices'
import { percentile, report } from '../support/report'
import { accept, dress, invite, onStage, raiseHand, routeOf, twoWayAfter } from '../support/stage'
import { expect, test } from '../support/test'
import { Wire, type WireQuality } from '../support/wire'

test.use({ trace: 'off' })

const SPEC = '-c playwright.figures.config.ts stage-join'
const keep = (figure: string, value: number, unit: string, goal: string) =>
  report('stage-browser', figure, value, unit, goal, { spec: SPEC })

/** As many as fit into four minutes on two cores. */
const REPETITIONS = Number(process.env.REPETITIONS ?? 20)
const ATTEMPTS = Number(process.env.ATTEMPTS ?? 50)

interface Scene {
  teacher: Page
  guest: Page
}

type People = Pick<Parameters<Parameters<typeof test>[2]>[0], 'signedIn' | 'newStudent'>

/** A class on air with one student in it. @param wire what lies between the two, if not just the machine */
async function scene(title: string, { signedIn, newStudent }: People, wire?: Wire): Promise<Scene> {
  const { page: teacher } = await signedIn('teacher', 'teacher123')
  const { page: guest } = await newStudent('Gina Guest')
  for (const [page, signature] of [
    [teacher, TEACHER],
    [guest, GUEST],
  ] as const) {
    await dress(page, signature)
    await wire?.lay(page)
  }
  const classId = await scheduleAndOpenStudio(teacher, title)
  await goLive(teacher)
  await watch(guest, classId)
  return { teacher, guest }
}

/** Hand, invitation, consent. @returns when consent was given, in milliseconds of the epoch */
async function join({ teacher, guest }: Scene): Promise<number> {
  await raiseHand(guest)
  await invite(teacher, 'Gina Guest')
  return accept(guest)
}

async function leave({ guest }: Scene): Promise<void> {
  await guest.getByRole('button', { name: 'Leave the stage' }).click()
  await expect(guest.getByRole('button', { name: 'Raise hand' })).toBeVisible()
}

test('accept to two-way media', async ({ signedIn, newStudent }) => {
  const there = await scene('Again and again', { signedIn, newStudent })
  const times: number[] = []
  for (let round = 0; round < REPETITIONS; round++) {
    const pressed = await join(there)
    times.push(await twoWayAfter(pressed, [there.teacher, there.guest]))
    await onStage(there.teacher, 'Gina Guest')
    await leave(there)
  }
  console.log(times.join(' '))
  keep('Accept to two-way media, p50', percentile(times, 0.5), 'ms', '')
  keep('Accept to two-way media, p95', percentile(times, 0.95), 'ms', '≤ 1000')
})

test('blocked between the two', async ({ signedIn, newStudent }) => {
  const nowhere = new Wire(undefined)
  const there = await scene('No way through', { signedIn, newStudent }, nowhere)
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const pressed = await join(there)
    await onStage(there.teacher, 'Gina Guest')
    times.push(Date.now() - pressed)
    expect(await routeOf(there.teacher, 'Gina Guest')).toBe('SERVER')
    await leave(there)
  }
  console.log(times.join(' '))
  expect(nowhere.passed).toBe(0)
  nowhere.close()
  keep('Blocked peer link: accept to live by the server, worst of 5', Math.max(...times), 'ms', '≤ 6000')
})

test('lossy and late', async ({ signedIn, newStudent }) => {
  const quality: WireQuality = { delayMillis: 100, lossPercent: 3 }
  const wire = new Wire(quality)
  const there = await scene('Lossy and late', { signedIn, newStudent }, wire)
  const routes: string[] = []
  const times: number[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pressed = await join(there)
    try {
      await onStage(there.teacher, 'Gina Guest')
      times.push(Date.now() - pressed)
      routes.push(await routeOf(there.teacher, 'Gina Guest'))
      await leave(there)
    } catch (error) {
      console.log(`attempt ${attempt + 1} did not succeed: ${String(error)}`)
      await there.guest.reload()
    }
  }
  console.log(times.join(' '))
  expect(wire.passed).toBeGreaterThan(0)
  wire.close()
  const direct = routes.filter((route) => route === 'PEER').length
  keep(`3 % lost, 100 ms each way: joined of ${ATTEMPTS}`, routes.length, 'joins', `${ATTEMPTS} of ${ATTEMPTS}`)
  keep('3 % lost, 100 ms each way: of them from browser to browser', direct, 'joins', '')
  keep('3 % lost, 100 ms each way: accept to on stage, p95', percentile(times, 0.95), 'ms', '')
})
