import { expect, type Page } from '@playwright/test';

/**
 * Brings a piece in as a person does, a story of its own for each test, so that none meets the words of another.
 * The page ends at the text, saved.
 *
 * @param blocks headline, standfirst and paragraphs; a block that begins with "Par" signs it.
 * @returns the address of the story.
 */
export async function importPiece(page: Page, blocks: readonly string[]): Promise<string> {
  await page.goto('/desk');
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'article.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(blocks.join('\n\n')),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click();
  await page.waitForURL(/\/desk\/stories\/.+\/fr$/);
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  return page.url();
}
