import { Button, TextInput } from '@mantine/core'
import { IconServerOff } from '@tabler/icons-react'
import { useEffect, useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { WhepPlayer, type WhepState } from '@/media'
import { t } from '@/shared/i18n'
import { Notice } from '@/shared/ui'
import { useValue, Value } from '@/shared/value'
import { ConnectionWatch, type WatchedConnection } from '../engine/ConnectionWatch'
import { FirstPicture } from '../engine/FirstPicture'
import { whepAddress } from '../engine/whepAddress'
import { Picture } from './Parts'
import { PlayerCard } from './PlayerCard'
import { candidatesOf, kbpsOf, millisOf, sizeOf, wayMillis } from './words'

const IDLE = new Value<WhepState>({ phase: 'connecting', status: undefined })
const NOTHING = new Value<MediaStream | undefined>(undefined)
const NOBODY = new Value<WatchedConnection | undefined>(undefined)

/** The class by a media server, if there is one: its address is in the address of the page. */
export function WhepPanel() {
  const [search, setSearch] = useSearchParams()
  const typed = search.get('whep') ?? ''
  const address = whepAddress(typed, location.href)
  const change = (next: string | undefined) =>
    setSearch(
      (before) => {
        if (next === undefined) before.delete('whep')
        else before.set('whep', next)
        return before
      },
      { replace: true },
    )
  if (address !== undefined) return <Playing key={address} address={address} onEnd={() => change(undefined)} />
  return (
    <PlayerCard name={t('demo.players.whep')} text={t('demo.players.whep.text')}>
      <Notice
        icon={<IconServerOff size={24} />}
        title={t('demo.players.whep.none.title')}
        text={t('demo.players.whep.none.text')}
      />
      <AddressForm typed={typed} onDone={change} />
    </PlayerCard>
  )
}

function AddressForm({ typed, onDone }: { typed: string; onDone: (address: string) => void }) {
  const [value, setValue] = useState(typed)
  const [wrong, setWrong] = useState(typed !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const right = whepAddress(value, location.href) !== undefined
    setWrong(!right)
    if (right) onDone(value.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        label={t('demo.players.whep.url')}
        placeholder={t('demo.players.whep.url.placeholder')}
        value={value}
        error={wrong && t('demo.players.whep.url.foreign')}
        onChange={(event) => {
          setValue(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" variant="default" mt="sm" fullWidth>
        {t('demo.players.whep.connect')}
      </Button>
    </form>
  )
}

function Playing({ address, onEnd }: { address: string; onEnd: () => void }) {
  const [parts, setParts] = useState<{ player: WhepPlayer; watch: ConnectionWatch }>()
  const [first] = useState(() => new FirstPicture())
  const [took, setTook] = useState<number>()
  const state = useValue(parts?.player.state ?? IDLE)
  const stream = useValue(parts?.player.stream ?? NOTHING)
  const figures = useValue(parts?.watch.current ?? NOBODY)?.figures
  useEffect(() => {
    const watch = new ConnectionWatch()
    const player = new WhepPlayer({ url: address, makeConnection: watch.make })
    const stop = player.state.subscribe(({ phase }) => setTook(first.after(phase === 'playing')))
    setParts({ player, watch })
    return () => {
      stop()
      player.close()
      watch.close()
    }
  }, [address, first])
  const way = wayMillis(figures)
  return (
    <PlayerCard
      name={t('demo.players.whep')}
      text={t('demo.players.whep.text')}
      rows={[
        [t('demo.players.state'), phaseOf(state)],
        [
          t('demo.players.lastHop'),
          way === undefined ? t('demo.unknown') : t('demo.players.lastHop.value', { millis: way }),
        ],
        [t('demo.players.first'), millisOf(took)],
        [t('demo.figure.picture'), sizeOf(figures)],
        [t('demo.figure.in'), kbpsOf(figures?.kbpsIn)],
        [t('demo.figure.candidates'), candidatesOf(figures)],
      ]}
    >
      <Picture label={t('demo.players.video', { way: t('demo.players.whep') })} stream={stream} testId="whep" />
      <Button variant="default" mt="sm" onClick={onEnd}>
        {t('demo.players.whep.disconnect')}
      </Button>
    </PlayerCard>
  )
}

function phaseOf({ phase, status }: WhepState): string {
  const said = t(`demo.players.phase.${phase}`, { reason: String(status ?? '') })
  if (phase === 'refused' || status === undefined) return said
  const why =
    status === 0 ? t('demo.players.whep.unreachable') : t('demo.players.whep.status', { status: String(status) })
  return `${said}. ${why}`
}
