import { expectPicture, goLive, liveVideo, scheduleAndOpenStudio, watch } from './support/classroom'
import { decodedFrames } from './support/clock'
import { GUEST, TEACHER } from './support/devices'
import {
  accept,
  blackMoments,
  choose,
  dress,
  hears,
  invitation,
  invite,
  onStage,
  raiseHand,
  seatInTheBack,
  seatOf,
  showsAlone,
  showsBoth,
  twoWayAfter,
  watchForBlack,
} from './support/stage'
import { expect, test } from './support/test'
import { Wire } from './support/wire'

test('a student comes on stage, is seen and heard by everybody, and goes again', async ({ signedIn, newStudent }) => {
  test.setTimeout(300_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  const guest = await newStudent('Gina Guest')
  await dress(guest.page, GUEST)
  await watchForBlack(guest.page)
  const byHls = await newStudent('Henri Hls')
  const byMesh = await newStudent('Mara Mesh')
  for (const { page } of [byHls, byMesh]) await seatInTheBack(page)
  await byMesh.page.addInitScript(() => localStorage.setItem('streamlet.delivery', 'mesh'))

  const classId = await scheduleAndOpenStudio(teacher.page, 'Together on stage')
  await goLive(teacher.page)
  for (const { page } of [guest, byHls, byMesh]) await watch(page, classId)
  await guest.page.evaluate(() => Object.assign(window, { notReloaded: true }))

  await test.step('one click invites from the queue, one press joins', async () => {
    await raiseHand(guest.page)
    await invite(teacher.page, 'Gina Guest')
    await expect(invitation(guest.page)).toBeVisible()
    await expect(invitation(guest.page).getByText('This class is recorded, and you with it.')).toBeVisible()
    const pressed = await accept(guest.page)
    await twoWayAfter(pressed, [teacher.page, guest.page])
    await onStage(teacher.page, 'Gina Guest')
  })

  await test.step('the two are seen and heard, by HLS and in the mesh alike', async () => {
    await expect(byMesh.page.locator('[data-delivery="mesh"]')).toBeVisible()
    for (const { page } of [byHls, byMesh]) {
      await showsBoth(page, TEACHER, GUEST)
      await hears(page, [TEACHER, GUEST])
    }
  })

  await test.step('the guest sees the stage straight from the teacher, without an echo of himself', async () => {
    await showsBoth(guest.page, TEACHER, GUEST)
    await hears(guest.page, [TEACHER], [GUEST])
  })

  await test.step('the teacher mutes the guest, who alone can speak again', async () => {
    await choose(teacher.page, 'Gina Guest', 'Mute Gina Guest')
    await expect(guest.page.getByText('The teacher muted you')).toBeVisible()
    await hears(byMesh.page, [TEACHER], [GUEST])
    await guest.page.getByRole('button', { name: 'Unmute microphone' }).click()
    await hears(byMesh.page, [TEACHER, GUEST])
  })

  await test.step('one press leaves, without a reload and without a black moment', async () => {
    await guest.page.getByRole('button', { name: 'Leave the stage' }).click()
    await expect(guest.page.getByRole('button', { name: 'Raise hand' })).toBeVisible()
    await expect(guest.page.locator('[data-delivery="hls"]')).toBeVisible()
    await expectPicture(guest.page)
    for (const { page } of [guest, byHls, byMesh]) await showsAlone(page, TEACHER)
    expect(await guest.page.evaluate(() => 'notReloaded' in window)).toBe(true)
    expect(await blackMoments(guest.page)).toEqual([])
  })

  await test.step('the teacher takes somebody off stage', async () => {
    await raiseHand(guest.page)
    await invite(teacher.page, 'Gina Guest')
    await accept(guest.page)
    await onStage(teacher.page, 'Gina Guest')
    await choose(teacher.page, 'Gina Guest', 'Take Gina Guest off stage')
    await expect(guest.page.getByText('The teacher took you off stage. Thanks for joining in.')).toBeVisible()
    await showsAlone(guest.page, TEACHER)
    expect(await blackMoments(guest.page)).toEqual([])
  })
})

test('whoever cannot be reached from browser to browser comes on stage by the server', async ({
  signedIn,
  newStudent,
}) => {
  test.setTimeout(240_000)
  const nowhere = new Wire(undefined)
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  await nowhere.lay(teacher.page)
  const guest = await newStudent('Gregor Guest')
  await dress(guest.page, GUEST)
  await nowhere.lay(guest.page)
  const viewer = await newStudent('Vera Viewer')
  await seatInTheBack(viewer.page)
  const classId = await scheduleAndOpenStudio(teacher.page, 'Behind a wall')
  await goLive(teacher.page)
  await watchForBlack(viewer.page)
  for (const { page } of [guest, viewer]) await watch(page, classId)

  await raiseHand(guest.page)
  await invite(teacher.page, 'Gregor Guest')
  const frames = await decodedFrames(liveVideo(viewer.page))
  const pressed = await accept(guest.page)
  await onStage(teacher.page, 'Gregor Guest')
  console.log(`peer link blocked, accept to live by the server: ${Date.now() - pressed} ms`)
  await expect(seatOf(teacher.page, 'Gregor Guest')).toContainText('by the server')
  await showsBoth(viewer.page, TEACHER, GUEST)
  await hears(viewer.page, [TEACHER, GUEST])
  expect(await decodedFrames(liveVideo(viewer.page))).toBeGreaterThan(frames)
  expect(await blackMoments(viewer.page)).toEqual([])
  expect(nowhere.passed).toBe(0)
  nowhere.close()
})
