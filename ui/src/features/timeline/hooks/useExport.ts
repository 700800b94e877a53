import { useEffect, useRef, useState } from 'react'
import { saveFile } from '@/shared/files'
import { exportEvents, type ExportEnd, type Sink } from '../export'

export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; bytes: number }
  | { step: 'done'; end: ExportEnd | null }
  | { step: 'failed'; error: unknown }

interface SavePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>
}

/** One export at a time: straight into a file where the browser can do that, else by way of memory. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (path: string, name: string) => {
    const abort = new AbortController()
    running.current = abort
    const target = await targetOf(name)
    if (!target || abort.signal.aborted) return
    setState({ step: 'running', bytes: 0 })
    try {
      const end = await exportEvents(path, target, (bytes) => setState({ step: 'running', bytes }), abort.signal)
      await target.close()
      setState({ step: 'done', end })
    } catch (error) {
      await target.discard()
      if (!abort.signal.aborted) setState({ step: 'failed', error })
    }
  }
  const cancel = () => {
    running.current?.abort()
    setState({ step: 'idle' })
  }
  return { state, start, cancel }
}

interface Target extends Sink {
  close: () => Promise<void>
  discard: () => Promise<void>
}

/** null if no file was chosen */
async function targetOf(name: string): Promise<Target | null> {
  const pick = (window as SavePicker).showSaveFilePicker
  if (pick) {
    try {
      const file = await (await pick.call(window, { suggestedName: name })).createWritable()
      return {
        write: (bytes) => file.write(bytes),
        close: () => file.close(),
        discard: () => file.abort(),
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null
    }
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  return {
    write: (bytes) => Promise.resolve(void parts.push(bytes)),
    close: () => Promise.resolve(saveFile(new Blob(parts), name)),
    discard: () => Promise.resolve(),
  }
}
