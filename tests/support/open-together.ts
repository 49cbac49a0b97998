import { type Browser, expect, type Page } from '@playwright/test';
import { importPiece } from './import-piece';
import { signInAs } from './sign-in';

/** A piece that Samir has just brought in, open before him and before Camille. */
export async function openTogether(
  browser: Browser,
  blocks: readonly string[],
): Promise<{ samir: Page; camille: Page }> {
  const samir = await signInAs(browser, 'samir');
  const camille = await signInAs(browser, 'camille');
  await camille.goto(await importPiece(samir, blocks));
  await expect(camille.locator('.story-text')).toContainText(blocks.at(-1) ?? '');
  return { samir, camille };
}
