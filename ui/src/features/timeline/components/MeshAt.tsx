import { useState } from 'react'
import type { ClassAt } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import classes from './LookBack.module.css'
import type { MeshDrawing } from './LookBackPage'
import { Nothing, Part, PartSkeleton } from './Part'
import { WhyPanel } from './WhyPanel'

interface Props {
  classId: string
  at: ClassAt | undefined
  waiting: boolean
  names: ReadonlyMap<string, string>
  draw: MeshDrawing
}

/** Who fed whom at the moment, and why. */
export function MeshAt({ classId, at, waiting, names, draw }: Props) {
  const [chosen, setChosen] = useState<string>()
  const peer = at?.mesh.peers.find((one) => one.peerId === chosen)
  return (
    <Part title={t('lookBack.mesh')}>
      {!at ? (
        waiting && <PartSkeleton />
      ) : at.mesh.peers.length === 0 ? (
        <Nothing>{t('lookBack.mesh.none')}</Nothing>
      ) : (
        <div className={classes.mesh} data-why={peer !== undefined || undefined}>
          <div className={classes.drawing}>{draw(at.mesh, names, peer?.peerId, setChosen)}</div>
          {peer ? (
            <WhyPanel
              key={peer.peerId}
              classId={classId}
              peer={peer}
              position={at.position}
              name={names.get(peer.accountId) ?? t('mesh.somebody')}
              onClose={() => setChosen(undefined)}
            />
          ) : (
            <p className={classes.quiet}>
              {tn('lookBack.mesh.peers', at.mesh.peers.length)} {t('lookBack.mesh.help')}
            </p>
          )}
        </div>
      )}
    </Part>
  )
}
