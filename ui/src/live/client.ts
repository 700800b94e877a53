import { answer, http, isProblem } from '@/shared/api'
import { LiveClient } from './LiveClient'

/** The one live connection of this page. */
export const liveClient = new LiveClient({
  fetchTicket: async () => (await answer(http.POST('/api/live/tickets'))).ticket,
  isSignedOut: (error) => isProblem(error, 'NOT_AUTHENTICATED', 'SESSION_EXPIRED', 'ACCOUNT_DISABLED'),
})
