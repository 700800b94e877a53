import type { Locator, Page } from '@playwright/test'
import { liveVideo } from './classroom'
import { hueDistance, loudnessAt, useTellingDevices, type Signature } from './devices'
import { useSmallPicture } from './smallPicture'
import { expect } from './test'

const LEFT = { x: 0.25, y: 0.5 }
const RIGHT = { x: 0.75, y: 0.5 }
/** A tone of a fake microphone is at about -20 dB, what leaks into another bin is far below. */
const HEARD_DECIBELS = -60
/** A picture below this brightness of 255 is black; the darkest thing drawn in these tests is at 90. */
const BLACK = 30

export interface FirstMedia {
  /** the connection was begun */
  begun: number
  /** the first frame was decoded, the first packet of sound has come */
  video?: number
  audio?: number
}

/** A while without a picture in front of the person. */
export interface BlackMoment {
  at: number
  millis: number
  why: 'no picture' | 'black' | 'slate'
}

interface Watched extends Window {
  firstMedia: FirstMedia[]
  twoWay: RTCPeerConnection[]
  blackMoments: BlackMoment[]
  acceptedAt: number
}

/** Somebody who is recognised by colour and tone in every picture and every sound. */
export async function dress(page: Page, signature: Signature): Promise<void> {
  await seatInTheBack(page, { width: 900, height: 640 })
  await useTellingDevices(page, signature)
  await useSmallPicture(page)
  await noteFirstMedia(page)
}

/** A small window without animations: without a graphics card, painting large ones takes more than all the rest. */
export async function seatInTheBack(page: Page, window = { width: 480, height: 480 }): Promise<void> {
  await page.setViewportSize(window)
  await page.emulateMedia({ reducedMotion: 'reduce' })
}

/** Notes for every two-way connection of a page when the first media came through it, in milliseconds of the epoch. */
export async function noteFirstMedia(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: FirstMedia[] = []
    const connections: RTCPeerConnection[] = []
    Object.assign(window, { firstMedia: noted, twoWay: connections })
    type Describe = (description?: RTCLocalSessionDescriptionInit) => Promise<void>
    const original = RTCPeerConnection.prototype.setLocalDescription as Describe
    const known = new WeakSet<RTCPeerConnection>()
    RTCPeerConnection.prototype.setLocalDescription = function (
      this: RTCPeerConnection,
      description?: RTCLocalSessionDescriptionInit,
    ) {
      if (!known.has(this)) {
        known.add(this)
        note(this)
      }
      return original.call(this, description)
    }

    const note = (connection: RTCPeerConnection): void => {
      const first: FirstMedia = { begun: Date.now() }
      const timer = setInterval(() => {
        const twoWay = connection.getTransceivers().some((one) => one.currentDirection === 'sendrecv')
        if (connection.connectionState === 'closed') clearInterval(timer)
        if (twoWay) void look()
      }, 20)
      const look = async (): Promise<void> => {
        const report = (await connection.getStats()) as unknown as Map<string, Record<string, unknown>>
        if (!noted.includes(first)) {
          noted.push(first)
          connections.push(connection)
        }
        for (const { type, kind, framesDecoded, packetsReceived } of report.values()) {
          if (type !== 'inbound-rtp') continue
          if (kind === 'video' && framesDecoded) first.video ??= Date.now()
          if (kind === 'audio' && packetsReceived) first.audio ??= Date.now()
        }
        if (first.video && first.audio) clearInterval(timer)
      }
    }
  })
}

/** Waits until picture and sound come both ways. @returns milliseconds from `since` to the last of the four */
export async function twoWayAfter(since: number, pages: Page[]): Promise<number> {
  const times: number[] = []
  for (const page of pages) {
    const media = await page.waitForFunction(
      (after) =>
        (window as unknown as Watched).firstMedia.find(({ begun, video, audio }) => begun >= after && video && audio),
      since,
      { polling: 50, timeout: 30_000 },
    )
    const { video, audio } = (await media.jsonValue()) as FirstMedia
    times.push(video!, audio!)
  }
  return Math.max(...times) - since
}

/** Frames that came over the newest two-way connection so far. */
export function framesFromPartner(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const connection = (window as unknown as Watched).twoWay.at(-1)
    const report = (await connection?.getStats()) as unknown as Map<string, { framesDecoded?: number }> | undefined
    return Math.max(0, ...[...(report?.values() ?? [])].map(({ framesDecoded }) => framesDecoded ?? 0))
  })
}

/** Notes when a page that had a picture showed none, a black one, or a slate over it. */
export async function watchForBlack(page: Page): Promise<void> {
  await page.addInitScript((limit) => {
    const moments: BlackMoment[] = []
    Object.assign(window, { blackMoments: moments })
    const canvas = document.createElement('canvas')
    canvas.width = 8
    canvas.height = 8
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    const wrong = (): BlackMoment['why'] | undefined => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid="live-video"]')
      if (!video || video.readyState < 2) return 'no picture'
      if (document.querySelector('[data-testid="slate"]')) return 'slate'
      context.drawImage(video, 0, 0, 8, 8)
      const bright = context.getImageData(0, 0, 8, 8).data.some((value, index) => index % 4 !== 3 && value > limit)
      return bright ? undefined : 'black'
    }
    let hadPicture = false
    let lookedAt = Date.now()
    let before: BlackMoment | undefined
    setInterval(() => {
      const now = Date.now()
      const why = wrong()
      if (!why) hadPicture = true
      if (!hadPicture || !why) before = undefined
      else if (before?.why === why) before.millis = now - before.at
      else moments.push((before = { at: lookedAt, millis: now - lookedAt, why }))
      lookedAt = now
    }, 50)
  }, BLACK)
}

