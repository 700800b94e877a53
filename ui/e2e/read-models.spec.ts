import { expectAccessible } from './support/accessibility'
import { expectFitsPhone } from './support/phone'
import { expect, test } from './support/test'

test('an admin replays a read model, compares, switches and goes back', async ({ signedIn }) => {
  const admin = await signedIn('admin', 'admin123')
  const { page } = admin
  await page.goto('/admin/read-models')
  const accounts = page.getByRole('listitem', { name: 'Accounts' })
  await expect(accounts.getByText('Up to date')).toBeVisible()
  await expectAccessible(page)

  await accounts.getByRole('button', { name: 'Replay: Accounts' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replay' }).click()
  await expect(accounts.getByText(/^Equal to the live one/)).toBeVisible({ timeout: 30_000 })
  await expect(accounts.getByRole('row', { name: /^account/ })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)

  await accounts.getByRole('button', { name: 'Switch' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Switch' }).click()
  await expect(accounts.getByText(/^Switched/)).toBeVisible({ timeout: 30_000 })
  await accounts.getByRole('button', { name: 'Go back: Accounts' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click()
  await expect(accounts.getByRole('button', { name: 'Replay: Accounts' })).toBeVisible({ timeout: 30_000 })

  await page.goto('/admin/timeline')
  await expect(page.getByText(/let the earlier read model “identity” answer again/)).toBeVisible()
})
