const HEADER = 8

interface BoxHead {
  type: string
  size: number
}

/**
 * Cuts what a recorder delivers into units that can stand alone: first `ftyp` + `moov`, then `moof` + `mdat` pairs. A
 * recorder hands out whatever it has when its time slice is over, on a busy machine also half a pair.
 */
export class FragmentJoiner {
  private held = new Uint8Array(0)

  /** @returns the bytes up to the last complete unit, if there is one */
  push(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
    const all = new Uint8Array(this.held.length + bytes.length)
    all.set(this.held)
    all.set(bytes, this.held.length)
    const end = endOfLastUnit(all)
    this.held = all.slice(end)
    return end === 0 ? undefined : all.slice(0, end)
  }
}

function endOfLastUnit(bytes: Uint8Array): number {
  let end = 0
  for (let at = 0; at < bytes.length;) {
    const box = headAt(bytes, at)
    if (!box || at + box.size > bytes.length) break
    at += box.size
    if (box.type === 'moov' || box.type === 'mdat') end = at
  }
  return end
}

function headAt(bytes: Uint8Array, at: number): BoxHead | undefined {
  if (at + HEADER > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + at)
  const type = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!, bytes[at + 7]!)
  const short = view.getUint32(0)
  if (short !== 1) return { type, size: Math.max(short, HEADER) }
  // a size of 64 bits follows the type
  return at + 16 > bytes.length ? undefined : { type, size: Number(view.getBigUint64(8)) }
}
