import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const paragraphs = (page: Page) => textOf(page).locator(':scope > p:not([data-type])');
const bar = (page: Page) => page.getByRole('search', { name: 'Rechercher dans le texte' });

const piece = [
  'La digue tient bon',
  'Les équipes ont veillé toute la nuit sur la digue, sans relâche.',
  'La digue a été renforcée par deux cents volontaires venus des quartiers voisins avant le lever du jour.',
  'Au matin, la Digue montrait trois brèches, toutes colmatées avant midi par les services de la ville.',
];

async function openPiece(browser: Browser, options: Parameters<typeof signInAs>[2] = {}): Promise<Page> {
  const samir = await signInAs(browser, 'samir', options);
  await importPiece(samir, piece);
  return samir;
}

/** Below everything, on a line of its own. */
async function newLine(page: Page) {
  await paragraphs(page).last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

test('a word is found over the whole text and replaced everywhere, as one thing to undo', async ({
  browser,
}) => {
  const samir = await openPiece(browser);
  await paragraphs(samir).first().click();
  await samir.keyboard.press('Control+h');
  await samir.keyboard.type('digue');
  await expect(bar(samir).getByRole('status')).toContainText('sur 4');
  await expect(textOf(samir).locator('.found')).toHaveCount(4);
  await bar(samir).getByLabel('Casse et accents exacts').check();
  await expect(bar(samir).getByRole('status')).toContainText('sur 3');
  await bar(samir).getByLabel('Remplacer par').fill('levée');
  await bar(samir).getByRole('button', { name: 'Tout remplacer' }).click();
  await expect(textOf(samir).locator('h1')).toHaveText('La levée tient bon');
  await expect(textOf(samir)).toContainText('La levée a été renforcée');
  await expect(paragraphs(samir).last()).toContainText('la Digue montrait');
  await samir.keyboard.press('Escape');
  await expect(bar(samir)).toBeHidden();
  await expect(textOf(samir)).toBeFocused();
  await samir.keyboard.press('Control+z');
  await expect(textOf(samir).locator('h1')).toHaveText('La digue tient bon');
  await expect(textOf(samir)).toContainText('La digue a été renforcée');
  // Who has found a place goes on there.
  await samir.keyboard.press('Control+f');
  await samir.keyboard.type('colmatées');
  await expect(bar(samir).getByRole('status')).toContainText('1 sur 1');
  await samir.keyboard.press('Enter');
  await samir.keyboard.press('Escape');
  await expect(textOf(samir)).toBeFocused();
  await samir.keyboard.press('ArrowRight');
  await samir.keyboard.type(' et closes');
  await expect(paragraphs(samir).last()).toContainText('toutes colmatées et closes avant midi');
});

test('what is typed is set as French sets it, and Backspace gives the key back', async ({ browser }) => {
  const samir = await openPiece(browser);
  await newLine(samir);
  await samir.keyboard.type('"C\'est vrai?" dit-il...');
  await expect(paragraphs(samir).last()).toHaveText('«\u00a0C’est vrai\u202f?\u00a0» dit-il…', {
    useInnerText: true,
  });
  await samir.keyboard.press('Backspace');
  await expect(paragraphs(samir).last()).toContainText('dit-il...');
  await samir.getByRole('button', { name: 'Affichage du texte' }).click();
  await samir.getByRole('menuitemcheckbox', { name: 'Ponctuation typographique' }).click();
  await newLine(samir);
  await samir.keyboard.type('"brut"');
  await expect(paragraphs(samir).last()).toHaveText('"brut"');
});

test('a character no keyboard has is put in, and a story of ours is linked to by its words', async ({
  browser,
}) => {
  const samir = await openPiece(browser);
  await newLine(samir);
  await samir.getByRole('button', { name: 'Insérer un bloc' }).click();
  await samir.getByRole('menuitem', { name: 'Caractères spéciaux…' }).click();
  await samir.getByRole('dialog').getByRole('button', { name: 'Œ', exact: true }).click();
  await samir.keyboard.type('uvres liées');
  await expect(paragraphs(samir).last()).toHaveText('Œuvres liées');
  await samir.keyboard.press('Shift+Home');
  await samir.keyboard.press('Control+k');
  const dialog = samir.getByRole('dialog');
  await dialog.getByLabel('Adresse').fill('Tripoli');
  await dialog.getByRole('list', { name: 'Nos articles' }).getByRole('button').first().click();
  await expect(paragraphs(samir).last().locator('a')).toHaveAttribute('href', /^\/fr\/\d{4}\/\d\d\/\d\d\//);
  await expect(dialog).toBeHidden();
  await expect(textOf(samir)).toBeFocused();
  // With nothing selected the same keys open the palette, which leaves the caret where it was.
  await samir.keyboard.press('Control+Home');
  for (let step = 0; step < 8; step += 1) await samir.keyboard.press('ArrowRight');
  await samir.keyboard.press('Control+k');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await samir.keyboard.press('Escape');
  await expect(textOf(samir)).toBeFocused();
  await samir.keyboard.type(' vieille');
  await expect(textOf(samir).locator('h1')).toHaveText('La digue vieille tient bon');
});

test('an address pasted over words makes a link of them', async ({ browser }) => {
  const samir = await openPiece(browser);
  await newLine(samir);
  await samir.keyboard.type('le site');
  await samir.keyboard.press('Shift+Home');
  await textOf(samir).evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://example.org/port');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(paragraphs(samir).last()).toHaveText('le site');
  await expect(paragraphs(samir).last().locator('a')).toHaveAttribute('href', 'https://example.org/port');
});

test('a block is carried and taken out by its handle', async ({ browser }) => {
  const samir = await openPiece(browser);
  await paragraphs(samir).last().hover();
  await samir.getByRole('button', { name: 'Déplacer ou changer ce bloc' }).click();
  await samir.getByRole('menuitem', { name: 'Monter le bloc' }).click();
  await expect(paragraphs(samir).last()).toContainText('La digue a été');
  await samir.keyboard.press('Control+z');
  await expect(paragraphs(samir).last()).toContainText('Au matin');
  await paragraphs(samir).last().hover();
  await samir
    .getByRole('button', { name: 'Déplacer ou changer ce bloc' })
    .dragTo(paragraphs(samir).first(), { targetPosition: { x: 40, y: 3 } });
  await expect(paragraphs(samir).last()).toContainText('La digue a été');
  // The next key goes on in the block, and does not write over it.
  await samir.keyboard.type(' Enfin.');
  await expect(paragraphs(samir).first()).toHaveText(/^Au matin.* Enfin\.$/);
  await samir.keyboard.press('Control+z');
  await samir.keyboard.press('Control+z');
  await expect(paragraphs(samir).last()).toContainText('Au matin');
  await paragraphs(samir).last().hover();
  await samir.getByRole('button', { name: 'Déplacer ou changer ce bloc' }).click();
  await samir.getByRole('menuitem', { name: 'Supprimer le bloc' }).click();
  await expect(textOf(samir)).not.toContainText('Au matin');
});

test('how long a headline may be is said while it is written; the text can be alone on the screen', async ({
  browser,
}) => {
  const samir = await openPiece(browser);
  await textOf(samir).locator('h1').click();
  await expect(samir.getByText(/Titre : 18 caractères sur 90/)).toBeVisible();
  await samir.keyboard.press('End');
  await samir.keyboard.type(' malgré les vagues et le vent, '.repeat(4));
  await expect(samir.getByText(/de trop/)).toBeVisible();
  const rail = samir
    .getByRole('navigation', { name: 'Rédaction' })
    .or(samir.locator('nav[data-around-text]'));
  await expect(rail).toBeVisible();
  await samir.keyboard.press('Control+Shift+Enter');
  await expect(rail).toBeHidden();
  await expect(textOf(samir)).toBeVisible();
  await samir.keyboard.press('Escape');
  await expect(rail).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can find and put in characters, in ${colorScheme}`, async ({ browser }) => {
    const samir = await openPiece(browser, { colorScheme });
    await paragraphs(samir).first().click();
    await samir.keyboard.press('Control+h');
    await samir.keyboard.type('digue');
    await expect(textOf(samir).locator('.found-here')).toHaveCount(1);
    const find = await new AxeBuilder({ page: samir }).analyze();
    expect(find.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await samir.keyboard.press('Escape');
    await samir.getByRole('button', { name: 'Insérer un bloc' }).click();
    await samir.getByRole('menuitem', { name: 'Caractères spéciaux…' }).click();
    await expect(samir.getByRole('dialog')).toBeVisible();
    const characters = await new AxeBuilder({ page: samir }).analyze();
    expect(characters.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
