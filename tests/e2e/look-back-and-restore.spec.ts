import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { openTogether } from '../support/open-together';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });
const paragraph = (page: Page, words: string) => textOf(page).locator('p').filter({ hasText: words });
const dialogOf = (page: Page) => page.getByRole('dialog');

const piece = [
  'Le vieux port rouvre dimanche',
  'Les chalutiers sortiront un par un, sous le regard du capitaine.',
  'Par Salma Idir',
  'La jetée a tenu trois jours sous la tempête, et personne n’a été blessé selon la capitainerie du port.',
  'Les patrons attendent la marée de six heures pour larguer les amarres et reprendre enfin le travail.',
];

async function openHistory(page: Page) {
  await page.getByRole('tab', { name: 'Historique' }).click();
  await expect(page.getByText('Import', { exact: true })).toBeVisible();
}

async function retype(page: Page, words: string, wanted: string) {
  const block = paragraph(page, words);
  await block.click({ clickCount: 3 });
  await page.keyboard.type(wanted);
  await expect(saved(page)).toBeVisible();
}

test('one block is brought back while a colleague writes in another, who loses nothing, and undo takes it back', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  await retype(samir, 'La jetée a tenu', 'Rien ne sera prêt avant lundi.');
  await expect(textOf(camille)).toContainText('Rien ne sera prêt avant lundi.');
  await openHistory(samir);
  await samir.getByRole('button', { name: 'Comparer' }).last().click();
  const redline = dialogOf(samir).locator('.redline').last();
  await expect(redline.locator('ins')).toContainText(['Rien ne sera prêt avant lundi.']);
  await expect(redline.locator('del')).toContainText(['La jetée a tenu trois jours']);

  await paragraph(camille, 'Les patrons').click();
  await camille.keyboard.press('End');
  await camille.keyboard.type(' Camille écrit toujours.');
  await dialogOf(samir)
    .getByRole('button', { name: /Remettre comme dans la version/ })
    .first()
    .click();
  await expect(samir.getByText(/Le bloc est de nouveau comme dans la version/).first()).toBeVisible();
  // What lies behind a dialog is hidden from whoever asks for it by its role.
  await dialogOf(samir).getByRole('button', { name: 'Fermer' }).first().click();
  await expect(dialogOf(samir)).toBeHidden();
  for (const page of [samir, camille]) {
    await expect(textOf(page)).toContainText('La jetée a tenu trois jours');
    await expect(textOf(page)).not.toContainText('Rien ne sera');
    await expect(textOf(page)).toContainText('Camille écrit toujours.');
  }
  await expect(samir.getByText('Rétablie', { exact: true })).toBeVisible();

  await paragraph(samir, 'Les patrons').click();
  await samir.keyboard.press('Control+z');
  for (const page of [samir, camille]) {
    // His caret is taken there, and stands in the words before her.
    await expect(textOf(page)).toContainText('Rien ne sera prêt avant lundi');
    await expect(textOf(page)).not.toContainText('La jetée a tenu');
    await expect(textOf(page)).toContainText('Camille écrit toujours.');
  }
  await samir.keyboard.press('Control+Shift+z');
  await expect(textOf(camille)).toContainText('La jetée a tenu trois jours');
  await expect(textOf(camille)).toContainText('Camille écrit toujours.');
});

test('a version is named, read again, and the story’s life is told in sentences', async ({ browser }) => {
  const samir = await signInAs(browser, 'samir');
  await importPiece(samir, piece);
  await openHistory(samir);
  await samir.getByRole('textbox', { name: 'Nom de la version' }).fill('Avant relecture');
  await samir.getByRole('button', { name: 'Nommer cette version' }).click();
  await expect(samir.getByRole('listitem').filter({ hasText: 'Avant relecture' })).toBeVisible();
  await samir.getByRole('radio', { name: 'Chronologie' }).click();
  const timeline = samir.getByRole('list', { name: /La vie de l’article/ });
  await expect(timeline).toContainText('Samir Hadjadj a importé l’article');
});

test('a story is read before publication as readers will have it, on a phone too, until one signs out', async ({
  browser,
}) => {
  const samir = await signInAs(browser, 'samir');
  await importPiece(samir, piece);
  await samir.keyboard.press('Control+Shift+E');
  const shown = samir.frameLocator('iframe');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Le vieux port rouvre dimanche');
  await expect(shown.locator('.preview-mark')).toContainText('Aperçu');
  await dialogOf(samir).getByRole('radio', { name: 'Téléphone' }).click();
  await expect
    .poll(async () => (await samir.locator('iframe').boundingBox())?.width)
    .toBeLessThanOrEqual(390);
  const address = await samir
    .getByRole('link', { name: 'Ouvrir dans un nouvel onglet' })
    .getAttribute('href');
  const tab = await samir.context().newPage();
  await tab.goto(address ?? '');
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Le vieux port rouvre dimanche');
  const camille = await signInAs(browser, 'camille');
  expect((await camille.goto(address ?? ''))?.status()).toBe(403);
  await samir.context().clearCookies();
  expect((await tab.goto(address ?? ''))?.status()).toBe(403);
  await expect(tab.getByText('Le vieux port')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`history and comparison are open to everyone, in ${colorScheme}`, async ({ browser }) => {
    const samir = await signInAs(browser, 'samir', { colorScheme });
    await importPiece(samir, piece);
    await retype(samir, 'La jetée a tenu', 'La digue a cédé.');
    await openHistory(samir);
    await samir.getByRole('button', { name: 'Comparer' }).last().click();
    await expect(dialogOf(samir).locator('.redline ins').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: samir }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
