import { saveFile } from '@/shared/files'
import { apiFetch } from './client'
import { problemOf } from './problem'

/** Reads a file that only who is signed in may have, and hands it to the browser to keep. @param path with its query */
export async function download(path: string, name: string): Promise<void> {
  const response = await apiFetch(new Request(new URL(path, window.location.origin)))
  if (!response.ok) throw await problemOf(response)
  saveFile(await response.blob(), name)
}
