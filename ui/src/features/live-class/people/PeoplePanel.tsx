import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconHandStop, IconSearch, IconUserMinus, IconUsers, IconUserUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { HandsView, ParticipantView, PeopleView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { clockTime } from '@/shared/time'
import { Confirm, PersonAvatar, toast, toastError } from '@/shared/ui'
import { useAccount } from '@/shared/session'
import { classApi } from '../api'
import classes from '../Panel.module.css'
import { PanelEmpty, PanelSkeleton } from '../PanelStates'

interface Props {
  classId: string
  people: PeopleView | undefined
  hands: HandsView | undefined
  mayRemove: boolean
  /** asks a student onto the stage; absent where this page has none */
  onInvite?: ((accountId: string) => void) | undefined
  /** who is invited or on stage already */
  invited?: ReadonlySet<string> | undefined
}

const SEARCHED_FROM = 8

export function PeoplePanel({ classId, people, hands, mayRemove, onInvite, invited }: Props) {
  const [search, setSearch] = useState('')
  const [removing, setRemoving] = useState<ParticipantView>()
  const groups = useMemo(() => grouped(people?.people ?? [], search), [people, search])
  const raised = useMemo(() => new Set(hands?.hands.map((hand) => hand.accountId)), [hands])
  if (!people) return <PanelSkeleton />
  const alone = people.people.every((person) => person.role === 'TEACHER')

  const remove = async (person: ParticipantView) => {
    setRemoving(undefined)
    try {
      await classApi.remove(classId, person.accountId)
      toast(t('people.removed', { name: person.displayName }))
    } catch (error) {
      toastError(error)
    }
  }

  const list = (members: ParticipantView[]) => (
    <ul className={classes.people}>
      {members.map((person) => (
        <Person
          key={person.accountId}
          person={person}
          handUp={raised.has(person.accountId)}
          onInvite={
            onInvite && person.present && person.role === 'STUDENT' && !invited?.has(person.accountId)
              ? () => onInvite(person.accountId)
              : undefined
          }
          onRemove={mayRemove && person.present && person.role !== 'TEACHER' ? () => setRemoving(person) : undefined}
        />
      ))}
    </ul>
  )

  return (
    <>
      {people.people.length >= SEARCHED_FROM && (
        <div className={classes.tools}>
          <TextInput
            flex={1}
            type="search"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            leftSection={<IconSearch size={16} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={classes.scroll} tabIndex={0}>
        {groups.teachers.length > 0 && <h2 className={classes.group}>{t('people.teacher')}</h2>}
        {list(groups.teachers)}
        {groups.here.length > 0 && <h2 className={classes.group}>{t('people.here', { count: groups.here.length })}</h2>}
        {list(groups.here)}
        {groups.left.length > 0 && <h2 className={classes.group}>{t('people.left', { count: groups.left.length })}</h2>}
        {list(groups.left)}
        {alone && (
          <PanelEmpty icon={<IconUsers size={24} />} title={t('people.empty.title')} text={t('people.empty.text')} />
        )}
        {search !== '' && groups.teachers.length + groups.here.length + groups.left.length === 0 && (
          <PanelEmpty icon={<IconSearch size={24} />} title={t('people.noMatch')} />
        )}
      </div>
      <Confirm
        opened={removing !== undefined}
        title={t('people.remove.title', { name: removing?.displayName ?? '' })}
        text={t('people.remove.text')}
        confirm={t('people.remove.confirm')}
        danger
        onClose={() => setRemoving(undefined)}
        onConfirm={() => removing && void remove(removing)}
      />
    </>
  )
}

function grouped(people: readonly ParticipantView[], search: string) {
  const wanted = search.trim().toLocaleLowerCase()
  const found = people
    .filter((person) => person.displayName.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.displayName.localeCompare(b.displayName))
  return {
    teachers: found.filter((person) => person.role === 'TEACHER'),
    here: found.filter((person) => person.role !== 'TEACHER' && person.present),
    left: found.filter((person) => person.role !== 'TEACHER' && !person.present),
  }
}

interface PersonProps {
  person: ParticipantView
  handUp: boolean
  onInvite: (() => void) | undefined
  onRemove: (() => void) | undefined
}

function Person({ person, handUp, onInvite, onRemove }: PersonProps) {
  const { accountId } = useAccount()
  const details = [
    person.accountId === accountId && t('people.you'),
    person.role === 'OBSERVER' && t('people.observer'),
    !person.present && person.role === 'TEACHER' && t('people.away'),
    !person.present &&
      person.role !== 'TEACHER' &&
      person.leftAt &&
      t('people.leftAt', { time: clockTime(Date.parse(person.leftAt)) }),
  ].filter(Boolean)
  return (
    <li className={classes.person} data-away={!person.present || undefined}>
      <PersonAvatar id={person.accountId} name={person.displayName} size={34} />
      <span className={classes.name}>
        <span title={person.displayName} dir="auto">
          {person.displayName}
        </span>
        {details.length > 0 && <span className={classes.detail}>{details.join(' · ')}</span>}
      </span>
      {handUp && <IconHandStop size={18} role="img" aria-label={t('people.hand')} />}
      {onInvite && (
        <Tooltip label={t('stage.invite', { name: person.displayName })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('stage.invite', { name: person.displayName })}
            onClick={onInvite}
          >
            <IconUserUp size={18} />
          </ActionIcon>
        </Tooltip>
      )}
      {onRemove && (
        <Tooltip label={t('people.remove', { name: person.displayName })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('people.remove', { name: person.displayName })}
            onClick={onRemove}
          >
            <IconUserMinus size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}
