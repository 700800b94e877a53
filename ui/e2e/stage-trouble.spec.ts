import { goLive, liveVideo, scheduleAndOpenStudio, watch } from './support/classroom'
import { GUEST, TEACHER } from './support/devices'
import {
  accept,
  dress,
  framesFromPartner,
  invitation,
  invite,
  onStage,
  raiseHand,
  seatInTheBack,
  seatOf,
  showsBoth,
} from './support/stage'
import { expect, test } from './support/test'
import { Wire } from './support/wire'

test('an invitation that is declined, withdrawn or not answered leaves no trace on the class', async ({
  signedIn,
  newStudent,
}) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  const student = await newStudent('Nora Not')
  await dress(student.page, GUEST)
  const classId = await scheduleAndOpenStudio(teacher.page, 'No, thanks')
  await goLive(teacher.page)
  await watch(student.page, classId)
  await raiseHand(student.page)

  await test.step('declined', async () => {
    await invite(teacher.page, 'Nora Not')
    await invitation(student.page).getByRole('button', { name: 'Not now' }).last().click()
    await expect(invitation(student.page)).toBeHidden()
    await expect(teacher.page.getByText('Nora Not said no this time')).toBeVisible()
  })

  await test.step('withdrawn', async () => {
    await invite(teacher.page, 'Nora Not')
    await expect(invitation(student.page)).toBeVisible()
    await teacher.page.getByRole('button', { name: 'Withdraw the invitation of Nora Not' }).click()
    await expect(invitation(student.page)).toBeHidden()
    await expect(student.page.getByText('The invitation was withdrawn.')).toBeVisible()
  })

  await test.step('not answered', async () => {
    await invite(teacher.page, 'Nora Not')
    await expect(invitation(student.page).getByText(/^\d+ seconds to answer/)).toBeVisible()
    await expect(student.page.getByText('The invitation has run out.')).toBeVisible({ timeout: 45_000 })
    await expect(teacher.page.getByText('Nora Not didn’t answer')).toBeVisible()
  })
})

test('pages that are reloaded, and an invitation accepted in two tabs at once', async ({ signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  teacher.page.on('dialog', (dialog) => void dialog.accept())
  const guest = await newStudent('Tom Twice')
  await dress(guest.page, GUEST)
  const classId = await scheduleAndOpenStudio(teacher.page, 'Once more')
  await goLive(teacher.page)
  await watch(guest.page, classId)
  const other = await guest.context.newPage()
  await dress(other, GUEST)
  await other.goto(`/classes/${classId}`)
  await raiseHand(guest.page)

  await test.step('the teacher reloads while the invitation waits', async () => {
    await invite(teacher.page, 'Tom Twice')
    await expect(invitation(guest.page)).toBeVisible()
    await teacher.page.reload()
    await teacher.page.getByRole('button', { name: 'Send my picture' }).click()
    await teacher.page.getByRole('tab', { name: /Hands/ }).click()
    await expect(seatOf(teacher.page, 'Tom Twice')).toContainText('Invited')
  })

  await test.step('one of two tabs has the seat, the other says where it is', async () => {
    await expect(invitation(other)).toBeVisible()
    const joins = [guest.page, other].map((page) => invitation(page).getByRole('button', { name: 'Join the stage' }))
    for (const join of joins) await expect(join).toBeEnabled()
    const buttons = await Promise.all(joins.map((join) => join.elementHandle()))
    await Promise.all(buttons.map((button) => button!.evaluate((one) => (one as HTMLElement).click())))
    await onStage(teacher.page, 'Tom Twice')
    const seated = (page: typeof other) => page.getByRole('button', { name: 'Leave the stage' }).count()
    await expect.poll(async () => (await seated(guest.page)) + (await seated(other))).toBe(1)
    const loser = (await seated(other)) === 0 ? other : guest.page
    await expect(loser.getByText('You’re on stage in another window.')).toBeVisible()
    await loser.close()
  })

  await test.step('a reload of the guest’s page comes back without asking again', async () => {
    const seated = guest.page.isClosed() ? other : guest.page
    await seated.reload()
    await expect(seated.getByRole('button', { name: 'Leave the stage' })).toBeVisible()
    await expect.poll(() => framesFromPartner(seated), { timeout: 30_000 }).toBeGreaterThan(10)
    await onStage(teacher.page, 'Tom Twice')
    await showsBoth(seated, TEACHER, GUEST)
  })
})

test('a link that breaks goes on by the server', async ({ signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const wire = new Wire({})
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  await wire.lay(teacher.page)
  const guest = await newStudent('Wim Wire')
  await dress(guest.page, GUEST)
  await wire.lay(guest.page)
  const classId = await scheduleAndOpenStudio(teacher.page, 'A cut wire')
  await goLive(teacher.page)
  await watch(guest.page, classId)
  await raiseHand(guest.page)
  await invite(teacher.page, 'Wim Wire')
  await accept(guest.page)
  await onStage(teacher.page, 'Wim Wire')
  await expect(seatOf(teacher.page, 'Wim Wire')).not.toContainText('by the server')
  expect(wire.passed).toBeGreaterThan(0)

  wire.cut()
  await expect(seatOf(teacher.page, 'Wim Wire')).toContainText('by the server', { timeout: 40_000 })
  await expect(guest.page.getByText(/You’re live by way of the server/)).toBeVisible()
  await expect(liveVideo(guest.page)).toBeVisible()
  await showsBoth(guest.page, TEACHER, GUEST)
  wire.close()
})

test('a killed and restarted application cuts nobody off the stage, and forgets no invitation', async ({
  application,
  signedIn,
  newStudent,
}) => {
  test.setTimeout(300_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await dress(teacher.page, TEACHER)
  const guest = await newStudent('Kim Stays')
  await dress(guest.page, GUEST)
  const asked = await newStudent('Lou Asked')
  await dress(asked.page, GUEST)
  for (const { page } of [guest, asked]) await seatInTheBack(page)
  const classId = await scheduleAndOpenStudio(teacher.page, 'Through the crash')
  await goLive(teacher.page)
  for (const { page } of [guest, asked]) await watch(page, classId)
  await raiseHand(guest.page)
  await invite(teacher.page, 'Kim Stays')
  await accept(guest.page)
  await onStage(teacher.page, 'Kim Stays')
  await raiseHand(asked.page)
  await invite(teacher.page, 'Lou Asked')
  await expect(invitation(asked.page)).toBeVisible()

  await application.kill()
  for (const { page } of [teacher, guest]) {
    const before = await framesFromPartner(page)
    await expect.poll(() => framesFromPartner(page)).toBeGreaterThan(before + 20)
  }
  await application.run()

  await expect(asked.page.getByText('The invitation has run out.')).toBeVisible({ timeout: 60_000 })
  await expect(invitation(asked.page)).toBeHidden()
  await onStage(teacher.page, 'Kim Stays')
  await expect(guest.page.getByRole('button', { name: 'Leave the stage' })).toBeVisible()
  for (const { page } of [teacher, guest]) {
    const before = await framesFromPartner(page)
    await expect.poll(() => framesFromPartner(page)).toBeGreaterThan(before + 20)
  }
})
