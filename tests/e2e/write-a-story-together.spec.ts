import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { openTogether } from '../support/open-together';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });
const blocks = (page: Page) => textOf(page).locator(':scope > *');

const piece = [
  'Le vieux port rouvre dimanche',
  'Les chalutiers sortiront un par un, sous le regard du capitaine.',
  'Par Salma Idir',
  'La jetée a tenu trois jours sous la tempête, et personne n’a été blessé selon la capitainerie du port.',
  'Les patrons attendent la marée de six heures pour larguer les amarres et reprendre enfin le travail.',
];

async function endOfText(page: Page) {
  await blocks(page).last().click();
  await page.keyboard.press('Control+End');
}

/** The blocks below headline and standfirst, by the element each is. */
const shapeOf = (page: Page) =>
  blocks(page).evaluateAll((all) => all.slice(2).map((block) => block.tagName.toLowerCase()));

async function paste(page: Page, html: string, text: string) {
  await page.evaluate(
    async ([asHtml, asText]) => {
      const data = new DataTransfer();
      if (asHtml) data.setData('text/html', asHtml);
      data.setData('text/plain', asText ?? '');
      const target = document.querySelector('.story-text');
      target?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
}

test('two people write in one story: each sees the other there, and nothing either typed is lost', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  await expect(samir.getByRole('list', { name: 'Présents' }).getByRole('listitem')).toHaveCount(2);
  await endOfText(samir);
  await samir.keyboard.type(' Samir était là.');
  await expect(camille.locator('.other-caret')).toContainText('Samir Hadjadj');
  await textOf(camille).locator('h1').click();
  await camille.keyboard.press('End');
  await camille.keyboard.type(' matin');
  for (const page of [samir, camille]) {
    await expect(textOf(page)).toContainText('Samir était là.');
    await expect(textOf(page).locator('h1')).toContainText('Le vieux port rouvre dimanche matin');
    await expect(saved(page)).toBeVisible();
  }
  // A colleague’s words before one’s caret, in the same block, leave it beside one’s own.
  await blocks(camille)
    .last()
    .click({ position: { x: 2, y: 8 } });
  await camille.keyboard.press('Home');
  await camille.keyboard.type('Enfin libres, ');
  await expect(textOf(samir)).toContainText('Enfin libres,');
  await samir.keyboard.type(' Il y est toujours.');
  await expect(textOf(camille)).toContainText('le travail. Samir était là. Il y est toujours.');
  await expect(saved(samir)).toBeVisible();
  await samir.reload();
  await expect(textOf(samir)).toContainText('Il y est toujours.');
  await expect(textOf(samir).locator('h1')).toContainText('dimanche matin');
});

test('a colleague who types never sends one’s own words elsewhere', async ({ browser }) => {
  const { samir, camille } = await openTogether(browser, piece);
  await endOfText(samir);
  const typing = { isOver: false };
  const keepTyping = async () => {
    while (!typing.isOver) await samir.keyboard.type('Il écrit sans arrêt. ');
  };
  // Letters the piece does not have: a mark may be typed inside an older one, and is counted all the same.
  const places = [
    { begins: 'Les chalutiers sortiront', letter: 'ш' },
    { begins: 'La jetée a tenu', letter: 'ж' },
  ] as const;
  const turns = 16;
  const atOnce = 4;
  const pointAndType = async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { begins, letter } = places[turn % 2 === 0 ? 0 : 1];
      await textOf(camille).locator('p').filter({ hasText: begins }).click();
      await camille.keyboard.type(letter.repeat(atOnce));
    }
    typing.isOver = true;
  };
  await Promise.all([keepTyping(), pointAndType()]);
  await expect(saved(camille)).toBeVisible();
  for (const { begins, letter } of places) {
    const words = await blocks(camille).allInnerTexts();
    const marks = words.map((text) => [text.slice(0, begins.length), text.split(letter).length - 1]);
    expect(marks.filter(([, count]) => count !== 0)).toEqual([[begins, (turns / 2) * atOnce]]);
  }
});

test('what is typed into a block goes on there while a colleague makes it a heading and a paragraph again', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  await blocks(camille).filter({ hasText: 'La jetée' }).click();
  await camille.keyboard.press('End');
  await blocks(samir).filter({ hasText: 'La jetée' }).click();
  const sentence =
    ' Elle a été renforcée de deux cents blocs de béton l’hiver dernier, dit le port, et tiendra.';
  await Promise.all([
    camille.keyboard.type(sentence, { delay: 15 }),
    (async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        await samir.keyboard.press(turn % 2 === 0 ? 'Control+Alt+2' : 'Control+Alt+0');
      }
    })(),
  ]);
  for (const page of [samir, camille]) {
    await expect(textOf(page)).toContainText(sentence);
    await expect(textOf(page)).toContainText('capitainerie du port.');
    await expect(saved(page)).toBeVisible();
  }
});

