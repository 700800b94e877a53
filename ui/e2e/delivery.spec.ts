import { type Page } from '@playwright/test'

import { expectAccessible } from './support/accessibility'
import { endClass, expectPicture, goLive, scheduleAndOpenStudio } from './support/classroom'
import { expect, test } from './support/test'

/** Goes back from the next address before anything of it can be seen. */
function backAtOnce(page: Page): Promise<void> {
  return page.evaluate(() => {
    const push = history.pushState.bind(history)
    history.pushState = (...to: Parameters<History['pushState']>) => {
      push(...to)
      history.pushState = push
      addEventListener('popstate', () => Object.assign(window, { wentBack: true }), { once: true })
      history.back()
    }
  })
}

test('a class is delivered from page to page, and everybody sees how', async ({ signedIn, newStudent }) => {
  test.setTimeout(420_000)
  const teacher = await signedIn('teacher', 'teacher123')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Seen from all sides')
  await goLive(teacher.page)

  // the teacher lets everybody in while the class is live
  await teacher.page.getByRole('tab', { name: 'Delivery' }).click()
  await expect(teacher.page.getByText('Nobody watches by the mesh yet')).toBeVisible()
  await teacher.page.locator('label', { hasText: 'Everyone' }).click()
  await expect(teacher.page.getByText('Peer-to-peer delivery is now 100 %')).toBeVisible()

  const student = await newStudent('Mia Listens')
  await student.page.goto(`/classes/${classId}`)
  await expectPicture(student.page)
  const picture = student.page.locator('[data-delivery="mesh"]')
  await expect(picture).toBeVisible({ timeout: 90_000 })

  // the student sees how it arrives, and chooses otherwise
  await student.page.getByRole('button', { name: /^Connection/ }).click()
  const panel = student.page.getByRole('dialog', { name: 'Connection' })
  await expect(panel.getByText('Peer to peer, 1 hop from the teacher')).toBeVisible()
  await panel.getByText('Figures').click()
  await expect(panel.getByText(/kbit\/s/).first()).toBeVisible()
  await expectAccessible(student.page)

  // whoever leaves by mistake and comes straight back is let in, and in the mesh, again
  await student.page.keyboard.press('Escape')
  await backAtOnce(student.page)
  await student.page.getByRole('button', { name: 'Leave', exact: true }).click()
  await student.page.waitForFunction(() => (window as unknown as { wentBack?: boolean }).wentBack)
  await expectPicture(student.page)
  await expect(picture).toBeVisible()

  // teacher and admin see who is fed by whom, and how well
  const graph = teacher.page.getByRole('group', { name: 'Who feeds whom' })
  await teacher.page.getByRole('button', { name: 'Show the mesh' }).click()
  await expect(
    graph.getByRole('button', { name: /^Mia Listens, role .*hop 1, fed by Teacher’s browser/ }),
  ).toBeVisible()
  await graph.getByRole('button', { name: /^Mia Listens/ }).press('Enter')
  const details = teacher.page.getByRole('region', { name: 'Details of Mia Listens' })
  await expect(details.getByText(/\d+ fps · \d+ ms/)).toBeVisible({ timeout: 30_000 })
  await expectAccessible(teacher.page)

  const admin = await signedIn('admin', 'admin123')
  await admin.page.goto('/')
  await admin.page.getByRole('link', { name: 'Delivery of Seen from all sides' }).click()
  await expect(admin.page.getByRole('button', { name: /^Mia Listens/ }).first()).toBeVisible()
  await expectAccessible(admin.page)

  // nobody else does
  const other = await newStudent('Olli Other')
  await other.page.goto(`/classes/${classId}/mesh`)
  await expect(other.page.getByText('This isn’t for you')).toBeVisible()
  await expectAccessible(other.page)

  // an operator's decision reaches the student without a black moment
  await details.getByRole('button', { name: 'Send to server' }).click()
  const asked = teacher.page.getByRole('dialog', { name: 'Let Mia Listens watch by server?' })
  await asked.getByRole('button', { name: 'Send to server' }).click()
  await expect(student.page.locator('[data-delivery="hls"]')).toBeVisible({ timeout: 60_000 })
  await expectPicture(student.page)

  await teacher.page.keyboard.press('Escape')
  await endClass(teacher.page)
  await expect(admin.page.getByText('The mesh is closed')).toBeVisible()
})
