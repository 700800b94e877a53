/** What a timeline is of: one class, or everything on the platform. */
export type Scope = { classId: string } | 'platform'

export function scopeName(scope: Scope): string {
  return scope === 'platform' ? scope : scope.classId
}
