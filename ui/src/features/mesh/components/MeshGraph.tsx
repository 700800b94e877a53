import { ActionIcon, Tooltip } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconMaximize, IconVideo, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { t } from '@/shared/i18n'
import { layoutOf, linkPath, polar, sectorPath } from '../layout'
import type { MeshModel } from '../model'
import { pathOf, SOURCE_ID } from '../tree'
import { useGraphKeys } from '../hooks/useGraphKeys'
import { labelOf } from '../words'
import { GraphLink, LitLink } from './GraphLink'
import { GraphNode } from './GraphNode'
import { GraphTip } from './GraphTip'
import classes from './MeshGraph.module.css'

interface Props {
  model: MeshModel
  selected: string | undefined
  onSelect: (peerId: string | undefined) => void
}

/** so few that every name can be written below its peer */
const NAMED = 16
const NAMED_LAYOUT = { spacing: 96, ringGap: 104, comfortable: Infinity }
const DENSE_LAYOUT = { spacing: 25, ringGap: 84, comfortable: 340 }
/** so few that the clusters have room for their numbers */
const NUMBERED = 12
const CROWDED = 0.85
const LARGEST = 1.35
/** pixels on the screen, down to that scale */
const LABEL = 13
const SMALLEST_LABEL = 0.4
const ZOOM_STEPS = [1, 1.5, 2.25, 3.5]

