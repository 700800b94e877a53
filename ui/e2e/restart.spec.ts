import { endClass, expectPicture, goLive, messages, say, scheduleAndOpenStudio, watch } from './support/classroom'
import { decodedFrames, useClockCamera } from './support/clock'
import { expect, test } from './support/test'

test('a killed and restarted application goes on with the class', async ({ application, signedIn, newStudent }) => {
  test.setTimeout(300_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await useClockCamera(teacher.page)
  const student = await newStudent('Lea Stays')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Before and after the crash')
  await goLive(teacher.page)
  await watch(student.page, classId)
  await say(student.page, 'said before')
  await expect(messages(teacher.page).getByText('said before')).toBeVisible()
  for (const { page } of [teacher, student]) await page.evaluate(() => Object.assign(window, { notReloaded: true }))

  await application.kill()
  await expect(student.page.getByText(/connection/i).first()).toBeVisible()
  await application.run()

  await test.step('the picture comes back by itself', async () => {
    await expectPicture(student.page, 90_000)
    await expect(teacher.page.getByRole('button', { name: 'End class' })).toBeVisible()
  })

  await test.step('class, chat and roster are as before', async () => {
    for (const { page } of [teacher, student]) expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true)
    await student.page.reload()
    await expect(messages(student.page).getByText('said before')).toBeVisible()
    await teacher.page.getByRole('tab', { name: /People/ }).click()
    await expect(teacher.page.getByRole('tabpanel', { name: /People/ }).getByText('Lea Stays')).toBeVisible()
    await teacher.page.getByRole('tab', { name: /Chat/ }).click()
    await say(teacher.page, 'said after')
    await expect(messages(student.page).getByText('said after')).toBeVisible()
  })

  await endClass(teacher.page)
  await test.step('what was recorded before and after is one recording', async () => {
    await student.page.goto(`/classes/${classId}`)
    const recording = student.page.getByTestId('recording-video')
    await expect(recording).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => decodedFrames(recording), { timeout: 60_000 }).toBeGreaterThan(10)
  })
})
