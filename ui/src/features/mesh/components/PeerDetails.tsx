import { CloseButton, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MeshPeerView } from '@/contracts/contracts'
import { formatNumber, t, tn } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import type { MeshModel } from '../model'
import { SOURCE_ID } from '../tree'
import { uplinkOf, whyOf } from '../words'
import { HealthMark } from './HealthMark'
import classes from './Mesh.module.css'
import { PeerActions } from './PeerActions'
import { RoleGlyph } from './RoleShape'

interface Props {
  model: MeshModel
  peerId: string
  onSelect: (peerId: string | undefined) => void
  /** undefined where something around it names and closes it */
  onClose?: (() => void) | undefined
}

/** One peer: who, where, how, and why there. */
export function PeerDetails({ model, peerId, onSelect, onClose }: Props) {
  const node = model.tree.byId.get(peerId)
  if (!node) return null
  const { peer, children, below } = node
  const health = model.health.get(peerId)
  const deeper = below - children.length
  const name = model.nameOf(peerId)
  const toPeer = (id: string) => <PeerLink model={model} peerId={id} onSelect={onSelect} />
  return (
    <section className={classes.details} aria-label={t('mesh.table.details', { name })}>
      {onClose && (
        <div className={classes.detailsHead}>
          <RoleGlyph role={peer.role} level={model.levelOf(peerId)} />
          <Title order={2} size="h4" className={classes.detailsName!} dir="auto" title={name}>
            {name}
          </Title>
          <CloseButton aria-label={t('mesh.peer.close')} onClick={onClose} />
        </div>
      )}
      <dl className={classes.facts}>
        <Fact label={t('mesh.peer.role')}>
          {peer.role} · {t(`mesh.role.${peer.role}`)}
        </Fact>
        <Fact label={t('mesh.peer.uplink')}>{uplinkOf(peer)}</Fact>
        <Fact label={t('mesh.peer.hop')}>{tn('mesh.hop', peer.hop)}</Fact>
        <Fact label={t('mesh.peer.parent')}>{toPeer(peer.parent)}</Fact>
        <Fact label={t('mesh.peer.backup')}>{toPeer(peer.backup)}</Fact>
        <Fact label={t('mesh.peer.rendition')}>{t(`mesh.rendition.${peer.rendition}`)}</Fact>
        <Fact label={t('mesh.peer.health')}>
          <HealthMark level={model.levelOf(peerId)} />
          {health && (
            <span className={classes.sub}>
              {t('mesh.peer.figures', {
                fps: Math.round(health.framesPerSecond),
                rtt: Math.round(health.rttMillis),
                kbps: Math.round(health.kbpsIn),
              })}
            </span>
          )}
        </Fact>
        <Fact label={t('mesh.peer.children')}>
          {peer.fanOut === 0 && children.length === 0
            ? t('mesh.peer.children.none')
            : t('mesh.peer.children.count', { count: children.length, places: peer.fanOut })}
          {deeper > 0 && <span className={classes.sub}>{tn('mesh.peer.below', deeper)}</span>}
          {health && health.kbpsOut > 0 && (
            <span className={classes.sub}>
              {t('mesh.peer.carries', { kbps: formatNumber(Math.round(health.kbpsOut)) })}
            </span>
          )}
          {children.length > 0 && (
            <ul className={classes.children}>
              {children.map((child) => (
                <li key={child.peer.peerId}>{toPeer(child.peer.peerId)}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={t('mesh.peer.joined')}>
          <RelativeTime at={peer.joinedAt} />
        </Fact>
      </dl>
      <Why model={model} peer={peer} />
      <PeerActions key={peerId} model={model} peerId={peerId} />
    </section>
  )
}

function Why({ model, peer }: { model: MeshModel; peer: MeshPeerView }) {
  const [reason, ...figures] = whyOf(model.view, peer)
  return (
    <div className={classes.why}>
      <h3>{t('mesh.peer.why')}</h3>
      <p>
        {reason}, <RelativeTime at={peer.placed.at} />.
      </p>
      <p className={classes.sub}>{figures.join('\u00a0· ')}</p>
      <p>{t('mesh.peer.why.role', { name: model.nameOf(peer.peerId), reason: t(`mesh.reason.${peer.roleReason}`) })}</p>
    </div>
  )
}

function PeerLink({ model, peerId, onSelect }: Pick<Props, 'model' | 'peerId' | 'onSelect'>) {
  const name = model.nameOf(peerId)
  if (peerId === SOURCE_ID || !model.tree.byId.has(peerId)) return <span>{name}</span>
  return (
    <button type="button" className={classes.peerLink} onClick={() => onSelect(peerId)} dir="auto">
      {name}
    </button>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
