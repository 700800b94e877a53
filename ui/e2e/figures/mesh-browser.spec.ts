import { setTimeout as pause } from 'node:timers/promises'

import { expectPicture } from '../support/classroom'
import { choose, expectDelivery, forgetJoining, joining, sentBytes, type Joining } from '../support/mesh'
import { MeshClass } from '../support/meshClass'
import { percentile, report } from '../support/report'
import { longestGap, missed, seen } from '../support/seen'
import { expect, test } from '../support/test'

const NAME = 'mesh-browser'
const TABS = 5
const UNICAST = 3
const MEASURE_MILLIS = 20_000
const AROUND_MILLIS = 3_000

test('what the teacher uploads for five pages', async ({ browser, signedIn, newStudent }) => {
  const mesh = await MeshClass.open(browser, await signedIn('teacher', 'teacher123'), 'Five pages')
  // nobody passes anything on: the source feeds as many as it may
  for (let i = 1; i <= UNICAST; i++)
    await mesh.join(`Viewer ${i}`, await newStudent(`Viewer ${i}`), { relay: false, watched: false })
  await mesh.expectFeeds(UNICAST)
  const unicast = ((await upload(mesh)) * TABS) / UNICAST

  for (const { page } of mesh.watchers) await choose(page, 'streamlet.relay', 'yes')
  for (let i = UNICAST + 1; i <= TABS; i++)
    await mesh.join(`Viewer ${i}`, await newStudent(`Viewer ${i}`), { watched: false })
  await mesh.expectFeeds(1, 240_000)
  const shared = await upload(mesh)

  const kbps = (bytes: number): string => `${Math.round((bytes * 8) / MEASURE_MILLIS)} kbit/s`
  report(NAME, 'Upload of the source, five pages in the mesh, against five copies', shared / unicast, '', '≤ 0.24', {
    digits: 3,
    baseline: `five copies ${kbps(unicast)}, by ${UNICAST} that were fed; mesh ${kbps(shared)}`,
  })
  for (const { page } of mesh.watchers) await expectDelivery(page, 'mesh')
})

test('how long a page takes to its first frame through the mesh', async ({ browser, signedIn, newStudent }) => {
  const mesh = await MeshClass.open(browser, await signedIn('teacher', 'teacher123'), 'Come and go')
  await mesh.join('Stays', await newStudent('Stays'), { watched: false })
  const { page } = await mesh.join('Comes', await newStudent('Comes'), { cores: 2, watched: false })
  await mesh.expectFeeds(1)
  const waited: Joining[] = []
  // out and in again as people do; a reload would mostly show how long the page's own start takes on two busy cores
  for (let i = 0; i < 60; i++) {
    await page.getByRole('button', { name: 'Leave', exact: true }).click()
    await expect(page).toHaveURL(/\/$/)
    await forgetJoining(page)
    await page.goBack()
    waited.push(await joining(page))
  }
  const frames = waited.map(({ frame }) => frame)
  const placed = waited.map((one) => one.placed)
  console.log(waited.map((one) => `${one.placed}/${one.frame}`).join(' '))
  report(NAME, 'Join to first frame through the mesh, p95', percentile(frames, 0.95), 'ms', '≤ 1000', {
    baseline: `p50 ${percentile(frames, 0.5)} ms, of which the placement ${percentile(placed, 0.5)} ms; ${waited.length} joins`,
  })
})

test('how long the picture stands still when a relay dies', async ({ browser, signedIn, newStudent }) => {
  const mesh = await MeshClass.open(browser, await signedIn('teacher', 'teacher123'), 'Killed')
  await mesh.join('Relay', await newStudent('Relay'))
  await mesh.expectFeeds(1)
  for (const name of ['Ann', 'Ben']) await mesh.join(name, await newStudent(name), { cores: 2 })
  await mesh.join('Standby', await newStudent('Standby'))
  const gaps: number[] = []
  const usual: number[] = []
  for (let round = 1; round <= 15; round++) {
    const { relay, below } = await mesh.relay()
    expect(below.length).toBeGreaterThan(0)
    await pause(AROUND_MILLIS)
    const at = Date.now()
    await relay.kill()
    await pause(AROUND_MILLIS)
    for (const { page } of below) {
      const frames = await seen(page, at - AROUND_MILLIS)
      gaps.push(longestGap(frames.filter((one, i) => (frames[i + 1] ?? one).at >= at)))
      usual.push(longestGap(frames.filter((one) => one.at < at)))
    }
    mesh.forget(relay)
    await relay.page.context().close()
    await mesh.join(`Relay ${round}`, await newStudent(`Relay ${round}`))
    await mesh.settled()
  }
  console.log('gaps', gaps.join(' '), 'before', usual.join(' '))
  const baseline = `${gaps.length} pages; longest gap of the three seconds before: p95 ${percentile(usual, 0.95)} ms`
  const figure = 'Picture stands still after kill -9 of the page that feeds it'
  report(NAME, `${figure}, p95`, percentile(gaps, 0.95), 'ms', '≤ 500', { baseline })
  report(NAME, `${figure}, p99`, percentile(gaps, 0.99), 'ms', '≤ 1000', { baseline })
})

