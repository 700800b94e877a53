import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'

import { expectAccessible } from './support/accessibility'
import { endClass, expectPicture, goLive, messages, say, scheduleAndOpenStudio } from './support/classroom'
import { rowsOf } from './support/csv'
import { expectFitsPhone } from './support/phone'
import { useSmallClock } from './support/smallCamera'
import { expect, test } from './support/test'

/** a figure of a dashboard, by its name */
function figure(page: Page, name: string): Locator {
  const named = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })
  return page.locator('dl > div').filter({ has: named }).getByRole('definition').first()
}

async function saved(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return download
}

test('what a class was is counted while it runs, and reported after it', async ({ signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  await useSmallClock(teacher.page)
  const mia = await newStudent('Mia "the Count", Lindqvist')
  const bob = await newStudent('=1+1')
  const classId = await scheduleAndOpenStudio(teacher.page, 'Numbers, and what they mean')
  await goLive(teacher.page)
  const admin = await signedIn('admin', 'admin123')

  await test.step('the admin sees viewers come without reloading', async () => {
    await admin.page.goto('/admin/analytics')
    const watching = figure(admin.page, 'Watching now')
    await expect(watching).toHaveText(/^\d+$/)
    const before = Number(await watching.textContent())
    await admin.page.evaluate(() => Object.assign(window, { notReloaded: true }))

    await mia.page.goto(`/classes/${classId}`)
    await expect(watching).toHaveText(String(before + 1))
    await bob.page.goto(`/classes/${classId}`)
    await expect(watching).toHaveText(String(before + 2))
    expect(await admin.page.evaluate(() => 'notReloaded' in window)).toBe(true)
  })

  await test.step('the charts are there for the eye, as a table and as a picture', async () => {
    await expect(
      admin.page.getByRole('img', { name: /^Chart of viewers over time\. The most at once: \d+/ }),
    ).toBeVisible()
    await expect(admin.page.locator('svg.recharts-surface').first()).toBeVisible()
    const picture = await saved(admin.page, 'Save “Viewers” as a picture')
    expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG')
    await admin.page.getByRole('button', { name: 'Show “Viewers” as a table' }).click()
    await expect(admin.page.getByRole('table', { name: 'Viewers' }).getByRole('row').nth(1)).toContainText(/[1-9]/)

    await admin.page.locator('label', { hasText: 'Hour' }).first().click()
    await expect(admin.page).toHaveURL(/range=hour&bucket=MINUTE/)
    await expect(admin.page.getByRole('radio', { name: 'Hour', exact: true })).toBeChecked()
    const rows = rowsOf(await readFile(await (await saved(admin.page, 'Export as CSV')).path(), 'utf8'))
    // one more if a minute has just begun
    expect([60, 61]).toContain(rows.length)
    expect(Number(rows.at(-1)!.viewers)).toBeGreaterThanOrEqual(2)
  })

  await expectPicture(mia.page)
  await say(mia.page, 'Five is right out')
  await expect(messages(teacher.page).getByText('Five is right out')).toBeVisible()
  await mia.page.getByRole('button', { name: 'Raise hand' }).click()
  await teacher.page.getByRole('tab', { name: /Hands/ }).click()
  await teacher.page.getByRole('button', { name: /^Lower the hand of Mia/ }).click()
  await endClass(teacher.page)
  await expectAccessible(admin.page)
  await expectFitsPhone(admin.page)

  await test.step('the teacher reads the report and takes it along', async () => {
    await teacher.page.getByRole('link', { name: 'See the report' }).click()
    await expect(teacher.page.getByRole('heading', { level: 1, name: 'Numbers, and what they mean' })).toBeVisible()
    await expect(teacher.page.getByText('Ended by the teacher')).toBeVisible()
    await expect(figure(teacher.page, 'Messages')).toHaveText('1')
    await expect(figure(teacher.page, 'Hands')).toHaveText('1')
    await expectAccessible(teacher.page)
    await expectFitsPhone(teacher.page)

    const download = await saved(teacher.page, 'Export as CSV')
    expect(download.suggestedFilename()).toMatch(/^attendance-Numbers-and-what-they-mean-\d{4}-\d\d-\d\d\.csv$/)
    const rows = rowsOf(await readFile(await download.path(), 'utf8'))
    const students = rows.filter((row) => row.role === 'STUDENT')
    // what a spreadsheet would take for a formula is text
    expect(students.map((row) => row.name).sort()).toEqual(["'=1+1", 'Mia "the Count", Lindqvist'])
    const row = students.find(({ name }) => name!.startsWith('Mia'))!
    expect(row).toMatchObject({ messages: '1', hands: '1', stageSeconds: '0.00' })
    expect(row.intervals).toMatch(/CLASS_ENDED$/)
    expect(Number(row.totalSeconds)).toBeGreaterThan(1)
    expect(Number(row.sharePercent)).toBeGreaterThan(0)
    expect(Number(row.sharePercent)).toBeLessThanOrEqual(100)
    expect(Number(row.engagementScore)).toBeGreaterThan(0)
    expect(students.find((one) => one !== row)).toMatchObject({ messages: '0', hands: '0' })
  })

  await test.step('people are found, and opened; another rule stands beside the standard one', async () => {
    const table = teacher.page.getByRole('table', { name: 'Attendance' })
    await teacher.page.getByPlaceholder('Search by name').fill('lind')
    await expect(table.getByRole('rowheader')).toHaveText(['Mia "the Count", Lindqvist'])
    await table.getByRole('button', { name: /^Mia/ }).click()
    await expect(table.getByText('1 posted, 5 give all points')).toBeVisible()
    await teacher.page.getByRole('button', { name: 'Compare with another rule' }).click()
    await teacher.page.getByLabel('At least, of the class').fill('0')
    await teacher.page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(teacher.page.getByText(/^With at least 0 % and 10 s of grace, 2 of 2 students attended/)).toBeVisible()
    await expectAccessible(teacher.page)
    const rows = rowsOf(await readFile(await (await saved(teacher.page, 'Export as CSV')).path(), 'utf8'))
    expect(rows.map((row) => row.otherAttended)).toEqual(rows.map(() => 'true'))
  })

  await test.step('students see their own, and nobody else’s', async () => {
    await mia.page.goto('/history')
    await mia.page.getByRole('link', { name: 'Attendance' }).click()
    await mia.page.getByRole('button', { name: /Numbers, and what they mean/ }).click()
    await expect(mia.page.getByText('Class ended')).toBeVisible()
    await expect(mia.page.getByText('1 posted, 5 give all points')).toBeVisible()
    await expectAccessible(mia.page)
    await expectFitsPhone(mia.page)
    await bob.page.goto(`/classes/${classId}/report`)
    await expect(bob.page.getByRole('heading', { name: 'This report isn’t for you' })).toBeVisible()
    await bob.page.goto('/admin/analytics')
    await expect(bob.page.getByRole('heading', { name: 'This page isn’t for you' })).toBeVisible()
  })
})
