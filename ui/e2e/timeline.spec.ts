import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

import { expectAccessible } from './support/accessibility'
import { endClass, say } from './support/classroom'
import { MeshClass } from './support/meshClass'
import { raiseHand } from './support/stage'
import { expect, test } from './support/test'

const row = (page: Page, sentence: RegExp): Locator => page.getByRole('button', { expanded: false, name: sentence })

/** A part of the moment that somebody looks back at. */
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** Where the recording stands; not while it is on its way there. */
const seconds = (video: Locator): Promise<number> =>
  video.evaluate((element: HTMLVideoElement) => (element.seeking ? -1 : element.currentTime))

test('a class is looked back at, event by event and moment by moment', async ({ browser, signedIn, newStudent }) => {
  test.setTimeout(240_000)
  const teacher = await signedIn('teacher', 'teacher123')
  const mia = await newStudent('Mia Lindqvist')
  const taught = await MeshClass.open(browser, teacher, 'The moons of Jupiter')
  const { page: watching } = await taught.join('Mia', mia, { watched: false })

  await test.step('a class in which something happens', async () => {
    await say(taught.teacher, 'Io, Europa, Ganymede and Callisto')
    await raiseHand(watching)
    await taught.teacher.getByRole('tab', { name: /Hands/ }).click()
    await taught.teacher.getByRole('button', { name: 'Invite Mia Lindqvist to the stage' }).click()
    await watching.getByRole('dialog').getByRole('button', { name: 'Not now' }).last().click()
    await expect(watching.getByRole('dialog')).toBeHidden()
  })

  const { classId } = taught
  const page = await teacher.context.newPage()
  await page.goto(`/classes/${classId}/timeline`)

  await test.step('what happens now waits at the top until it is asked for', async () => {
    await expect(row(page, /Mia Lindqvist declined the invitation/)).toBeVisible()
    await say(watching, 'May I still ask something?')
    await page.getByRole('button', { name: /new events?$/ }).click()
    await expect(row(page, /Mia Lindqvist wrote: “May I still ask something\?”/)).toBeVisible()
  })

  await watching.close()
  await endClass(taught.teacher)
  await taught.teacher.close()

  await test.step('filters leave out what is not wanted, and are in the address', async () => {
    await page.getByRole('switch', { name: 'Follow along' }).check()
    await expect(row(page, /The recording was published/)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('search').getByText('Hands and stage', { exact: true }).click()
    await expect(row(page, /The recording was published/)).toBeHidden()
    await expect(row(page, /raised a hand/)).toBeVisible()
    await page.getByPlaceholder('Search in what happened').fill('declined')
    await expect(row(page, /raised a hand/)).toBeHidden()
    await expect(page).toHaveURL(/context=STAGE&q=declined/)
  })

  await test.step('an event says what led to it, and how it is stored', async () => {
    await row(page, /declined the invitation/).click()
    const chain = part(page, 'What led to it, and what followed')
    await expect(chain.getByText('Stage invited', { exact: true })).toBeVisible()
    await expect(chain.getByText('Tom Teacher invited Mia Lindqvist onto the stage')).toBeVisible()
    await page.getByRole('button', { name: 'As it is stored' }).click()
    await expect(page.getByText(/"kind": "StageInvitationDeclined"/)).toBeVisible()
    await expectAccessible(page)
  })

  const video = page.getByTestId('look-back-video')
  await test.step('from an event to its moment: who was there, who fed whom, and the picture of it', async () => {
    await page.getByRole('link', { name: 'Look back to here' }).click()
    await expect(page).toHaveURL(/\/at\?position=\d+/)
    await expect(part(page, 'People').getByText('Mia Lindqvist')).toBeVisible()
    await expect(part(page, 'Chat').getByText('Io, Europa, Ganymede and Callisto')).toBeVisible()
    await expect(part(page, 'Who fed whom').getByRole('button', { name: /^Mia Lindqvist, role/ })).toBeVisible()
    await expect.poll(() => seconds(video), { timeout: 60_000 }).toBeGreaterThan(0.5)
  })

  await test.step('why the peer was there', async () => {
    await part(page, 'Who fed whom')
      .getByRole('button', { name: /^Mia Lindqvist, role/ })
      .click()
    const why = part(page, 'Why Mia Lindqvist was here')
    await expect(why.getByText(/Placed below Teacher’s browser, hop 1|Moved from/)).toBeVisible()
    await expect(why.getByRole('row', { name: /Teacher’s browser/ })).toBeVisible()
    await expectAccessible(page)
    await why.getByRole('button', { name: 'Close the details' }).click()
  })

  const moment = page.getByRole('slider', { name: 'Moment of the class' })
  await test.step('back at the beginning, and at the end, nobody is there', async () => {
    await moment.focus()
    await moment.press('Home')
    await expect(part(page, 'Chat').getByText('Nobody had written anything.')).toBeVisible()
    await expect(part(page, 'Who fed whom').getByText('Nobody was watching from another page.')).toBeVisible()
    await expect(page).toHaveURL(/\/at\?time=/)
    await moment.press('End')
    await expect(part(page, 'Chat').getByText('May I still ask something?')).toBeVisible()
    await expect(part(page, 'Who fed whom').getByText('Nobody was watching from another page.')).toBeVisible()
  })

  await test.step('an event brings the picture to its time, and the address leads back there', async () => {
    await moment.press('Home')
    await expect.poll(() => seconds(video)).toBeLessThan(1)
    const events = part(page, 'What happened')
    await events.getByRole('button', { name: /raised a hand/ }).click()
    await expect.poll(() => seconds(video)).toBeGreaterThan(1)
    const there = await seconds(video)
    await expect(events.getByRole('button', { name: /raised a hand/ })).toHaveAttribute('aria-current', 'step')
    await expect(page).toHaveURL(/\/at\?position=\d+/)
    await page.reload()
    await expect.poll(() => seconds(video), { timeout: 60_000 }).toBeCloseTo(there, 0)
    await expect(part(page, 'People').getByRole('img', { name: 'Hand up' })).toBeVisible()
  })

  await test.step('the time runs with the picture', async () => {
    const before = await seconds(video)
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => seconds(video), { timeout: 30_000 }).toBeGreaterThan(before + 1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Pause' }).click()
  })

  await test.step('an event that has not happened yet is said to be one', async () => {
    await page.goto(`/classes/${classId}/at?position=99999999`)
    await expect(page.getByText('So much hasn’t happened yet.')).toBeVisible()
  })

  await test.step('it is nobody else’s business', async () => {
    const student = await mia.context.newPage()
    for (const address of ['timeline', 'at']) {
      await student.goto(`/classes/${classId}/${address}`)
      await expect(student.getByRole('heading', { name: 'This isn’t for you' })).toBeVisible()
    }
    await expectAccessible(student)
    await student.goto('/admin/timeline')
    await expect(student.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(student.getByRole('search')).toBeHidden()
  })

  const admin = await signedIn('admin', 'admin123')
  await test.step('an admin sees it among everything else', async () => {
    await admin.page.goto('/admin/timeline')
    await expect(row(admin.page, /The recording was published/).first()).toBeVisible()
    await admin.page.getByRole('search').getByText('Accounts', { exact: true }).click()
    await expect(row(admin.page, /Mia Lindqvist registered as/)).toBeVisible()
    await expect(row(admin.page, /The recording was published/)).toHaveCount(0)
    await admin.page.getByRole('switch', { name: 'Follow along' }).check()
    await newStudent('Nils Newcomer')
    await expect(row(admin.page, /Nils Newcomer registered as/)).toBeVisible()
    await expectAccessible(admin.page)
  })

  await test.step('an admin takes the events of the class away', async () => {
    // without a dialog of the system, which no test can answer
    await admin.page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    await admin.page.goto(`/classes/${classId}/timeline?context=MESH`)
    await admin.page.getByRole('button', { name: 'Export' }).click()
    const dialog = admin.page.getByRole('dialog', { name: 'Export events' })
    const saved = admin.page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save file' }).click()
    const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\n')
    await expect(dialog.getByText(`Complete: ${lines.length - 2} events.`)).toBeVisible()
    expect(lines.at(1)).toContain('"MeshOpened"')
    await expectAccessible(admin.page)
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('and plans it anew', async () => {
    await admin.page.getByRole('link', { name: 'What if' }).click()
    await expect(admin.page.getByText('People’s reactions are not re-simulated')).toBeVisible()
    await admin.page.getByRole('combobox', { name: 'Planned by' }).click()
    await admin.page.getByRole('option', { name: 'Everybody by the source' }).click()
    await admin.page.getByRole('button', { name: 'Compare' }).click()
    await expect(admin.page.getByRole('heading', { name: 'Everybody by the source' })).toBeVisible()
    await expect(admin.page.getByRole('row', { name: /^Source connections, on average/ })).toBeVisible()
    await expect(admin.page.getByRole('img', { name: /^Source connections: at most/ })).toBeVisible()
    await expect(admin.page).toHaveURL(/run=/)
    await expectAccessible(admin.page)
  })
})
