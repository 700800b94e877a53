import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccountView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { toast } from '@/shared/ui'
import { eraseAccount, type ErasureReason } from '../api/accounts'

/** Erases the person behind an account. Nothing is shown before it is so: this cannot be put back. */
export function useErase(onErased: () => void) {
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ account, username, reason }: { account: AccountView; username: string; reason: ErasureReason }) =>
      eraseAccount(account.accountId, username, reason),
    onSuccess: () => {
      toast(t('erase.done'))
      // pages seen before may still show the name
      void queryClient.invalidateQueries()
      onErased()
    },
  })
  return {
    erase: (account: AccountView, username: string, reason: ErasureReason) => mutate({ account, username, reason }),
    error,
    isPending,
  }
}
