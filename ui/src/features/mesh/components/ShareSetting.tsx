import { useState } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toast, toastError } from '@/shared/ui'
import { MeshShareField } from '@/shared/ui/MeshShareField'
import { changeShare } from '../api'

/** The teacher's choice while the class is live; shown at once, put back if it is refused. */
export function ShareSetting({ view }: { view: ClassView }) {
  const [wanted, setWanted] = useState<{ share: number; seen: ClassView }>()
  // what was chosen holds until the class says something new
  const share = wanted?.seen === view ? wanted.share : view.settings.meshShare

  const change = async (next: number) => {
    setWanted({ share: next, seen: view })
    try {
      await changeShare(view, next)
      toast(t('share.changed', { percent: next }))
    } catch (error) {
      setWanted(undefined)
      toastError(error)
    }
  }
  return <MeshShareField value={share} onChange={(next) => void change(next)} />
}
