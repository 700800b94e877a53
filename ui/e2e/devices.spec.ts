import { goLive, liveVideo, scheduleAndOpenStudio, watch } from './support/classroom'
import { hueDistance, loudnessAt, TEACHER, useTellingDevices } from './support/devices'
import { expect, test } from './support/test'

test('a teacher exchanges camera and microphone while live, and loses one', async ({ signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await useTellingDevices(teacher.page, TEACHER)
  const student = await newStudent('Lea Looks')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Two cameras')
  await goLive(teacher.page)
  await watch(student.page, classId)
  const picture = liveVideo(student.page)
  const distance = (camera: number) => hueDistance(picture, TEACHER.hues[camera]!)
  const shows = (camera: number) => expect.poll(() => distance(camera), { timeout: 30_000 }).toBeLessThan(20)
  const sounds = (microphone: number) =>
    expect
      .poll(async () => (await loudnessAt(picture, [TEACHER.tones[microphone]!]))[0], { timeout: 30_000 })
      .toBeGreaterThan(-60)

  const choose = async (kind: 'Camera' | 'Microphone', position: number) => {
    const devices = teacher.page.getByRole('dialog', { name: 'Camera and microphone' })
    await devices
      .getByRole('combobox', { name: kind })
      .or(devices.getByRole('textbox', { name: kind }))
      .click()
    await teacher.page.getByRole('option').nth(position).click()
  }

  await test.step('the first ones are seen and heard', async () => {
    await shows(0)
    await sounds(0)
  })

  await test.step('the second camera and microphone take over, in the same broadcast', async () => {
    await teacher.page.getByRole('button', { name: 'Camera and microphone' }).click()
    await choose('Camera', 1)
    await choose('Microphone', 1)
    await shows(1)
    await sounds(1)
    const playlist = await student.context.request.get(`/hls/${classId}/live.m3u8`)
    expect(await playlist.text()).not.toMatch(/^#EXT-X-DISCONTINUITY$/m)
  })

  await test.step('a camera that is pulled out is told, and the class goes on with the slate', async () => {
    await teacher.page.evaluate(() => (window as unknown as { unplug: (kind: string) => void }).unplug('video'))
    await expect(teacher.page.getByRole('dialog', { name: 'Camera and microphone' }).getByRole('alert')).toBeVisible()
    await expect.poll(async () => (await distance(1)) < 20, { timeout: 30_000 }).toBe(false)
    await sounds(1)
  })

  await test.step('the first camera shows again', async () => {
    await choose('Camera', 0)
    await shows(0)
  })
})
