import { v7 } from 'uuid'

/** Creations carry their id, so a request sent twice creates once. */
export const newId = (): string => v7()
