import { Button, CloseButton, Skeleton, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MeshPeerView, PlacementView } from '@/contracts/contracts'
import { errorText } from '@/shared/api'
import { formatNumber, t, tn } from '@/shared/i18n'
import { exactTime } from '@/shared/time'
import { usePlacement } from '../hooks/usePlacement'
import classes from './LookBack.module.css'

interface Props {
  classId: string
  peer: MeshPeerView
  position: number
  name: string
  onClose: () => void
}

/** Why a peer was where it was: what the policy knew, whom it compared, whom it passed over and for what. */
export function WhyPanel({ classId, peer, position, name, onClose }: Props) {
  const { placement, nameOf, error, retry } = usePlacement(classId, peer, position)
  return (
    <section className={classes.why} aria-label={t('why.title', { name })} tabIndex={0}>
      <div className={classes.whyHead}>
        <h3 dir="auto">{t('why.title', { name })}</h3>
        <CloseButton aria-label={t('mesh.peer.close')} onClick={onClose} />
      </div>
      {placement ? (
        <Decision placement={placement} nameOf={nameOf} />
      ) : error ? (
        <p role="alert">
          {errorText(error)}{' '}
          <Button size="compact-sm" variant="subtle" onClick={retry}>
            {t('action.retry')}
          </Button>
        </p>
      ) : (
        <Skeleton h={180} aria-busy="true" />
      )}
    </section>
  )
}

function Decision({ placement, nameOf }: { placement: PlacementView; nameOf: (peerId: string) => string }) {
  const { why, capability, cause, parent, hop, role, from } = placement
  const { inputs } = why
  return (
    <>
      <p className={classes.whyLead}>
        {cause === null
          ? t('why.placed', { parent: nameOf(parent), hop })
          : t('why.moved', { from: from === null ? t('mesh.somebody') : nameOf(from), parent: nameOf(parent), hop })}
        {cause !== null && <> {t(`mesh.cause.${cause}`)}.</>}
      </p>
      <p className={classes.quiet}>
        {t('why.decided', { time: exactTime(Date.parse(placement.at)), position: placement.position })}
      </p>
      <dl className={classes.whyFacts}>
        <Fact label={t('why.policy')}>
          {why.policy} <span className={classes.quiet}>{t('why.version', { version: why.policyVersion })}</span>
        </Fact>
        <Fact label={t('mesh.peer.role')}>{t('why.role', { role, meaning: t(`mesh.role.${role}`) })}</Fact>
        <Fact label={t('why.measured')}>
          {t('why.capability', {
            up: speed(capability.uplinkKbps),
            down: speed(capability.downlinkKbps),
            device: t(`why.device.${capability.device}`),
            reach: t(`why.reach.${capability.reachability}`),
          })}
          {!capability.consent && ` · ${t('why.noConsent')}`}
          {capability.metered && ` · ${t('why.metered')}`}
          {capability.hidden && ` · ${t('why.hidden')}`}
        </Fact>
        <Fact label={t('why.knew')}>
          {tn('why.peers', inputs.peers)} · {t('why.feeds', { feeds: inputs.sourceFeeds, limit: inputs.sourceLimit })} ·{' '}
          {t('why.carries', { carries: inputs.carries, fanOut: inputs.fanOut })}
        </Fact>
      </dl>
      <h4>{t('why.candidates')}</h4>
      {why.candidates.length === 0 ? (
        <p className={classes.quiet}>{t('why.candidates.none')}</p>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={8} aria-label={t('why.candidates')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('why.candidate')}</Table.Th>
              <Table.Th ta="end">{t('mesh.peer.hop')}</Table.Th>
              <Table.Th ta="end">{t('why.free')}</Table.Th>
              <Table.Th ta="end">{t('why.score')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {why.candidates.map((candidate) => (
              <Table.Tr key={candidate.parent} data-chosen={candidate.parent === parent || undefined}>
                <Table.Td>
                  <span dir="auto">{nameOf(candidate.parent)}</span>
                  {candidate.parent === parent && <span className={classes.tag}>{t('why.chosen')}</span>}
                </Table.Td>
                <Table.Td ta="end">{candidate.hop}</Table.Td>
                <Table.Td ta="end">{candidate.freeSlots}</Table.Td>
                <Table.Td ta="end">{formatNumber(candidate.score)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <h4>{t('why.refused')}</h4>
      {why.refused.length === 0 ? (
        <p className={classes.quiet}>{t('why.refused.none')}</p>
      ) : (
        <ul className={classes.refused}>
          {why.refused.map(({ reason, count, examples }) => (
            <li key={reason}>
              {t('why.refused.of', { count, reason: t(`why.reason.${reason}`) })}{' '}
              <span className={classes.quiet} dir="auto">
                {examples.map(nameOf).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** nothing was measured of a page that has just come */
function speed(kbps: number): string {
  return kbps === 0 ? t('why.unmeasured') : t('why.kbps', { kbps })
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
