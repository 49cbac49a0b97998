import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openTogether } from '../support/open-together';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const here = (page: Page) => page.getByRole('list', { name: 'Présents' });

const piece = [
  'La criée change de quai',
  'Les mareyeurs déménagent avant l’été.',
  ...Array.from(
    { length: 40 },
    (_, index) =>
      `Paragraphe ${index + 1}. Les caisses passeront d’un quai à l’autre au fil des marées, sans un jour de fermeture, a promis la coopérative devant une salle pleine.`,
  ),
];

const block = (page: Page, number: number) =>
  textOf(page)
    .locator(':scope > p')
    .filter({ hasText: `Paragraphe ${number}.` });

test('one sees who reads and who writes where, follows a colleague, and is told when both are in one block', async ({
  browser,
}) => {
  const { samir, camille } = await openTogether(browser, piece);
  const samirThere = here(camille).getByRole('button', { name: /Samir Hadjadj/ });
  await expect(samirThere).toHaveAccessibleName(/lit/);
  await block(samir, 38).click();
  await expect(samirThere).toHaveAccessibleName(/écrit dans « Paragraphe 38/);

  await camille.evaluate(() => scrollTo(0, 0));
  await samirThere.focus();
  await camille.keyboard.press('Enter');
  await expect(samirThere).toHaveAttribute('aria-pressed', 'true');
  await expect(block(camille, 38)).toBeInViewport();
  await block(samir, 2).click();
  await expect(block(camille, 2)).toBeInViewport();
  await expect(block(camille, 38)).not.toBeInViewport();

  // One's own key is the end of it.
  await block(camille, 3).click();
  await expect(samirThere).toHaveAttribute('aria-pressed', 'false');
  await block(samir, 30).click();
  await camille.keyboard.type(' ');
  await expect(samirThere).toHaveAccessibleName(/écrit dans « Paragraphe 30/);
  await expect(block(camille, 3)).toBeInViewport();

  await block(samir, 3).click();
  await expect(camille.getByText('Samir Hadjadj est aussi dans ce bloc')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: camille }).include('footer').analyze();
  expect(violations).toEqual([]);
  await block(samir, 5).click();
  await expect(camille.getByText('Samir Hadjadj est aussi dans ce bloc')).toBeHidden();

  // Each in a colour of their own, the same before everybody.
  const coloursOn = (page: Page) =>
    here(page)
      .locator('[data-initials]')
      .evaluateAll((all) => all.map((one) => `${one.dataset.initials} ${getComputedStyle(one).color}`));
  await expect.poll(() => coloursOn(samir)).toEqual(await coloursOn(camille));
  expect(new Set((await coloursOn(camille)).map((one) => one.slice(2))).size).toBe(2);

  // On a phone the name at a caret near the edge is read whole, and makes the page no wider.
  await camille.setViewportSize({ width: 390, height: 844 });
  const atEdge = await block(camille, 5).evaluate((paragraph) => {
    const words = paragraph.firstChild!;
    const ends = Array.from({ length: 80 }, (_, index) => {
      const range = document.createRange();
      range.setStart(words, index);
      range.setEnd(words, index + 1);
      return range.getBoundingClientRect().right;
    });
    return ends.indexOf(Math.max(...ends));
  });
  await block(samir, 5).evaluate(
    (paragraph, index) => getSelection()?.collapse(paragraph.firstChild, index),
    atEdge,
  );
  const name = block(camille, 5).locator('.other-caret-name');
  await expect(name).toBeVisible();
  await block(camille, 5).scrollIntoViewIfNeeded();
  await expect
    .poll(async () => {
      const box = await name.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 390;
    })
    .toBe(true);
  await expect.poll(() => camille.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  // Where there is no room for each, they are behind one button, and the foot stays one line.
  const others = await Promise.all((['nour', 'leila'] as const).map((name) => signInAs(browser, name)));
  await Promise.all(others.map((page) => page.goto(camille.url())));
  const crowd = camille.getByRole('button', { name: '3 collègues présents' });
  await expect(crowd).toBeVisible();
  await expect(here(camille)).toBeHidden();
  await block(camille, 30).click();
  expect(await camille.locator('footer').evaluate((foot) => foot.clientHeight)).toBeLessThan(50);
  await crowd.click();
  await camille.getByRole('menuitemcheckbox', { name: /Samir Hadjadj écrit dans « Paragraphe 5/ }).click();
  await expect(block(camille, 5)).toBeInViewport();
  await expect(camille.getByRole('button', { name: 'Vous suivez Samir Hadjadj : arrêter' })).toBeVisible();
  await Promise.all(others.map((page) => page.close()));
  await samir.close();
  await expect(samirThere).toHaveCount(0);
});
