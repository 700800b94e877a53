import { en } from './en'

type Catalogue = typeof en
export type MessageKey = keyof Catalogue

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<K extends MessageKey> = Names<Catalogue[K]>
type Arguments<K extends MessageKey> = [Values<K>] extends [never] ? [] : [Record<Values<K>, string | number>]

/** Keys that come in plural forms, without their `.one` and `.other`. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}.one` ? Base : never) : never

type OtherValues<K extends CountKey> = Exclude<Values<`${K}.other` & MessageKey>, 'count'>
type OtherArguments<K extends CountKey> = [OtherValues<K>] extends [never]
  ? []
  : [Record<OtherValues<K>, string | number>]

export const locale = 'en'

const numbers = new Intl.NumberFormat(locale)
const plurals = new Intl.PluralRules(locale)

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? numbers.format(value) : (value ?? '')
  })
}

export function t<K extends MessageKey>(key: K, ...values: Arguments<K>): string {
  return fill(en[key], values[0] ?? {})
}

/** The form of `key` for that many; what else it names is filled in too. */
export function tn<K extends CountKey>(key: K, count: number, ...values: OtherArguments<K>): string {
  const form = plurals.select(count) === 'one' ? 'one' : 'other'
  return fill(en[`${key}.${form}` as MessageKey], { ...values[0], count })
}

export function formatNumber(value: number): string {
  return numbers.format(value)
}
