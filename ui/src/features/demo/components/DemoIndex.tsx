import { IconAffiliate, IconLayoutColumns, IconUsers } from '@tabler/icons-react'
import { Link } from 'react-router'
import { liveClient } from '@/live'
import { canUseMesh, recordableType } from '@/media'
import { t, tn } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { PageHeader, Section } from '@/shared/ui'
import { useValue } from '@/shared/value'
import classes from './Demo.module.css'
import { Rows } from './Parts'

const PAGES = [
  {
    to: '/demo/stage',
    title: 'demo.stage.title',
    text: 'demo.stage.text',
    needs: 'demo.needsNothing',
    icon: IconUsers,
  },
  {
    to: '/demo/mesh',
    title: 'demo.mesh.title',
    text: 'demo.mesh.text',
    needs: 'demo.needsNothing',
    icon: IconAffiliate,
  },
  {
    to: '/demo/players',
    title: 'demo.players.title',
    text: 'demo.players.text',
    needs: 'demo.needsSignIn',
    icon: IconLayoutColumns,
  },
] as const

/** Pages for who tries or debugs an installation. */
export function DemoIndex() {
  return (
    <div className={classes.page}>
      <PageHeader title={t('demo.title')} text={t('demo.text')} />
      <ul className={classes.cards}>
        {PAGES.map(({ to, title, text, needs, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link!}>
              <span className={classes.linkIcon} aria-hidden="true">
                <Icon size={22} />
              </span>
              <span className={classes.linkTitle}>{t(title)}</span>
              <span className={classes.linkText}>{t(text)}</span>
              <span className={classes.hint}>{t(needs)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Section title={t('demo.browser')}>
        <div className={classes.card}>
          <Browser />
        </div>
      </Section>
    </div>
  )
}

function Browser() {
  const signedIn = useSession().status === 'signed-in'
  const servers = useValue(liveClient.port('').iceServers)
  const type = recordableType()
  const works = (does: boolean, otherwise: string) => (does ? t('demo.browser.yes') : otherwise)
  return (
    <Rows
      rows={[
        [t('demo.browser.secure'), works(window.isSecureContext, t('demo.browser.secure.no'))],
        [t('demo.browser.webrtc'), works(canUseMesh(), t('demo.browser.webrtc.no'))],
        [t('demo.browser.record'), type ? t('demo.browser.type', { type }) : t('demo.browser.record.no')],
        [t('demo.browser.hls'), works('MediaSource' in window, t('demo.browser.hls.no'))],
        [t('demo.turn'), turn(signedIn, servers.length)],
      ]}
    />
  )
}

function turn(signedIn: boolean, servers: number): string {
  if (!signedIn) return t('demo.turn.signedOut')
  return servers === 0 ? t('demo.turn.none') : tn('demo.turn.some', servers)
}
