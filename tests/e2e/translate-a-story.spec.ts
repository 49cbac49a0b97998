import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { importPiece } from '../support/import-piece';
import { signInAs } from '../support/sign-in';

/** Leïla works in English, Samir in French. */
const target = (page: Page) => page.locator('[data-text=target] .story-text');
const source = (page: Page) => page.locator('[data-text=source] .story-text');
const rows = (page: Page) => page.locator('.desk-row[data-state]');
const inState = (page: Page, state: string) => page.locator(`.desk-row[data-state=${state}]`);
const current = (page: Page) => page.locator('.desk-row[aria-current=true]');
const samirsText = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });

/** As long as the machine needs to be watched at work. */
const pieceUnder = (headline: string) => [
  headline,
  'Les chalutiers sortiront un par un, sous le regard du capitaine.',
  'Par Salma Idir',
  'La jetée a tenu trois jours sous la tempête, et les 24 marins sont rentrés sains et saufs au port.',
  'Les patrons attendent la marée de six heures pour larguer les amarres et reprendre enfin le travail.',
  'La capitainerie compte 17 bateaux à quai, dont le plus ancien a navigué pendant 41 ans sans avarie.',
  'Le maire viendra dimanche à 10 h 30 couper le ruban, devant les familles réunies sur le quai nord.',
];

/** Presses a key until something is so: a list that is still being read hears nothing. */
async function pressUntil(page: Page, key: string, isSo: () => Promise<boolean>) {
  await expect
    .poll(async () => {
      if (await isSo()) return true;
      await page.keyboard.press(key);
      return isSo();
    })
    .toBe(true);
}

/** From the translations room to the desk of a story that lacks this language, without touching the mouse. */
async function beginFromTheRoom(page: Page, language: string, headline: string) {
  await page.goto(`/desk/translations?view=missing&language=${language}`);
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await pressUntil(page, 'j', () =>
    page.evaluate((words) => {
      const row = document.activeElement?.closest('[data-row]');
      return row?.textContent.includes(words) ?? false;
    }, headline),
  );
  await page.keyboard.press('Enter');
  const begin = page.getByRole('button', { name: /^Translate into/ });
  await expect(begin).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(target(page)).toBeVisible({ timeout: 60_000 });
  await expect(inState(page, 'machine')).toHaveCount(await rows(page).count(), { timeout: 60_000 });
  await expect(inState(page, 'missing')).toHaveCount(0);
}

/** Accepts from where one is to the end; every press answers for exactly one pair. */
async function acceptEverything(page: Page) {
  const all = await rows(page).count();
  for (let accepted = await inState(page, 'accepted').count(); accepted < all; accepted += 1) {
    await page.keyboard.press('Control+Enter');
    await expect(inState(page, 'accepted')).toHaveCount(accepted + 1);
  }
}