/** Who feeds whom: the source in the middle, each hop a ring, each cluster a sector. */
export function MeshGraph({ model, selected, onSelect }: Props) {
  const { tree, view, clusters } = model
  const named = tree.byId.size <= NAMED
  const layout = useMemo(() => layoutOf(tree, named ? NAMED_LAYOUT : DENSE_LAYOUT), [tree, named])
  const { ref, width, height } = useElementSize()
  const [zoom, setZoom] = useState(0)
  const [pointed, setPointed] = useState<string>()
  const help = useId()
  const keys = useGraphKeys(tree, layout, onSelect)

  const numbered = clusters.length > 1 && clusters.length <= NUMBERED
  const reach = layout.extent + (named ? 30 : 22)
  const halfWidth = reach + (named ? 40 : numbered ? 90 : 8)
  const halfHeight = reach + (numbered ? 24 : 6)
  const fit = Math.min(
    LARGEST,
    (width || 2 * halfWidth) / (2 * halfWidth),
    (height || 2 * halfHeight) / (2 * halfHeight),
  )
  const scale = fit * ZOOM_STEPS[zoom]!

  // what is looked at: under the pointer, else where the keyboard is, else what was chosen
  const shown = [pointed, keys.focused, selected].find((id) => id !== undefined && tree.byId.has(id))
  const path = shown === undefined ? [] : pathOf(tree, shown)
  const lit = new Set(path.map((node) => node.peer.peerId))
  const chosen = shown === undefined ? undefined : tree.byId.get(shown)
  const backup = chosen && chosen.peer.backup !== chosen.peer.parent ? chosen.peer.backup : undefined
  const spotOf = (peerId: string) => layout.spots.get(peerId)
  const parentSpot = (peerId: string) => {
    const node = tree.byId.get(peerId)
    return node && node.depth > 1 ? spotOf(node.peer.parent) : undefined
  }

  return (
    <div className={classes.frame}>
      <div ref={ref} className={classes.scroll} data-zoomed={zoom > 0 || undefined}>
        <div className={classes.sheet} style={{ width: 2 * halfWidth * scale, height: 2 * halfHeight * scale }}>
          <svg
            className={classes.graph}
            viewBox={`${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`}
            role="group"
            aria-label={t('mesh.graph')}
            aria-describedby={help}
            onKeyDown={keys.onKeyDown}
          >
            <Ground rings={layout.rings}>
              {clusters.length > 1 &&
                layout.sectors.map((sector) => (
                  <path
                    key={sector.head}
                    className={classes.sector}
                    d={sectorPath(sector, layout.rings[0]! - 26, reach)}
                  />
                ))}
              {numbered &&
                layout.sectors.map(({ head, from, to }, index) => (
                  <SectorLabel
                    key={head}
                    angle={(from + to) / 2}
                    distance={reach + 10}
                    size={clusters[index]!.size}
                    number={index + 1}
                    scale={fit}
                  />
                ))}
            </Ground>
            <g>
              {view.peers.map(({ peerId, rendition }) => {
                const spot = spotOf(peerId)
                return (
                  spot && <GraphLink key={peerId} path={linkPath(parentSpot(peerId), spot)} rendition={rendition} />
                )
              })}
            </g>
            {path.map(({ peer }) => (
              <LitLink
                key={peer.peerId}
                path={linkPath(parentSpot(peer.peerId), spotOf(peer.peerId)!)}
                rendition={peer.rendition}
              />
            ))}
            {chosen && backup !== undefined && (backup === SOURCE_ID || spotOf(backup)) && (
              <path className={classes.backup} d={backupPath(spotOf(backup), spotOf(chosen.peer.peerId)!)} />
            )}
            <g className={classes.source}>
              <circle r={24} />
              <IconVideo x={-13} y={-13} size={26} stroke={1.75} aria-hidden="true" />
            </g>
            {view.peers.map((peer) => {
              const spot = spotOf(peer.peerId)
              return (
                spot && (
                  <GraphNode
                    key={peer.peerId}
                    id={peer.peerId}
                    x={spot.x}
                    y={spot.y}
                    role={peer.role}
                    level={model.levelOf(peer.peerId)}
                    label={labelOf(model, peer)}
                    name={named ? model.nameOf(peer.peerId) : undefined}
                    above={spot.y < 0 && tree.byId.get(peer.peerId)!.children.length === 0}
                    lit={lit.has(peer.peerId)}
                    backup={backup === peer.peerId}
                    pressed={selected === peer.peerId}
                    tabbable={keys.tabbable === peer.peerId}
                    onPress={onSelect}
                    onPoint={setPointed}
                    onFocus={keys.setFocused}
                  />
                )
              )
            })}
          </svg>
          {chosen && !named && shown !== selected && (
            <GraphTip
              model={model}
              node={chosen}
              left={(spotOf(chosen.peer.peerId)!.x + halfWidth) * scale}
              top={(spotOf(chosen.peer.peerId)!.y + halfHeight) * scale}
            />
          )}
        </div>
      </div>
      <p id={help} className={classes.help}>
        {t('mesh.graph.help')}
      </p>
      {(fit < CROWDED || zoom > 0) && (
        <div className={classes.zoom}>
          <ZoomButton
            label={t('mesh.graph.zoomIn')}
            off={zoom === ZOOM_STEPS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            <IconZoomIn size={18} />
          </ZoomButton>
          <ZoomButton label={t('mesh.graph.zoomOut')} off={zoom === 0} onClick={() => setZoom(zoom - 1)}>
            <IconZoomOut size={18} />
          </ZoomButton>
          <ZoomButton label={t('mesh.graph.fit')} off={zoom === 0} onClick={() => setZoom(0)}>
            <IconMaximize size={18} />
          </ZoomButton>
        </div>
      )}
    </div>
  )
}

function Ground({ rings, children }: { rings: number[]; children: ReactNode }) {
  return (
    <g aria-hidden="true">
      {children}
      {rings.map((distance, index) => (
        <circle key={index} className={classes.ring} r={distance} />
      ))}
    </g>
  )
}

interface SectorLabelProps {
  angle: number
  distance: number
  number: number
  size: number
  scale: number
}

function SectorLabel({ angle, distance, number, size, scale }: SectorLabelProps) {
  const [x, y] = polar(angle, distance)
  const side = Math.sin(angle)
  return (
    <text
      className={classes.number}
      style={{ fontSize: LABEL / Math.max(SMALLEST_LABEL, scale) }}
      x={x}
      y={y}
      textAnchor={side > 0.35 ? 'start' : side < -0.35 ? 'end' : 'middle'}
    >
      {t('mesh.cluster', { number })}
      <tspan className={classes.size}> · {size}</tspan>
    </text>
  )
}

/** A bow beside the way of the picture, so that the two are never on top of each other. */
function backupPath(from: { x: number; y: number } | undefined, to: { x: number; y: number }): string {
  const { x, y } = from ?? { x: 0, y: 0 }
  const bend = 0.18
  const control = [(x + to.x) / 2 - (to.y - y) * bend, (y + to.y) / 2 + (to.x - x) * bend]
  return `M${x},${y}Q${control[0]},${control[1]} ${to.x},${to.y}`
}

interface ZoomProps {
  label: string
  off: boolean
  onClick: () => void
  children: ReactNode
}

function ZoomButton({ label, off, onClick, children }: ZoomProps) {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon variant="default" size={36} aria-label={label} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
