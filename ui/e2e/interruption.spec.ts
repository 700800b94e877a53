import { Cable } from './support/cable'
import { endClass, expectPicture, goLive, scheduleAndOpenStudio, watch } from './support/classroom'
import { useClockCamera } from './support/clock'
import { expect, test } from './support/test'

test('a teacher without network for ten seconds goes on with the class', async ({
  application,
  signedIn,
  newStudent,
}) => {
  test.setTimeout(240_000)
  const cable = await Cable.to(application.port)
  const teacher = await signedIn('teacher', 'teacher123', cable.url)
  await useClockCamera(teacher.page)
  const student = await newStudent('Ida Waits')
  const classId = await scheduleAndOpenStudio(teacher.page, 'A tunnel on the way')
  await goLive(teacher.page)
  await watch(student.page, classId)

  cable.pull()
  await expect(student.page.getByText('The picture was interrupted')).toBeVisible({ timeout: 30_000 })
  await new Promise((plugged) =>
    setTimeout(() => {
      cable.plug()
      plugged(undefined)
    }, 10_000),
  )

  await test.step('the picture is back, live, and the playlist says where it broke', async () => {
    await expect(student.page.getByText('The picture was interrupted')).toBeHidden({ timeout: 60_000 })
    await expectPicture(student.page)
    const playlist = await student.context.request.get(`/hls/${classId}/live.m3u8`)
    expect(await playlist.text()).toContain('#EXT-X-DISCONTINUITY')
  })

  await endClass(teacher.page)
  await test.step('the recording has both sides of the gap', async () => {
    await student.page.goto(`/classes/${classId}`)
    await expect(student.page.getByTestId('recording-video')).toBeVisible({ timeout: 60_000 })
    await expect
      .poll(async () => (await student.context.request.get(`/hls/${classId}/recording.m3u8`)).text())
      .toMatch(/EXT-X-DISCONTINUITY\n[^]*EXT-X-ENDLIST/)
  })
  await cable.close()
})