test('a whole story is laid out from the keyboard: headline, standfirst and every kind of block', async ({
  browser,
}) => {
  const samir = await signInAs(browser, 'samir');
  await importPiece(samir, piece);
  await textOf(samir).locator('h1').click();
  await samir.keyboard.press('Control+a');
  await samir.keyboard.press('Delete');
  await samir.keyboard.type('Un titre');
  await samir.keyboard.press('Enter');
  await samir.keyboard.type('Un chapô.');
  await samir.keyboard.press('Enter');
  await samir.keyboard.type('Un paragraphe.');
  const choose = async (query: string) => {
    await samir.keyboard.press('Enter');
    await samir.keyboard.type(`/${query}`);
    await expect(samir.getByRole('option').first()).toBeVisible();
    await samir.keyboard.press('Enter');
  };
  await choose('inter');
  await samir.keyboard.type('Un intertitre');
  await choose('citation');
  await samir.keyboard.type('Une parole.');
  await samir.keyboard.press('Enter');
  await choose('numer');
  await samir.keyboard.type('premier');
  await samir.keyboard.press('Enter');
  await samir.keyboard.type('second');
  await samir.keyboard.press('Enter');
  await choose('encadre');
  await samir.keyboard.type('Repères');
  await samir.keyboard.press('Enter');
  await samir.keyboard.type('Deux marées par jour.');
  await expect.poll(() => shapeOf(samir)).toEqual(['p', 'h2', 'blockquote', 'ol', 'aside']);
  await expect(textOf(samir).locator('h1')).toHaveText('Un titre');
  await expect(textOf(samir).locator('[data-type=standfirst]')).toHaveText('Un chapô.');
  const ids = await textOf(samir)
    .locator('[data-id]')
    .evaluateAll((all) => all.map((block) => block.getAttribute('data-id')));
  expect(new Set(ids).size).toBe(ids.length);
  await samir.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => shapeOf(samir)).toEqual(['p', 'h2', 'blockquote', 'aside', 'ol']);
  await samir.keyboard.press('Control+z');
  await expect.poll(() => shapeOf(samir)).toEqual(['p', 'h2', 'blockquote', 'ol', 'aside']);
  await expect(saved(samir)).toBeVisible();
});

test('what is pasted from Word arrives clean, and what no story can hold is refused', async ({ browser }) => {
  const samir = await signInAs(browser, 'samir');
  await importPiece(samir, piece);
  await endOfText(samir);
  await samir.keyboard.press('Enter');
  await paste(
    samir,
    `<p class=MsoNormal style="color:red"><b>En gras</b><o:p></o:p></p><script>alert(1)</script>
     <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Une puce</p>`,
    'En gras\nUne puce',
  );
  await expect(textOf(samir).locator('strong')).toHaveText('En gras');
  await expect(textOf(samir).locator('ul li')).toHaveText('Une puce');
  expect(await textOf(samir).innerHTML()).not.toMatch(/mso|color|alert/i);
  const before = await textOf(samir).innerText();
  await paste(samir, '', 'Trop. '.repeat(100_000));
  await expect(samir.getByText(/C’est trop pour un seul article/).first()).toBeVisible();
  expect(await textOf(samir).innerText()).toBe(before);
});

test('what is typed without a connection is kept here, said to be, and arrives when it is back', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  await samir.context().setOffline(true);
  await endOfText(samir);
  await samir.keyboard.type(' Écrit dans le train.');
  await expect(samir.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible({ timeout: 30_000 });
  await expect(textOf(camille)).not.toContainText('Écrit dans le train.');
  // An act does not wait for the network to be done behind one's back.
  const submit = samir.getByRole('button', { name: 'Soumettre à relecture' });
  await submit.click();
  await expect(samir.getByText(/Rien n’a changé. Le service ne répond pas/).first()).toBeVisible();
  await samir.context().setOffline(false);
  await expect(saved(samir)).toBeVisible({ timeout: 30_000 });
  await expect(textOf(camille)).toContainText('Écrit dans le train.');
  await expect(submit).toBeVisible();
});

test('an open story survives a reload without a network, and what is typed then arrives when it is back', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  const isKept = () =>
    samir.evaluate(async () => {
      const keeper = await navigator.serviceWorker.getRegistration('/desk/');
      return keeper?.active?.state === 'activated' && (await caches.match(location.pathname)) !== undefined;
    });
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  await samir.context().setOffline(true);
  await samir.reload();
  await expect(textOf(samir)).toContainText('La jetée a tenu');
  await endOfText(samir);
  await samir.keyboard.type(' Tapé après le rechargement.');
  await expect(samir.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible({ timeout: 30_000 });
  await samir.context().setOffline(false);
  await expect(saved(samir)).toBeVisible({ timeout: 30_000 });
  await expect(textOf(camille)).toContainText('Tapé après le rechargement.');
  await samir.context().clearCookies();
  await samir.goto('/sign-in');
  await expect.poll(() => samir.evaluate(() => caches.keys())).toEqual([]);
});

test('somebody who may not write a language follows the text as it is written', async ({ browser }) => {
  const samir = await signInAs(browser, 'samir');
  const ines = await signInAs(browser, 'ines');
  await ines.goto(await importPiece(samir, piece));
  const reading = ines.locator('.story-text');
  await expect(reading).toContainText('La jetée a tenu');
  await expect(reading).toHaveAttribute('contenteditable', 'false');
  await endOfText(samir);
  await samir.keyboard.type(' En direct.');
  await expect(reading).toContainText('En direct.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page on which a story is written is open to everyone, in ${colorScheme}`, async ({ browser }) => {
    const samir = await signInAs(browser, 'samir', { colorScheme });
    await importPiece(samir, piece);
    await textOf(samir).getByText('La jetée a tenu').selectText();
    const toolbar = samir.getByRole('toolbar', { name: 'Mise en forme' });
    await expect(toolbar).toBeVisible();
    await samir.keyboard.press('Alt+F10');
    await expect(toolbar.getByRole('combobox')).toBeFocused();
    const { violations } = await new AxeBuilder({ page: samir }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
