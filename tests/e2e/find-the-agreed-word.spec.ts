import { expect, test } from '@playwright/test';
import { signInAs } from '../support/sign-in';

/** Every page holds a live stream: those of one test must not keep the next one's machine busy. */
test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test('a translator finds the agreed word, adds one by the keyboard, and a colleague sees it at once', async ({
  browser,
}) => {
  const leila = await signInAs(browser, 'leila');
  const nour = await signInAs(browser, 'nour');
  await nour.goto('/desk/languages?from=fr&to=en');
  await expect(nour.getByRole('row', { name: /trêve/ })).toContainText('truce');
  await leila.goto('/desk/languages?from=fr&to=en');
  await leila.keyboard.press('/');
  await expect(leila.getByRole('searchbox', { name: 'Search for a word' })).toBeFocused();
  await leila.keyboard.type('Red Cres');
  await expect(leila.getByRole('row')).toHaveCount(2);
  await expect(leila.getByRole('row', { name: /Croissant-Rouge libyen/ })).toContainText(
    'Libyan Red Crescent',
  );

  await leila.getByRole('button', { name: 'Add a term' }).focus();
  await leila.keyboard.press('Enter');
  const sheet = leila.getByRole('dialog', { name: 'Add a term' });
  const english = sheet.getByRole('group', { name: 'English' });
  await english.getByLabel('Agreed word').fill('truce');
  await sheet.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(english.getByText('Another term already has “truce” as its preferred word.')).toBeVisible();
  const word = `field hospital ${Date.now()}`;
  await english.getByLabel('Agreed word').fill(word);
  await english.getByLabel('To avoid').fill('war clinic; camp clinic');
  await sheet.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(leila.getByText('Term added').first()).toBeVisible();

  await nour.getByLabel('Langue de départ').selectOption('en');
  const row = nour.getByRole('row', { name: new RegExp(word) });
  await expect(row).toContainText('war clinic · camp clinic');
  await expect(row).toContainText('à convenir');
  await row.getByRole('button').press('Enter');
  await nour.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await nour
    .getByRole('dialog', { name: /Supprimer « field hospital/ })
    .getByRole('button', { name: 'Supprimer' })
    .click();
  await expect(nour.getByText('Terme supprimé').first()).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('how words were translated before is found on both sides, with who answers for them', async ({
  browser,
}) => {
  const leila = await signInAs(browser, 'leila');
  await leila.goto('/desk/languages?from=fr&to=ar');
  await leila.getByRole('tab', { name: 'Memory' }).click();
  await leila.getByRole('searchbox', { name: 'Search both texts' }).fill('الترهوني');
  const pair = leila.getByRole('list', { name: 'Translated passages' }).getByRole('listitem');
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText('le colonel Moussa al-Tarhouni');
  await expect(pair.locator('mark')).toHaveText('الترهوني');
  await expect(pair).toContainText('Accepted by');
  await expect(pair.getByRole('button', { name: /Forget/ })).toHaveCount(0);
  await pair.getByRole('link').click();
  await leila.waitForURL(/\/desk\/stories\/.*\/ar/);
});
