import type { Browser, Page } from '@playwright/test'

import { goLive, scheduleAndOpenStudio } from './classroom'
import { expectDelivery, expectMesh, peerOf, prepare, SOURCE } from './mesh'
import { openKillable } from './renderer'
import { watchPicture } from './seen'
import { useSmallClock } from './smallCamera'
import { seatInTheBack } from './stage'
import type { Person } from './test'

export interface Watcher {
  name: string
  page: Page
  kill: () => Promise<void>
}

interface Options {
  cores?: number
  relay?: boolean
  /** what is on show is recorded, which takes the page some of its time */
  watched?: boolean
}

/** A live class with a small picture whose students come one after the other. */
export class MeshClass {
  readonly watchers: Watcher[] = []

  private constructor(
    private readonly browser: Browser,
    readonly teacher: Page,
    readonly classId: string,
  ) {}

  static async open(browser: Browser, teacher: Person, title: string): Promise<MeshClass> {
    await seatInTheBack(teacher.page, { width: 900, height: 640 })
    await useSmallClock(teacher.page)
    await prepare(teacher.page, { cores: 8 })
    const classId = await scheduleAndOpenStudio(teacher.page, title)
    await goLive(teacher.page)
    return new MeshClass(browser, teacher.page, classId)
  }

  /** @returns when the picture comes through the mesh */
  async join(name: string, student: Person, options: Options = {}): Promise<Watcher> {
    const { page, kill } = await openKillable(this.browser, async () => {
      const opened = await student.context.newPage()
      await seatInTheBack(opened)
      await prepare(opened, { cores: options.cores ?? 8, relay: options.relay ?? true })
      if (options.watched !== false) await watchPicture(opened)
      await opened.goto(`/classes/${this.classId}`)
      return opened
    })
    // the first ones may be refused, until the uplinks that could carry them are measured
    await expectDelivery(page, 'mesh', 120_000)
    const watcher = { name, page, kill }
    this.watchers.push(watcher)
    return watcher
  }

  /** Waits until the source feeds so many pages, and they all others. */
  async expectFeeds(feeds: number, timeout = 90_000): Promise<void> {
    const { length } = this.watchers
    await expectMesh(
      this.teacher,
      this.classId,
      (peers) => peers.length === length && peers.filter((peer) => peer.parent === SOURCE).length === feeds,
      timeout,
    )
  }

  /** Waits until everybody is in the mesh and somebody feeds somebody else. */
  async settled(timeout = 90_000): Promise<void> {
    const { length } = this.watchers
    await expectMesh(
      this.teacher,
      this.classId,
      (peers) => peers.length === length && peers.some((peer) => peer.parent !== SOURCE),
      timeout,
    )
  }

  /** The page that feeds most others, and all that hang on it. */
  async relay(): Promise<{ relay: Watcher; below: Watcher[] }> {
    const peers = await expectMesh(this.teacher, this.classId, (all) => all.some((peer) => peer.parent !== SOURCE))
    const ids = new Map<string, Watcher>()
    for (const watcher of this.watchers) ids.set(await peerOf(watcher.page), watcher)
    const parentOf = new Map(peers.map((peer) => [peer.peerId, peer.parent]))
    const isBelow = (id: string | undefined, above: string): boolean =>
      id !== undefined && id !== SOURCE && (parentOf.get(id) === above || isBelow(parentOf.get(id), above))
    const trees = [...ids].map(([id, relay]) => ({
      relay,
      below: [...ids].filter(([other]) => isBelow(other, id)).map(([, watcher]) => watcher),
    }))
    return trees.toSorted((one, other) => other.below.length - one.below.length)[0]!
  }

  forget(watcher: Watcher): void {
    this.watchers.splice(this.watchers.indexOf(watcher), 1)
  }
}
