import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ClassAt } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { PersonAvatar } from '@/shared/ui'
import { peopleOf, type PersonAt } from '../summary'
import classes from './LookBack.module.css'
import { Nothing, Part, PartSkeleton } from './Part'

/** so many at first: a class may have thousands */
const SHOWN = 60

/** Who was there, whose hand was up, who was on stage. */
export function PeopleAt({ at, waiting }: { at: ClassAt | undefined; waiting: boolean }) {
  const [all, setAll] = useState(false)
  const people = useMemo(() => at && peopleOf(at), [at])
  return (
    <Part title={t('lookBack.people')}>
      {!people ? (
        waiting && <PartSkeleton />
      ) : people.here.length === 0 ? (
        <Nothing>{t('lookBack.people.none')}</Nothing>
      ) : (
        <div className={classes.partBody} tabIndex={0} role="group" aria-label={t('lookBack.people')}>
          <ul className={classes.people}>
            {people.here.slice(0, all ? undefined : SHOWN).map((one) => (
              <Here key={one.person.accountId} {...one} />
            ))}
          </ul>
          {!all && people.here.length > SHOWN && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
              {tn('lookBack.people.more', people.here.length - SHOWN)}
            </Button>
          )}
          {people.gone.length > 0 && <p className={classes.quiet}>{tn('lookBack.people.gone', people.gone.length)}</p>}
        </div>
      )}
    </Part>
  )
}

function Here({ person, hand, seat }: PersonAt) {
  return (
    <li className={classes.person}>
      <PersonAvatar id={person.accountId} name={person.displayName} size={28} />
      <span className={classes.name} dir="auto">
        {person.displayName}
      </span>
      {person.role !== 'STUDENT' && <span className={classes.tag}>{t(`analytics.role.${person.role}`)}</span>}
      {seat && (
        <span className={classes.tag} data-strong>
          {t(`lookBack.seat.${seat.status}`)}
        </span>
      )}
      {hand && <IconHandStop size={16} className={classes.hand} role="img" aria-label={t('lookBack.hand')} />}
    </li>
  )
}