/** Blocks of the two texts that should begin at one height and do not, by more than a pixel. */
const misaligned = (page: Page) =>
  page.evaluate(() => {
    const tops = (side: string) =>
      new Map(
        [...document.querySelectorAll<HTMLElement>(`[data-text=${side}] [data-id]`)]
          .filter((block) => !block.querySelector('[data-id]'))
          .map((block) => [block.dataset.id, block.getBoundingClientRect().top]),
      );
    const [left, right] = [tops('source'), tops('target')];
    return [...left].filter(([id, top]) => Math.abs((right.get(id) ?? Infinity) - top) > 1).map(([id]) => id);
  });

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function twoPeople(browser: Browser, headline: string) {
  const samir = await signInAs(browser, 'samir');
  const leila = await signInAs(browser, 'leila', { reducedMotion: 'reduce' });
  const path = await importPiece(samir, pieceUnder(headline));
  return { samir, leila, path };
}

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test('a translator takes a story from the list to the last accepted paragraph with the keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { samir, leila, path } = await twoPeople(browser, 'La jetée du vieux port rouvre dimanche');
  await beginFromTheRoom(leila, 'es', 'La jetée du vieux port');
  await expect.poll(() => misaligned(leila)).toEqual([]);

  await test.step('she writes in the first paragraph she comes to, then accepts it and goes on', async () => {
    await leila.keyboard.press('Control+g');
    await leila.getByRole('dialog').getByRole('textbox').fill('3');
    await leila.keyboard.press('Enter');
    await expect(leila.getByRole('dialog')).toBeHidden();
    await expect(target(leila)).toBeFocused();
    await expect(current(leila)).toContainText('Machine');
    await leila.keyboard.type(' Nadie duerme.');
    await expect(current(leila)).toHaveAttribute('data-state', 'person');
    await leila.keyboard.press('Control+Enter');
    await expect(inState(leila, 'accepted')).toHaveCount(1);
    await expect(target(leila)).toContainText('Nadie duerme.');
    await expect.poll(() => misaligned(leila)).toEqual([]);
  });

  await test.step('she accepts the rest', () => acceptEverything(leila));

  await test.step('a colleague’s edit of the source puts exactly that pair behind, as he types it', async () => {
    await expect(samirsText(samir)).toBeVisible();
    const block = samirsText(samir).locator('p').filter({ hasText: 'La jetée a tenu' });
    await block.click();
    await samir.keyboard.press('End');
    await samir.keyboard.type(' Personne ne dort.');
    await expect(inState(leila, 'stale')).toHaveCount(1);
    await expect(source(leila)).toContainText('Personne ne dort.');
    // A review would be refused now: the button leads to what lacks instead.
    await leila.getByRole('button', { name: 'Next to translate' }).click();
    await expect(current(leila)).toHaveAttribute('data-state', 'stale');
    await expect(target(leila)).toBeFocused();
    const changed = leila.getByRole('region', { name: 'What changed in the source' });
    await expect(changed.locator('ins').filter({ hasText: 'Personne' })).toHaveCount(1);
    await expect(changed.locator('del')).toHaveCount(0);
    await expect.poll(() => misaligned(leila)).toEqual([]);
  });

  await test.step('translated again, her own words stay and the machine’s are offered beside them', async () => {
    await leila.keyboard.press('F9');
    const offered = leila.getByRole('region', { name: /^New proposal/ });
    await expect(offered).toBeVisible({ timeout: 60_000 });
    await expect(target(leila)).toContainText('Nadie duerme.');
    await leila.keyboard.press('Control+Shift+Enter');
    await expect(inState(leila, 'accepted')).toHaveCount(await rows(leila).count());
    await expect(target(leila)).not.toContainText('Nadie duerme.');
    await expect(leila.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });

  await test.step('a paragraph that goes from the source goes from the translation by one act', async () => {
    await samirsText(samir).locator('p').filter({ hasText: 'La jetée a tenu' }).click({ clickCount: 3 });
    await samir.keyboard.press('Backspace');
    const took = leila.locator('.desk-row').filter({ hasText: 'Gone from the source' });
    await expect(leila.getByRole('button', { name: 'Next to translate' })).toBeVisible();
    await took.getByRole('button', { name: 'Take it out' }).click();
    await expect(took).toHaveCount(0);
    await expect(inState(leila, 'accepted')).toHaveCount(await rows(leila).count());
    await expect(leila.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });
  expect(path).toContain('/fr');
});

test('an Arabic translation is written right to left beside its source, and a gap is filled by keys', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { leila } = await twoPeople(browser, 'Le phare éteint se rallume lundi');
  await beginFromTheRoom(leila, 'ar', 'Le phare éteint');
  await expect(target(leila)).toHaveCSS('direction', 'rtl');
  await expect(source(leila)).toHaveCSS('direction', 'ltr');
  await expect.poll(() => misaligned(leila)).toEqual([]);
  await leila.keyboard.press('Control+g');
  await leila.getByRole('dialog').getByRole('textbox').fill('٤');
  await leila.keyboard.press('Enter');
  await expect(leila.getByRole('dialog')).toBeHidden();
  await expect(target(leila)).toBeFocused();
  await leila.keyboard.type(' ينتظرون.');
  await expect(current(leila)).toHaveAttribute('data-state', 'person');
  await expect(target(leila)).toContainText('ينتظرون.');
  await test.step('a paragraph taken out and begun anew by Enter still stands for its source', async () => {
    const taken = target(leila).locator(':scope > p').last();
    await taken.click({ clickCount: 3 });
    await leila.keyboard.press('Backspace');
    await expect(taken).toHaveText('');
    await leila.keyboard.press('Backspace');
    await leila.keyboard.press('Enter');
    await leila.keyboard.type('سيعودون.');
    await expect(target(leila).locator(':scope > p').last()).toHaveText('سيعودون.');
    await expect(rows(leila).last()).toHaveAttribute('data-state', 'person');
    await expect(leila.getByText('Not in the source')).toHaveCount(0);
    await expect.poll(() => misaligned(leila)).toEqual([]);
  });
  await acceptEverything(leila);
  await test.step('what she leaves out on purpose is accepted too', async () => {
    await target(leila).locator(':scope > p').last().click({ clickCount: 3 });
    await leila.keyboard.press('Backspace');
    await expect(rows(leila).last()).toContainText('Taken out');
    await leila.keyboard.press('Control+Enter');
    await expect(rows(leila).last()).toContainText('Left out');
    await expect(inState(leila, 'accepted')).toHaveCount(await rows(leila).count());
  });
  await expectNoViolations(leila);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can use the translation desk, in ${colorScheme}, and on a phone`, async ({ browser }) => {
    test.setTimeout(120_000);
    const leila = await signInAs(browser, 'leila', { colorScheme, reducedMotion: 'reduce' });
    await leila.goto('/desk/translations?language=ar');
    await expect(leila.locator('[data-row-link]').first()).toBeVisible();
    await expectNoViolations(leila);
    await leila.goto('/desk/translations?view=ready&language=ar');
    await leila.locator('[data-row-link]').first().click();
    await expect(rows(leila).first()).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => misaligned(leila)).toEqual([]);
    await expectNoViolations(leila);
    await leila.setViewportSize({ width: 390, height: 844 });
    await expect(leila.locator('.desk-frame')).toHaveAttribute('data-layout', 'narrow');
    expect(
      await leila.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await expectNoViolations(leila);
  });
}
