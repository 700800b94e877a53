import type { Role } from '@/contracts/contracts'

export const ROLES: readonly Role[] = ['ADMIN', 'TEACHER', 'STUDENT', 'VIEWER']
