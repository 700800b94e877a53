import { Progress } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { t, tn } from '@/shared/i18n'
import type { MeshModel } from '../model'
import type { Cluster } from '../summary'
import type { MeshNode } from '../tree'
import { labelOf } from '../words'
import { HealthMark } from './HealthMark'
import classes from './Mesh.module.css'
import { RoleGlyph } from './RoleShape'

interface Props {
  model: MeshModel
  selected: string | undefined
  onSelect: (peerId: string) => void
}

/** Each cluster with how it is; opened, everybody in it by who feeds whom. */
export function ClusterList({ model, selected, onSelect }: Props) {
  return (
    <ul className={classes.clusters}>
      {model.clusters.map((cluster) => (
        <ClusterRow key={cluster.head.peer.peerId} {...{ cluster, model, selected, onSelect }} />
      ))}
    </ul>
  )
}

function ClusterRow({ cluster, model, selected, onSelect }: Props & { cluster: Cluster }) {
  const [opened, setOpened] = useState(false)
  const tree = useId()
  const { number, head, size, depth, carried, places, frozen, level } = cluster
  const name = model.nameOf(head.peer.peerId)
  return (
    <li className={classes.cluster}>
      <button
        type="button"
        className={classes.clusterHead}
        aria-expanded={opened}
        aria-controls={tree}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        <span className={classes.clusterWords}>
          <span className={classes.clusterName}>
            <span dir="auto">{name}</span>
            <HealthMark level={level} {...(frozen > 0 ? { text: tn('mesh.cluster.frozen', frozen) } : {})} />
          </span>
          <span className={classes.sub}>
            {t('mesh.cluster', { number })} · {tn('mesh.cluster.size', size)} · {tn('mesh.cluster.depth', depth)}
          </span>
          {places > 0 && (
            <span className={classes.places}>
              <Progress value={(carried / places) * 100} size={4} aria-hidden="true" className={classes.progress!} />
              {t('mesh.cluster.places', { carried, places })}
            </span>
          )}
        </span>
      </button>
      <div id={tree} hidden={!opened}>
        {opened && (
          <ul className={classes.peers}>
            <PeerItem node={head} {...{ model, selected, onSelect }} />
          </ul>
        )}
      </div>
    </li>
  )
}

function PeerItem({ node, model, selected, onSelect }: Props & { node: MeshNode }) {
  const { peer, children } = node
  const level = model.levelOf(peer.peerId)
  return (
    <li>
      <button
        type="button"
        className={classes.peer}
        aria-label={labelOf(model, peer)}
        aria-pressed={selected === peer.peerId}
        onClick={() => onSelect(peer.peerId)}
      >
        <RoleGlyph role={peer.role} level={level} />
        <span className={classes.peerName} dir="auto">
          {model.nameOf(peer.peerId)}
        </span>
        <span className={classes.sub}>{t(`mesh.rendition.${peer.rendition}`)}</span>
      </button>
      {children.length > 0 && (
        <ul className={classes.peers}>
          {children.map((child) => (
            <PeerItem key={child.peer.peerId} node={child} {...{ model, selected, onSelect }} />
          ))}
        </ul>
      )}
    </li>
  )
}
