import type { Locator, Page } from '@playwright/test'

import { expectAccessible } from './support/accessibility'
import { endClass, goLive, scheduleAndOpenStudio } from './support/classroom'
import { decodedFrames } from './support/clock'
import { prepare } from './support/mesh'
import { expectFitsPhone } from './support/phone'
import { useSmallClock } from './support/smallCamera'
import { useSmallPicture } from './support/smallPicture'
import { seatInTheBack } from './support/stage'
import { expect, test } from './support/test'

async function expectMoving(video: Locator): Promise<void> {
  const before = await decodedFrames(video)
  await expect.poll(() => decodedFrames(video), { timeout: 30_000 }).toBeGreaterThan(before + 3)
}

test('both ends of a stage link in one page, without an account', async ({ page, application }) => {
  await useSmallPicture(page)
  await seatInTheBack(page, { width: 900, height: 700 })
  await page.goto(`${application.url}/demo`)
  await expect(page.getByRole('heading', { level: 1, name: 'Try the media' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /Stage link/ }).click()
  await expect(page.getByText('Both ends in one page')).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Teacher’s picture' }).getByText('Camera').click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(factOf(page, 'State')).toHaveText('On stage')
  await expectMoving(page.getByTestId('mixed'))
  await expectMoving(page.getByTestId('received'))
  await expect(factOf(page, 'Start to both ways')).toHaveText(/^[\d,]+ ms$/)
  await expect(factOf(page, 'Added by mixing')).toHaveText(/^[\d,]+ ms$/)
  await expect(page.getByRole('row', { name: /Candidates/ })).toContainText(/(host|prflx) → (host|prflx), UDP/)
  await expectAccessible(page)
  await expectFitsPhone(page)

  await page.getByRole('button', { name: 'Cut the link' }).click()
  await expect(page.getByText('Link lost. In a class: by way of the server').first()).toBeVisible()
})

test('a mesh in one page goes on when a relay crashes', async ({ page, application }) => {
  await seatInTheBack(page, { width: 1000, height: 800 })
  await page.goto(`${application.url}/demo/mesh`)
  await page.getByRole('textbox', { name: 'Viewers' }).fill('3')
  await page.getByRole('button', { name: 'Start' }).click()
  for (const number of [1, 2, 3]) await expectMoving(page.getByTestId(`viewer-${number}`))
  const viewers = page.getByRole('region', { name: /^Viewers/ })
  const tile = (number: number) => viewers.getByRole('listitem').filter({ hasText: `Viewer ${number}` })
  await expect(tile(1)).toContainText('Hop 1')
  await expect(tile(2)).toContainText('Hop 2')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Crash viewer 1' }).click()
  await expect(page.getByRole('heading', { name: 'Viewer 1 crashed' })).toBeVisible()
  await expect(page.getByText(/Viewer 2: [\d,]+ ms without a frame/)).toBeVisible()
  // whoever complains first takes the place
  await expect(viewers.getByText(/^Hop 1/).first()).toBeVisible()
  for (const number of [2, 3]) await expectMoving(page.getByTestId(`viewer-${number}`))
})

test('one class by three players', async ({ page, application, browser, signedIn, newStudent }) => {
  await page.goto(`${application.url}/demo/players`)
  await expect(page.getByRole('heading', { name: 'Sign in to watch a class' })).toBeVisible()
  await page.close()

  const teacher = await signedIn('teacher', 'teacher123')
  await useSmallClock(teacher.page)
  await prepare(teacher.page, { cores: 8 })
  const student = await newStudent('Dora Debugs')
  await seatInTheBack(student.page, { width: 1000, height: 800 })
  await student.page.goto('/demo/players')
  await expect(student.page.getByText('No class is live')).toBeVisible()

  await scheduleAndOpenStudio(teacher.page, 'Seen three times')
  await goLive(teacher.page)
  await student.page.getByRole('combobox', { name: 'Live class' }).click()
  await student.page.getByRole('option', { name: /Seen three times/ }).click()
  await expectMoving(student.page.getByTestId('hls'))
  await expectMoving(student.page.getByTestId('mesh'))
  await expect(student.page.getByRole('region', { name: 'HLS' })).toContainText(/Behind[\d.]+ s/)
  await expect(student.page.getByRole('region', { name: 'Mesh' })).toContainText(/about [\d,]+ ms/)

  const server = await browser.newPage()
  await answerWhep(student.page, server)
  await student.page.getByRole('textbox', { name: 'WHEP address' }).fill('https://elsewhere.example/whep')
  await student.page.getByRole('button', { name: 'Connect' }).click()
  await expect(student.page.getByText('It has to be on this site')).toBeVisible()
  await student.page.getByRole('textbox', { name: 'WHEP address' }).fill('/live/seen/whep')
  await student.page.getByRole('button', { name: 'Connect' }).click()
  await expectMoving(student.page.getByTestId('whep'))
  await expectAccessible(student.page)
  await expectFitsPhone(student.page)
  await server.close()
  await endClass(teacher.page)
})

function factOf(page: Page, label: string): Locator {
  return page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]')
}

/** Another page is the media server: it answers an offer with a picture of its own. */
async function answerWhep(page: Page, server: Page): Promise<void> {
  await page.route('**/live/seen/whep**', async (route) => {
    if (route.request().method() !== 'POST') return route.fulfill({ status: 200 })
    const body = await server.evaluate(async (sdp) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')!
      setInterval(() => {
        context.fillStyle = `hsl(${(Date.now() / 10) % 360} 60% 45%)`
        context.fillRect(0, 0, canvas.width, canvas.height)
      }, 66)
      const connection = new RTCPeerConnection()
      Object.assign(window, { connection })
      connection.addTrack(canvas.captureStream(15).getVideoTracks()[0]!)
      await connection.setRemoteDescription({ type: 'offer', sdp })
      await connection.setLocalDescription()
      while (connection.iceGatheringState !== 'complete') await new Promise((done) => setTimeout(done, 20))
      return connection.localDescription!.sdp
    }, route.request().postData()!)
    await route.fulfill({
      status: 201,
      headers: { 'Content-Type': 'application/sdp', Location: '/live/seen/whep/session' },
      body,
    })
  })
}
