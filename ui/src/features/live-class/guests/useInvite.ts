import { useCallback } from 'react'
import { toastError } from '@/shared/ui'
import { classApi } from '../api'

/** Asks a student onto the stage; the crew shows that it was asked. */
export function useInvite(classId: string): (accountId: string) => void {
  return useCallback((accountId) => void classApi.invite(classId, accountId).catch(toastError), [classId])
}
