import { expectAccessible } from './support/accessibility'
import { endClass, expectPicture, goLive, scheduleAndOpenStudio } from './support/classroom'
import { expectFitsPhone } from './support/phone'
import { expect, test } from './support/test'

test('every page is clean for assistive technology, and fits a phone', async ({ signedIn, newStudent }) => {
  test.setTimeout(300_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await teacher.page.goto('/')
  await teacher.page.getByRole('button', { name: 'Schedule a class' }).first().click()
  await expect(teacher.page.getByRole('dialog', { name: 'Schedule a class' }).getByLabel('Title')).toBeVisible()
  await expectAccessible(teacher.page)
  await teacher.page.keyboard.press('Escape')
  await expectAccessible(teacher.page)

  const student = await newStudent('Ali Listens')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Read aloud')
  await expect(teacher.page.getByRole('button', { name: 'Go live' })).toBeEnabled()
  await expectAccessible(teacher.page)
  await student.page.goto(`/classes/${classId}`)
  await expect(student.page.getByRole('heading', { name: 'Read aloud' })).toBeVisible()
  await expectAccessible(student.page)

  await goLive(teacher.page)
  // the lobby becomes the class by itself
  await expectPicture(student.page)
  await expectAccessible(student.page)
  await expectAccessible(teacher.page)
  await expectFitsPhone(student.page)
  await expectFitsPhone(teacher.page)
  await endClass(teacher.page)
  await expectAccessible(teacher.page)
  await expect(student.page.getByTestId('recording-video')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(student.page)

  for (const path of ['/', '/history', '/profile', '/no-such-page', '/classes/0199c5b0-0000-7000-8000-000000000000']) {
    await student.page.goto(path)
    await expect(student.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(student.page)
    await expectFitsPhone(student.page)
  }
})

test('a removed student is out, and cannot come back', async ({ signedIn, newStudent }) => {
  const teacher = await signedIn('teacher', 'teacher123')
  const student = await newStudent('Rudi Rude')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Manners')
  await goLive(teacher.page)
  await student.page.goto(`/classes/${classId}`)
  await teacher.page.getByRole('tab', { name: /People/ }).click()
  await teacher.page.getByRole('button', { name: 'Remove Rudi Rude' }).click()
  await teacher.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(student.page.getByRole('heading', { name: 'You were removed from this class' })).toBeVisible()
  await student.page.reload()
  await expect(student.page.getByRole('heading', { name: 'You were removed from this class' })).toBeVisible()
  await endClass(teacher.page)
})

test('a teacher who reloads the studio goes on with the class', async ({ signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  const student = await newStudent('Pia Patient')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Twice on air')
  await goLive(teacher.page)
  await student.page.goto(`/classes/${classId}`)
  await expectPicture(student.page)
  teacher.page.on('dialog', (dialog) => void dialog.accept())
  await teacher.page.reload()
  await teacher.page.getByRole('button', { name: 'Send my picture' }).click()
  await expect(teacher.page.getByRole('button', { name: 'End class' })).toBeVisible()
  await expectPicture(student.page)
  await endClass(teacher.page)
})
