import { describe, expect, it } from 'vitest'
import { en } from './en'
import { t, tn, type CountKey } from './t'

describe('t', () => {
  it('fills in values and formats numbers', () => {
    expect(t('pagination.of', { page: 2, pages: 1200 })).toBe('Page 2 of 1,200')
  })

  it('leaves text that looks like a placeholder alone', () => {
    expect(t('home.greeting.morning', { name: '{name}' })).toBe('Good morning, {name}')
  })

  it('chooses the plural form', () => {
    expect(tn('accounts.count', 1)).toBe('1 account')
    expect(tn('accounts.count', 0)).toBe('0 accounts')
    expect(tn('accounts.count', 2134)).toBe('2,134 accounts')
    expect(tn('studio.ended.text', 1, { time: '0:30' })).toBe('It lasted 0:30, with 1 person at most.')
    expect(tn('studio.ended.text', 2, { time: '0:30' })).toBe('It lasted 0:30, with 2 people at most.')
  })
})

describe('the catalogue', () => {
  it('has both forms of every count', () => {
    const bases = Object.keys(en)
      .filter((key) => key.endsWith('.one'))
      .map((key) => key.slice(0, -'.one'.length) as CountKey)
    for (const base of bases) {
      expect(en).toHaveProperty([`${base}.other`])
    }
  })

  it('says something for every key', () => {
    for (const [key, text] of Object.entries(en)) expect(text.trim(), key).not.toBe('')
  })
})
