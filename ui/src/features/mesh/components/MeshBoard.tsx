import { Drawer, SegmentedControl, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { t } from '@/shared/i18n'
import type { MeshModel } from '../model'
import { ClusterList } from './ClusterList'
import { Figures } from './Figures'
import { Legend } from './Legend'
import classes from './Mesh.module.css'
import { MeshGraph } from './MeshGraph'
import { PeerDetails } from './PeerDetails'
import { PeerTable } from './PeerTable'

interface Props {
  model: MeshModel
  /** by the server's clock */
  now: number
}

type Shown = 'graph' | 'clusters' | 'table'

/** The whole mesh: graph and numbers side by side; on a phone a list by cluster instead of the graph. */
export function MeshBoard({ model, now }: Props) {
  const narrow = useMediaQuery('(max-width: 900px)', window.innerWidth <= 900)
  const [chosen, setChosen] = useState<Shown>()
  const [selection, setSelection] = useState<string>()
  const selected = selection !== undefined && model.tree.byId.has(selection) ? selection : undefined
  const choices: Shown[] = narrow ? ['clusters', 'table'] : ['graph', 'table']
  const shown = chosen && choices.includes(chosen) ? chosen : choices[0]!
  const details = selected !== undefined && (
    <PeerDetails
      model={model}
      peerId={selected}
      onSelect={setSelection}
      onClose={narrow ? undefined : () => setSelection(undefined)}
    />
  )

  return (
    <div className={classes.board}>
      <div className={classes.main}>
        <div className={classes.toolbar}>
          <SegmentedControl
            size="sm"
            aria-label={t('mesh.view')}
            value={shown}
            onChange={(next) => setChosen(next as Shown)}
            data={choices.map((value) => ({ value, label: t(`mesh.view.${value}`) }))}
          />
          {shown === 'graph' && <Legend />}
        </div>
        {shown === 'graph' && <MeshGraph model={model} selected={selected} onSelect={setSelection} />}
        {shown === 'table' && <PeerTable model={model} selected={selected} onSelect={setSelection} />}
        {shown === 'clusters' && <ClusterList model={model} selected={selected} onSelect={setSelection} />}
      </div>
      <aside className={classes.side} aria-label={t('mesh.title')}>
        <Figures model={model} now={now} />
        {!narrow && (
          <div className={classes.sideCard}>
            {details || (
              <>
                <Title order={2} size="h4" className={classes.sideTitle!}>
                  {t('mesh.clusters')}
                </Title>
                <ClusterList model={model} selected={selected} onSelect={setSelection} />
              </>
            )}
          </div>
        )}
      </aside>
      {narrow && (
        <Drawer
          opened={details !== false}
          onClose={() => setSelection(undefined)}
          position="bottom"
          title={selected === undefined ? undefined : <span dir="auto">{model.nameOf(selected)}</span>}
          size="auto"
          classNames={{ content: classes.sheet!, title: classes.sheetTitle!, body: classes.sheetBody! }}
          closeButtonProps={{ 'aria-label': t('mesh.peer.close') }}
        >
          {details}
        </Drawer>
      )}
    </div>
  )
}
