import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/test'

test('somebody registers, signs out, and is told what is wrong when signing in', async ({ page, application }) => {
  const username = `nora-${Date.now()}`
  await page.goto(`${application.url}/register`)
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Nora <script>alert(1)</script>')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('a-long-password')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: /^Account: Nora <script>/ }).click()
  await page.getByRole('button', { name: 'Log out' }).click()

  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Username and password don’t match')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('a-long-password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Account: Nora/ })).toBeVisible()

  // the session is a cookie: a reload keeps it
  await page.reload()
  await expect(page.getByRole('button', { name: /^Account: Nora/ })).toBeVisible()
})

test('a demo account is one click away', async ({ page, application }) => {
  await page.goto(application.url)
  await page.getByRole('button', { name: 'Sign in as Teacher' }).click()
  await expect(page.getByRole('button', { name: /^Account: Tom Teacher/ })).toBeVisible()
})

test('an admin finds an account, makes it a teacher, disables it and erases the person', async ({
  signedIn,
  newStudent,
}) => {
  const name = `Zoe ${Date.now()}`
  const student = await newStudent(name)
  await student.page.goto('/')
  await expect(student.page.getByRole('button', { name: `Account: ${name}` })).toBeVisible()

  const admin = await signedIn('admin', 'admin123')
  await admin.page.goto('/admin/accounts')
  await admin.page.getByPlaceholder('Name or username').fill(name)
  const row = admin.page.getByRole('row').filter({ hasText: name })
  await expect(row).toBeVisible()
  await expectAccessible(admin.page)

  await row.getByRole('combobox', { name: `Role of ${name}` }).click()
  await admin.page.getByRole('option', { name: 'Teacher' }).click()
  await expect(admin.page.getByText(`${name} is now: Teacher`)).toBeVisible()

  await row.getByRole('button', { name: 'Disable' }).click()
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
  await expect(row.getByText('Disabled')).toBeVisible()
  await student.page.reload()
  await expect(student.page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()

  const username = await row.getByText(/^student-/).innerText()
  await row.getByRole('button', { name: `Erase ${name}…` }).click()
  const dialog = admin.page.getByRole('dialog', { name: `Erase ${name} for good?` })
  const forGood = dialog.getByRole('button', { name: 'Erase for good' })
  await expectAccessible(admin.page)
  await dialog.getByRole('combobox', { name: 'Why' }).click()
  await admin.page.getByRole('option', { name: 'They asked for it' }).click()
  await dialog.getByLabel(/^Type student-/).fill('somebody else')
  await expect(forGood).toBeDisabled()
  await dialog.getByLabel(/^Type student-/).fill(username)
  await forGood.click()
  await expect(admin.page.getByText('Nobody matches')).toBeVisible()
  await admin.page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(admin.page.getByRole('row').filter({ hasText: 'Erased' }).first()).toBeVisible()
  await expect(admin.page.getByText(name)).toHaveCount(0)
})