export function blackMoments(page: Page): Promise<BlackMoment[]> {
  return page.evaluate(() => (window as unknown as Watched).blackMoments)
}

export async function raiseHand(student: Page): Promise<void> {
  await student.getByRole('button', { name: 'Raise hand' }).click()
}

/** From the hand queue, by one click. */
export async function invite(teacher: Page, name: string): Promise<void> {
  await teacher.getByRole('tab', { name: /Hands/ }).click()
  await teacher.getByRole('button', { name: `Invite ${name} to the stage` }).click()
}

export function invitation(student: Page): Locator {
  return student.getByRole('dialog', { name: /invites you on stage/ })
}

/** @returns when it was pressed, in milliseconds of the epoch */
export async function accept(student: Page): Promise<number> {
  const button = invitation(student).getByRole('button', { name: 'Join the stage' })
  await expect(button).toBeEnabled()
  await button.evaluate((element) =>
    element.addEventListener('click', () => Object.assign(window, { acceptedAt: Date.now() }), { capture: true }),
  )
  await button.click()
  return student.evaluate(() => (window as unknown as Watched).acceptedAt)
}

export function seatOf(teacher: Page, name: string): Locator {
  return teacher.getByRole('region', { name: 'On stage' }).getByRole('listitem').filter({ hasText: name })
}

export async function onStage(teacher: Page, name: string): Promise<void> {
  await expect(seatOf(teacher, name)).toContainText('Live for', { timeout: 30_000 })
}

/** From the menu of a seat. */
export async function choose(teacher: Page, name: string, action: string): Promise<void> {
  await seatOf(teacher, name)
    .getByRole('button', { name: `More actions for ${name}` })
    .click()
  await teacher.getByRole('menuitem', { name: action }).click()
}

export async function showsBoth(viewer: Page, left: Signature, right: Signature): Promise<void> {
  await shows(viewer, left, right)
}

export async function showsAlone(viewer: Page, who: Signature): Promise<void> {
  await shows(viewer, who, who)
}

async function shows(viewer: Page, left: Signature, right: Signature): Promise<void> {
  const video = liveVideo(viewer)
  const far = async () =>
    Math.max(await hueDistance(video, left.hues[0]!, LEFT), await hueDistance(video, right.hues[0]!, RIGHT))
  await expect.poll(far, { timeout: 30_000, intervals: [200] }).toBeLessThan(25)
}

export async function hears(viewer: Page, heard: Signature[], notHeard: Signature[] = []): Promise<void> {
  const tones = (signatures: Signature[]) => signatures.map((one) => one.tones[0]!)
  const wrong = async () => {
    const loud = await loudnessAt(liveVideo(viewer), tones(heard))
    const quiet = await loudnessAt(liveVideo(viewer), tones(notHeard))
    return loud.some((level) => level < HEARD_DECIBELS) || quiet.some((level) => level >= HEARD_DECIBELS)
  }
  await expect.poll(wrong, { timeout: 30_000 }).toBe(false)
}

/** By which route somebody is on stage, as the teacher is told. */
export async function routeOf(teacher: Page, name: string): Promise<'PEER' | 'SERVER'> {
  const text = await seatOf(teacher, name).textContent()
  return text?.includes('by the server') ? 'SERVER' : 'PEER'
}

/** Nothing goes from here but through a TURN server. */
export async function relayOnly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct: (Native, [configuration]: [RTCConfiguration?]) =>
        new Native({ ...configuration, iceTransportPolicy: 'relay' }),
    })
    const set = RTCPeerConnection.prototype.setConfiguration
    RTCPeerConnection.prototype.setConfiguration = function (configuration) {
      set.call(this, { ...configuration, iceTransportPolicy: 'relay' })
    }
  })
}

/** What a TURN server says to a credential: it relays, or it refuses with a STUN error code. */
export function gather(page: Page, server: RTCIceServer): Promise<{ relayed: true } | { refused: number }> {
  return page.evaluate(async (one) => {
    const connection = new RTCPeerConnection({ iceServers: [one], iceTransportPolicy: 'relay' })
    connection.createDataChannel('')
    const answer = new Promise<{ relayed: true } | { refused: number }>((answered) => {
      connection.onicecandidate = ({ candidate }) => candidate?.type === 'relay' && answered({ relayed: true })
      connection.onicecandidateerror = ({ errorCode }) => errorCode < 700 && answered({ refused: errorCode })
    })
    await connection.setLocalDescription()
    const answered = await answer
    connection.close()
    return answered
  }, server)
}
