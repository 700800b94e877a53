import { Button, Center, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { liveClient } from '@/live'
import { t } from '@/shared/i18n'
import { session, useSession } from '@/shared/session'
import { Notice } from '@/shared/ui'

const RETRY_MS = 3_000

/** Finds out who this is before anything is shown, holds the live connection for them, and forgets everything after. */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSession()
  const queryClient = useQueryClient()
  const accountId = state.status === 'signed-in' ? state.session.account.accountId : null
  const before = useRef(accountId)

  useEffect(() => {
    void session.restore()
  }, [])

  useEffect(() => {
    if (state.status !== 'unreachable') return
    const timer = setInterval(() => void session.restore(), RETRY_MS)
    return () => clearInterval(timer)
  }, [state.status])

  useEffect(() => {
    if (before.current !== null && before.current !== accountId) queryClient.clear()
    before.current = accountId
    if (accountId === null) return
    liveClient.start()
    return () => liveClient.stop()
  }, [accountId, queryClient])

  if (state.status === 'restoring') {
    return (
      <Center mih="100dvh" role="status" aria-label={t('loading')}>
        <Loader type="dots" />
      </Center>
    )
  }
  if (state.status === 'unreachable') {
    return (
      <main>
        <Notice
          order={1}
          role="alert"
          icon={<IconCloudOff size={24} />}
          title={t('app.unreachable.title')}
          text={t('app.unreachable.text')}
          action={<Button onClick={() => void session.restore()}>{t('action.retry')}</Button>}
        />
      </main>
    )
  }
  return children
}
