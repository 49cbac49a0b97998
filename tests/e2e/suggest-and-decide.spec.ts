import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { signInAs } from '../support/sign-in';

const piece = [
  'Le vieux port rouvre dimanche',
  'Les chalutiers sortiront un par un, sous le regard du capitaine.',
  'Par Salma Idir',
  'La jetée a tenu trois jours sous la tempête.',
  'Les patrons attendent la marée pour larguer les amarres.',
];

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });
const panelOf = (page: Page) => page.getByRole('complementary');

const openSuggestions = (page: Page) =>
  panelOf(page)
    .getByRole('tab', { name: /Suggestions/ })
    .click();

async function typeAtEndOf(page: Page, words: string, typed: string) {
  await textOf(page).locator('p').filter({ hasText: words }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(typed);
}

test('while a text is in review its reporter suggests, what came too late is suggested, an editor decides by keyboard, and readers see only what was accepted', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const samir = await signInAs(browser, 'samir');
  const address = await importPiece(samir, piece);
  await expect(samir.locator('[data-mode=editing]')).toBeVisible();
  const camille = await signInAs(browser, 'camille');
  await camille.goto(address);
  await expect(textOf(camille)).toContainText('La jetée a tenu');

  // Written without a network, while the text goes to its editors.
  await samir.context().setOffline(true);
  await typeAtEndOf(samir, 'Les chalutiers', ' Écrit trop tard.');
  await expect(samir.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible({ timeout: 30_000 });
  await camille.getByRole('button', { name: 'Soumettre à relecture' }).click();
  await expect(act(camille, 'Approuver')).toBeVisible();
  await samir.context().setOffline(false);
  await expect(textOf(samir).locator('ins')).toHaveText(' Écrit trop tard.', { timeout: 30_000 });
  await expect(textOf(camille).locator('ins')).toHaveText(' Écrit trop tard.');
  await expect(samir.locator('[data-mode=suggesting]')).toBeVisible();

  await typeAtEndOf(samir, 'La jetée', ' Elle a été réparée.');
  await typeAtEndOf(samir, 'Les patrons', ' Rumeur à vérifier.');
  await expect(textOf(samir).locator('ins')).toHaveText([
    ' Écrit trop tard.',
    ' Elle a été réparée.',
    ' Rumeur à vérifier.',
  ]);
  // Backspace strikes what is there already, and goes on from before it.
  await textOf(samir)
    .locator('p')
    .filter({ hasText: 'La jetée' })
    .click({ position: { x: 2, y: 8 } });
  await samir.keyboard.press('Home');
  for (let count = 0; count < 2; count += 1) await samir.keyboard.press('Delete');
  await expect(textOf(samir).locator('del')).toHaveText('La');
  await expect(saved(samir)).toBeVisible();

  await openSuggestions(camille);
  await expect(panelOf(camille).locator('[data-suggestion-card]')).toHaveCount(4);
  await expect(panelOf(camille).locator('[data-suggestion-card]').first()).toContainText('Samir Hadjadj');
  const { violations } = await new AxeBuilder({ page: camille }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);

  // To the first two, which are left; to the third, which is accepted; to the fourth, which is rejected.
  await textOf(camille).locator('h1').click();
  for (let count = 0; count < 3; count += 1) await camille.keyboard.press('F8');
  await camille.keyboard.press('Alt+Shift+Enter');
  await expect(textOf(camille).locator('ins')).toHaveCount(2);
  await camille.keyboard.press('F8');
  await camille.keyboard.press('Alt+Shift+Backspace');
  await expect(textOf(camille).locator('ins')).toHaveCount(1);
  await expect(textOf(camille)).toContainText('Elle a été réparée.');
  await expect(textOf(camille)).not.toContainText('Rumeur');
  await expect(textOf(samir)).not.toContainText('Rumeur');

  // Taken back from the notice, it is a suggestion again.
  await camille.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(textOf(camille).locator('ins')).toHaveText([' Écrit trop tard.', ' Rumeur à vérifier.']);

  await act(camille, 'Approuver').click();
  await act(camille, 'Publier').click();
  await camille.getByRole('dialog').getByRole('button', { name: 'Publier maintenant' }).click();
  await expect(camille.getByText('Publié', { exact: true }).first()).toBeVisible();
  await panelOf(camille).getByRole('tab', { name: 'Publication' }).click();
  const path = await panelOf(camille).locator('a[href*="/fr/20"]').first().getAttribute('href');
  await camille.goto(path ?? '/fr');
  await expect(camille.locator('article, main').first()).toContainText('La jetée a tenu');
  await expect(camille.locator('body')).toContainText('Elle a été réparée.');
  await expect(camille.locator('body')).not.toContainText('Rumeur');
  await expect(camille.locator('body')).not.toContainText('trop tard');
});

test('a person chooses to suggest, sees the text as it would read, and the choice is remembered', async ({
  browser,
}) => {
  const camille = await signInAs(browser, 'camille');
  await importPiece(camille, piece);
  await camille.keyboard.press('Alt+Shift+S');
  await expect(camille.locator('[data-mode=suggesting]')).toBeVisible();
  await typeAtEndOf(camille, 'Les patrons', ' Enfin.');
  await camille.keyboard.press('Enter');
  await camille.keyboard.type('Un paragraphe de plus.');
  await expect(textOf(camille).locator('[data-inserted]')).toHaveText('Un paragraphe de plus.');
  await openSuggestions(camille);
  await expect(panelOf(camille).locator('[data-suggestion-card]')).toHaveCount(2);
  // What only looks otherwise is suggested like words.
  await textOf(camille).locator('p').filter({ hasText: 'La jetée' }).click({ clickCount: 3 });
  await camille.keyboard.press('Control+b');
  await expect(panelOf(camille).locator('[data-suggestion-card]')).toHaveCount(3);
  await camille.keyboard.press('Alt+Shift+P');
  await expect(camille.locator('[data-clean]')).toBeVisible();
  await expect(textOf(camille)).toHaveAttribute('contenteditable', 'false');
  await camille.keyboard.press('Alt+Shift+P');
  await expect(saved(camille)).toBeVisible();
  await camille.reload();
  await expect(camille.locator('[data-mode=suggesting]')).toBeVisible();
  await expect(textOf(camille).locator('ins')).toHaveText(' Enfin.');

  // A paragraph is divided where it is, and everything can be wanted away, with the headline's words.
  await textOf(camille).locator('p').filter({ hasText: 'La jetée' }).click();
  await camille.keyboard.press('Home');
  for (let count = 0; count < 8; count += 1) await camille.keyboard.press('ArrowRight');
  await camille.keyboard.press('Enter');
  await camille.keyboard.type('Tenue ');
  await expect(textOf(camille).locator('p').filter({ hasText: 'La jetée' })).toHaveText(
    'La jetée¶Tenue  a tenu trois jours sous la tempête.',
  );
  await camille.keyboard.press('Control+a');
  await camille.keyboard.press('Delete');
  await expect(textOf(camille).locator('h1 del')).toHaveText('Le vieux port rouvre dimanche');
  await expect(textOf(camille).locator('> [data-deleted]')).toHaveCount(2);
  await camille.keyboard.press('Control+z');
  await expect(textOf(camille).locator('[data-deleted]')).toHaveCount(0);
});
