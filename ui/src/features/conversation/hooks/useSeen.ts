import { useLocalStorage } from '@mantine/hooks'

/** Up to when this account has seen its notifications on this device. */
export function useSeen(accountId: string) {
  return useLocalStorage<string>({
    key: `streamlet.notifications.seen.${accountId}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
}