test('what is lost when a relay takes its leave', async ({ browser, signedIn, newStudent }) => {
  const mesh = await MeshClass.open(browser, await signedIn('teacher', 'teacher123'), 'Taken leave')
  for (const name of ['Relay', 'Standby']) await mesh.join(name, await newStudent(name))
  for (const name of ['Ann', 'Ben']) await mesh.join(name, await newStudent(name), { cores: 2 })
  await mesh.settled()
  const lost: number[] = []
  const before: number[] = []
  const gaps: number[] = []
  const usual: number[] = []
  for (let round = 1; round <= 12; round++) {
    const { relay, below } = await mesh.relay()
    expect(below.length).toBeGreaterThan(0)
    await pause(AROUND_MILLIS)
    const at = Date.now()
    await relay.page.getByRole('button', { name: 'Leave', exact: true }).click()
    await pause(AROUND_MILLIS)
    const all = await Promise.all(mesh.watchers.map(({ page }) => seen(page, at - AROUND_MILLIS)))
    for (const { page } of below) {
      const frames = await seen(page, at - AROUND_MILLIS)
      const [then, now] = [frames.filter((one) => one.at < at), frames.filter((one) => one.at >= at)]
      gaps.push(longestGap(now))
      usual.push(longestGap(then))
      lost.push(missed(now, all))
      before.push(missed(then, all))
    }
    await relay.page.goto(`/classes/${mesh.classId}`)
    await expectDelivery(relay.page, 'mesh', 120_000)
    await mesh.settled()
  }
  console.log('lost', lost.join(' '), 'before', before.join(' '))
  report(NAME, 'Longest gap after an announced leave, p95', percentile(gaps, 0.95), 'ms', '', {
    baseline: `${gaps.length} pages; of the three seconds before: p95 ${percentile(usual, 0.95)} ms`,
  })
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  report(
    NAME,
    'Frames lost by an announced leave, mean per page that it fed',
    Math.max(0, mean(lost) - mean(before)),
    '',
    '0',
    {
      digits: 2,
      baseline: `${lost.length} pages; of the frames that others showed ${mean(lost).toFixed(2)} were not shown in the three seconds after, ${mean(before).toFixed(2)} in the three before`,
    },
  )
})

test('how long the picture stands still when HLS has to take over', async ({ browser, signedIn, newStudent }) => {
  const mesh = await MeshClass.open(browser, await signedIn('teacher', 'teacher123'), 'Back to HLS')
  const gaps: number[] = []
  for (let round = 1; round <= 5; round++) {
    const { page } = await mesh.join(`Viewer ${round}`, await newStudent(`Viewer ${round}`))
    const at = Date.now()
    await page.evaluate(() => {
      RTCPeerConnection.prototype.setRemoteDescription = () => new Promise<void>(() => {})
      for (const one of (window as unknown as { connections: RTCPeerConnection[] }).connections) one.close()
    })
    await expectDelivery(page, 'hls', 60_000)
    await expectPicture(page)
    gaps.push(longestGap(await seen(page, at - 500)))
    await page.context().close()
    mesh.watchers.pop()
  }
  report(
    NAME,
    'Picture stands still when no page can be reached any more, until HLS plays, p50',
    percentile(gaps, 0.5),
    'ms',
    '–',
  )
})

async function upload(mesh: MeshClass): Promise<number> {
  await pause(5_000)
  const before = await sentBytes(mesh.teacher)
  await pause(MEASURE_MILLIS)
  return (await sentBytes(mesh.teacher)) - before
}
