import { useState } from 'react'
import { toastError } from '@/shared/ui'

/** Makes a file; what goes wrong is said. */
export function useSave(): { saving: boolean; save: (make: () => Promise<void>) => void } {
  const [saving, setSaving] = useState(false)
  const save = (make: () => Promise<void>) => {
    setSaving(true)
    make()
      .catch(toastError)
      .finally(() => setSaving(false))
  }
  return { saving, save }
}
