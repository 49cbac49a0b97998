import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signInAs } from '../support/sign-in';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });
const here = (page: Page) => page.getByRole('list', { name: 'Présents' });

const piece = [
  'La criée change de quai',
  'Les mareyeurs déménagent avant l’été.',
  ...Array.from(
    { length: 40 },
    (_, index) =>
      `Paragraphe ${index + 1}. Les caisses passeront d’un quai à l’autre au fil des marées, sans un jour de fermeture, a promis la coopérative devant une salle pleine.`,
  ),
].join('\n\n');

async function openTwo(browser: Browser): Promise<{ samir: Page; camille: Page }> {
  const samir = await signInAs(browser, 'samir');
  const camille = await signInAs(browser, 'camille');
  await samir.goto('/desk');
  await samir.getByRole('button', { name: 'Importer', exact: true }).click();
  await samir
    .locator('input[type=file]')
    .setInputFiles({ name: 'criee.txt', mimeType: 'text/plain', buffer: Buffer.from(piece) });
  await samir.getByRole('dialog').getByRole('button', { name: 'Importer' }).click();
  await samir.waitForURL(/\/desk\/stories\/.+\/fr$/);
  await expect(saved(samir)).toBeVisible();
  await camille.goto(samir.url());
  await expect(textOf(camille)).toContainText('Paragraphe 40');
  return { samir, camille };
}

const block = (page: Page, number: number) =>
  textOf(page)
    .locator(':scope > p')
    .filter({ hasText: `Paragraphe ${number}.` });

test('one sees who reads and who writes where, follows a colleague, and is told when both are in one block', async ({
  browser,
}) => {
  const { samir, camille } = await openTwo(browser);
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
  await samir.close();
  await expect(samirThere).toHaveCount(0);
});
