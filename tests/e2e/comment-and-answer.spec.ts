import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { openTogether } from '../support/open-together';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.locator('.story-text');
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });
const cards = (page: Page) => page.getByRole('complementary').locator('[data-thread-card]');
const field = (page: Page, name: string) => page.getByRole('complementary').getByRole('textbox', { name });

const piece = [
  'La criée du port rouvre lundi',
  'Les mareyeurs reviennent après trois jours de vent.',
  'Par Salma Idir',
  'Une centaine de caisses ont été vendues avant midi, selon la capitainerie du port.',
  'Le conseil se réunira jeudi pour décider du calendrier des travaux de la digue.',
];

/** Selects words of the text, as somebody dragging over them would. */
async function select(page: Page, words: string) {
  await page.evaluate((sought) => {
    const text = document.querySelector<HTMLElement>('.story-text')!;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.textContent?.indexOf(sought) ?? -1;
      if (index < 0) continue;
      text.focus();
      getSelection()?.setBaseAndExtent(node, index, node, index + sought.length);
      return;
    }
    throw new Error(`nobody wrote ${sought}`);
  }, words);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
}

/** Comments on words from the keyboard; the comment may name somebody by the beginning of their name. */
async function commentOn(page: Page, words: string, said: string, name?: string, act = 'Commenter') {
  await select(page, words);
  // The editor takes a selection over a moment after the browser has it.
  await expect(async () => {
    await page.keyboard.press('Control+Alt+m');
    await expect(page.getByRole('complementary').getByText(words, { exact: true }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expect(field(page, act)).toBeFocused();
  if (name) {
    await page.keyboard.type(`@${name}`);
    await expect(page.getByRole('listbox', { name: 'Personnes' }).getByRole('option').first()).toContainText(
      name,
    );
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await expect(cards(page).filter({ hasText: said })).toBeVisible();
}

async function expectNoFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('two people comment, mention, answer and resolve without a mouse', async ({ browser }) => {
  const { samir, camille } = await openTogether(browser, piece);
  await commentOn(camille, 'centaine de caisses', 'peux-tu vérifier ce chiffre ?', 'Samir');
  // The other is told at once, goes there by the bell, and is taken to the thread.
  const bell = samir.getByRole('button', { name: /Notifications : 1 non lue/ });
  await expect(bell).toBeVisible();
  await samir.goto('/desk');
  await bell.focus();
  await samir.keyboard.press('Enter');
  await expectNoFaults(samir);
  const told = samir.getByRole('link', { name: /Camille.* vous mentionne/ });
  await told.focus();
  await samir.keyboard.press('Enter');
  await samir.waitForURL(/\?thread=/);
  const head = cards(samir).first().getByRole('button', { expanded: true });
  await expect(head).toBeFocused();
  await expect(samir.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await samir.keyboard.press('r');
  await expect(field(samir, 'Répondre')).toBeFocused();
  await samir.keyboard.type('Oui, 112 exactement.');
  await samir.keyboard.press('Control+Enter');
  // The answer arrives in the other's open thread by itself.
  await expect(cards(camille).first()).toContainText('Oui, 112 exactement.');
  await expectNoFaults(camille);
  await camille.screenshot({ path: test.info().outputPath('comments.png') });
  await cards(camille).first().locator('[data-thread-head]').focus();
  await camille.keyboard.press('e');
  await expect(cards(camille)).toHaveCount(0);
  await expect(cards(samir)).toHaveCount(1);
  await expect(cards(samir).first()).toContainText('Résolu');
  await expect(textOf(samir)).toContainText('Une centaine de caisses');
});

test('comments follow their words, lose them and have them back, in the order of the text', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  await commentOn(camille, 'calendrier des travaux', 'Lequel ?');
  await commentOn(camille, 'capitainerie du port', 'À nommer.');
  await commentOn(camille, 'criée du port', 'Quel port ?');
  const order = (page: Page) => cards(page).locator('[data-thread-head] q').allInnerTexts();
  const inText = ['criée du port', 'capitainerie du port', 'calendrier des travaux'];
  await expect.poll(() => order(camille)).toEqual(inText);
  await samir.getByRole('tab', { name: /Commentaires/ }).click();
  await expect.poll(() => order(samir)).toEqual(inText);
  // The block is carried away: its thread goes with it.
  const last = textOf(samir).locator('p').filter({ hasText: 'calendrier' });
  await last.click();
  await samir.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => order(samir)).toEqual([inText[0], inText[2], inText[1]]);
  await expect.poll(() => order(camille)).toEqual([inText[0], inText[2], inText[1]]);
  // Its words are deleted: it stays, last, with what it was about. Undone, it is back.
  await select(samir, 'calendrier des travaux');
  await samir.keyboard.press('Delete');
  await expect(cards(samir).last()).toContainText('Texte supprimé');
  await expect(cards(samir).last()).toContainText('calendrier des travaux');
  await samir.keyboard.press('Control+z');
  await expect(samir.getByText('Texte supprimé')).toHaveCount(0);
  await expect.poll(() => order(camille)).toEqual([inText[0], inText[2], inText[1]]);
  // Cut and pasted elsewhere, the words take their thread along.
  await select(samir, 'capitainerie du port');
  await samir.keyboard.press('Control+x');
  await expect(samir.getByText('Texte supprimé')).toHaveCount(1);
  await textOf(samir).locator('[data-type=standfirst]').click();
  await samir.keyboard.press('End');
  await samir.keyboard.press('Control+v');
  await expect(samir.getByText('Texte supprimé')).toHaveCount(0);
  await expect.poll(() => order(camille)).toEqual([inText[0], inText[1], inText[2]]);
  // A click on lit words opens their thread and leaves the caret where it was put.
  await textOf(samir).locator('mark', { hasText: 'criée du port' }).click();
  await expect(cards(samir).first().getByRole('button', { expanded: true })).toBeVisible();
  await expect(textOf(samir)).toBeFocused();
  // By the keys from thread to thread, and back into the text.
  await cards(samir).first().locator('[data-thread-head]').focus();
  await samir.keyboard.press('j');
  await samir.keyboard.press('j');
  await expect(cards(samir).nth(2).locator('[data-thread-head]')).toBeFocused();
  await samir.keyboard.press('k');
  await samir.keyboard.press('Escape');
  await expect(textOf(samir)).toBeFocused();
  await expect(saved(samir)).toBeVisible();
});

test('whoever may only read comments too, and takes back what they said and has it again', async ({
  browser,
}) => {
  const samir = await signInAs(browser, 'samir');
  const ines = await signInAs(browser, 'ines', { viewport: { width: 1280, height: 900 } });
  await ines.goto(await importPiece(samir, piece));
  await expect(textOf(ines)).toContainText('Une centaine de caisses');
  await commentOn(ines, 'trois jours de vent', 'C’étaient quatre.', undefined, 'Comentar');
  await expect(textOf(samir).locator('mark', { hasText: 'trois jours de vent' })).toBeVisible();
  await samir.getByRole('tab', { name: /Commentaires/ }).click();
  await expect(cards(samir).first()).toContainText('Non lu');
  await cards(ines).getByRole('button', { name: 'Más acciones' }).click();
  await ines.getByRole('menuitem', { name: 'Modificar' }).click();
  await field(ines, 'Modificar').fill('C’étaient quatre jours.');
  await ines.keyboard.press('Control+Enter');
  await expect(cards(samir).first()).toContainText('quatre jours.');
  await cards(ines).getByRole('button', { name: 'Más acciones' }).click();
  await ines.getByRole('menuitem', { name: 'Eliminar' }).click();
  await expect(cards(samir)).toHaveCount(0);
  await ines.getByRole('button', { name: 'Restaurar' }).click();
  await expect(cards(samir).first()).toContainText('quatre jours.');
});

test('what is said about the original is seen and answered beside its translation', async ({ browser }) => {
  const camille = await signInAs(browser, 'camille', { viewport: { width: 1280, height: 800 } });
  const answer = await camille.request.get(
    `/api/trpc/story.list?input=${encodeURIComponent(JSON.stringify({ json: { take: 50 } }))}`,
  );
  const { result } = (await answer.json()) as {
    result: {
      data: { json: { rows: { storyId: string; editions: { locale: string; isOriginal: boolean }[] }[] } };
    };
  };
  const story = result.data.json.rows.find(({ editions }) =>
    ['fr', 'ar'].every((locale) =>
      editions.some((edition) => edition.locale === locale && edition.isOriginal === (locale === 'fr')),
    ),
  );
  await camille.goto(`/desk/stories/${story?.storyId}/fr`);
  await camille.getByRole('tab', { name: /Commentaires/ }).click();
  // Without a selection: on a block, chosen from a list, where no mouse and no caret are needed.
  await camille.getByRole('complementary').getByRole('button', { name: 'Commenter' }).click();
  await camille.getByRole('combobox', { name: 'À propos de' }).selectOption('headline');
  await field(camille, 'Commenter').fill('Le titre dit-il tout ?');
  await camille.keyboard.press('Control+Enter');
  const said = cards(camille).filter({ hasText: 'Le titre dit-il tout ?' });
  await expect(said).toBeVisible();
  const title = await said.locator('[data-thread-head] q').innerText();
  await camille.goto(`/desk/stories/${story?.storyId}/ar`);
  await camille.getByRole('tab', { name: /Commentaires/ }).click();
  await expect(said).toContainText('Sur l’original');
  await expect(said.locator('[data-thread-head] q')).toHaveText(title);
  await said.locator('[data-thread-head]').focus();
  await camille.keyboard.press('r');
  await expect(field(camille, 'Répondre')).toBeFocused();
  await camille.keyboard.type('En arabe, oui.');
  await camille.keyboard.press('Control+Enter');
  await expect(said).toContainText('En arabe, oui.');
  // Once it is kept, the field is empty again and the caret still in it.
  await expect(field(camille, 'Répondre')).toHaveValue('');
  await expect(field(camille, 'Répondre')).toBeFocused();
  await camille.keyboard.press('Escape');
  await expect(said.locator('[data-thread-head]')).toBeFocused();
  await camille.keyboard.press('e');
  await expect(said).toHaveCount(0);
});
