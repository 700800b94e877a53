import { spawn, type ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chromiumArguments, findChromium } from '../support/chromium'
import { goLive, scheduleAndOpenStudio, watch } from '../support/classroom'
import { GUEST, TEACHER } from '../support/devices'
import { report } from '../support/report'
import { accept, dress, gather, invite, onStage, raiseHand, relayOnly, routeOf, twoWayAfter } from '../support/stage'
import { expect, test } from '../support/test'

const TURNSERVER = '/usr/bin/turnserver'
const PORT = 34_780
const SECRET = 'only-for-this-measurement'
const URL = `turn:127.0.0.1:${PORT}?transport=udp`
const EXTRA = { spec: '-c playwright.figures.config.ts stage-relay' }

test.use({
  trace: 'off',
  launchOptions: {
    executablePath: findChromium(),
    // the ways of the pages, and the TURN server between them, are on this machine alone
    args: [...chromiumArguments, '--allow-loopback-in-peer-connection'],
  },
  settings: [`--streamlet.ice.servers[0].urls=${URL}`, `--streamlet.ice.turn-secret=${SECRET}`],
})

let coturn: ChildProcess

test.beforeAll(async () => {
  if (!existsSync(TURNSERVER)) throw new Error(`${TURNSERVER} is missing: run apt-get install coturn first.`)
  const options = [
    `--listening-ip=127.0.0.1`,
    `--relay-ip=127.0.0.1`,
    `--listening-port=${PORT}`,
    '--min-port=34800',
    '--max-port=34899',
    '--realm=streamlet.test',
    '--use-auth-secret',
    `--static-auth-secret=${SECRET}`,
    '--allow-loopback-peers',
    '--no-tls',
    '--no-dtls',
    '--no-cli',
    '--log-file=stdout',
    '--pidfile=/dev/null',
  ]
  coturn = spawn(TURNSERVER, ['-n', ...options], { stdio: 'ignore' })
  coturn.on('exit', (code) => code && console.log(`coturn ended with ${code}`))
})

test.afterAll(async () => {
  const ended = once(coturn, 'exit')
  coturn.kill('SIGTERM')
  await ended
})

test('on stage over a relay alone', async ({ signedIn, newStudent }) => {
  const { page: teacher } = await signedIn('teacher', 'teacher123')
  const { page: guest } = await newStudent('Rita Relay')
  for (const [page, signature] of [
    [teacher, TEACHER],
    [guest, GUEST],
  ] as const) {
    await dress(page, signature)
    await relayOnly(page)
  }
  const classId = await scheduleAndOpenStudio(teacher, 'Behind two routers')
  await goLive(teacher)
  await watch(guest, classId)
  await raiseHand(guest)
  await invite(teacher, 'Rita Relay')
  const pressed = await accept(guest)
  const millis = await twoWayAfter(pressed, [teacher, guest])
  await onStage(teacher, 'Rita Relay')
  expect(await routeOf(teacher, 'Rita Relay')).toBe('PEER')
  report('stage-browser', 'Relay alone (coturn): accept to two-way media', millis, 'ms', 'connects', EXTRA)
})

test('credentials that are good, expired and forged', async ({ page, application }) => {
  await page.goto(application.url)
  const credential = (user: string, secret = SECRET) => createHmac('sha1', secret).update(user).digest('base64')
  const user = (seconds: number) => `${Math.floor(Date.now() / 1000) + seconds}:a-class.an-account`
  const soon = user(60)
  const over = user(-60)
  expect(await gather(page, { urls: URL, username: soon, credential: credential(soon) })).toEqual({ relayed: true })
  expect(await gather(page, { urls: URL, username: over, credential: credential(over) })).toEqual({ refused: 401 })
  const forged = credential(soon, 'guessed')
  expect(await gather(page, { urls: URL, username: soon, credential: forged })).toEqual({ refused: 401 })
  report('stage-browser', 'Expired and forged TURN credentials refused (coturn)', 2, 'of 2', '2 of 2', EXTRA)
})
