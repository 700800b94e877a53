import type { ErrorCode } from '@/contracts/contracts'
import { ApiProblem, errorText } from '@/shared/api'

export interface FieldRules {
  /** what to say when the server finds this field wrong, by the request's field name */
  fields: Record<string, string>
  /** refusals that are about one field */
  codes?: Partial<Record<ErrorCode, { field: string; text: string }>>
  /** request field → form field, where they differ */
  names?: Record<string, string>
}

export interface FormErrors {
  fields: Record<string, string>
  /** what belongs to no field */
  form: string | null
}

/** Sorts a refusal of the server onto the fields of a form. */
export function formErrors(error: unknown, rules: FieldRules): FormErrors {
  if (!(error instanceof ApiProblem)) return { fields: {}, form: errorText(error) }
  const byCode = error.code === 'UNREACHABLE' ? undefined : rules.codes?.[error.code]
  if (byCode) return { fields: { [byCode.field]: byCode.text }, form: null }

  const fields: Record<string, string> = {}
  let known = true
  for (const [path, said] of Object.entries(error.fields)) {
    const name = path.split('.').at(-1) ?? path
    const text = rules.fields[name]
    if (text === undefined) known = false
    else fields[rules.names?.[name] ?? name] = text || said
  }
  const complete = known && Object.keys(fields).length > 0
  return { fields, form: complete ? null : errorText(error) }
}
