import { expect, type Page, test } from '@playwright/test';
import { agencyPiece } from '../support/agency-piece';
import { signInAs } from '../support/sign-in';

const piece = agencyPiece();

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const panel = (page: Page, name: string) => page.getByRole('tab', { name });
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => page.getByText('Enregistré', { exact: true });

/** Types at the end of the block that holds `words`. */
async function typeAfter(page: Page, words: string, typed: string) {
  const block = textOf(page).locator('p, h1, h2').filter({ hasText: words }).first();
  const box = await block.boundingBox();
  if (!box) throw new Error(`No block holds “${words}”.`);
  // Beside the last line's end, where a person would point.
  await block.click({ position: { x: box.width - 2, y: box.height - 6 } });
  await page.keyboard.type(typed);
}

/** Answers for every finding that stands in the way, as an editor who has checked it would. */
async function answerForFindings(page: Page) {
  await panel(page, 'Faits').click();
  const answers = page.getByRole('button', { name: 'Passer outre…' });
  await expect(page.getByText(/À corriger|À vérifier|Rien à signaler/).first()).toBeVisible();
  for (let left = await answers.count(); left > 0; left -= 1) {
    await answers.first().click();
    // One sees what one answers for while one writes why.
    await expect(page.getByRole('dialog')).toContainText('À corriger');
    await page.getByLabel('Motif').fill('Vérifié mot à mot avec l’original.');
    await act(page, 'Passer outre').click();
    await expect(answers).toHaveCount(left - 1);
  }
}

/** From a draft to an approved text: submitted, then approved by an editor. */
async function submitAndApprove(page: Page) {
  await act(page, 'Soumettre à relecture').click();
  await act(page, 'Approuver').click();
  await expect(page.getByText('Approuvé', { exact: true }).first()).toBeVisible();
}

async function publishNow(page: Page) {
  await act(page, 'Publier').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier maintenant' }).click();
  await panel(page, 'Publication').click();
  await expect(page.getByRole('link', { name: 'Lire sur le site' })).toBeVisible();
  return (await page.getByRole('link', { name: 'Lire sur le site' }).getAttribute('href')) ?? '';
}

test('a story comes in from the wire, is written by two, translated, checked, published, read and corrected', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const samir = await signInAs(browser, 'samir');
  const camille = await signInAs(browser, 'camille');
  const reader = await (await browser.newContext()).newPage();
  const readText = () => reader.locator('article.story').innerText();

  await test.step('Samir imports the piece', async () => {
    await act(samir, 'Importer').click();
    await expect(samir.locator('input[type=file]')).toBeFocused();
    await samir
      .locator('input[type=file]')
      .setInputFiles({ name: piece.fileName, mimeType: 'text/plain', buffer: Buffer.from(piece.text) });
    await samir.getByRole('dialog').getByRole('button', { name: 'Importer' }).click();
    await samir.waitForURL(/\/desk\/stories\/.+\/fr$/);
    await expect(textOf(samir)).toContainText('GNA');
    await expect(textOf(samir)).not.toContainText(piece.byline);
    await panel(samir, 'Fiche').click();
    await expect(samir.getByLabel('Signatures')).toHaveValue(piece.byline);
  });

  await test.step('Samir and Camille write in it at the same time and lose nothing', async () => {
    await camille.goto(samir.url());
    await expect(textOf(camille)).toContainText('GNA');
    await textOf(samir).locator('h1').first().fill('Tripoli : la contre-offensive, heure par heure');
    await Promise.all([
      typeAfter(samir, 'GNA', ' Le bilan pourrait encore évoluer.'),
      typeAfter(camille, 'Ghadamès', ' Aucun report n’est envisagé.'),
    ]);
    for (const page of [samir, camille]) {
      await expect(textOf(page)).toContainText('Le bilan pourrait encore évoluer.');
      await expect(textOf(page)).toContainText('Aucun report n’est envisagé.');
      await expect(saved(page)).toBeVisible();
    }
    await expect(samir.getByText('Camille Rousset').first()).toBeAttached();
    await samir.reload();
    await expect(textOf(samir)).toContainText('Aucun report n’est envisagé.');
    await expect(textOf(samir).locator('h1').first()).toContainText(
      /^Tripoli : la contre-offensive, heure par heure/,
    );
  });

  await test.step('Camille has it summarised, accepts the standfirst and the key points', async () => {
    await panel(camille, 'Résumé').click();
    await act(camille, 'Résumer').click();
    const standfirst = camille.getByRole('listitem').filter({ hasText: 'Chapô' });
    await standfirst.getByRole('button', { name: 'Accepter' }).click();
    await expect(textOf(camille).locator('[data-type=standfirst]')).toHaveText(/\S/);
    const keyPoints = camille.getByRole('listitem').filter({ hasText: 'Points clés' });
    await keyPoints.getByRole('button', { name: 'Accepter' }).click();
    await expect(keyPoints.getByText('Accepté', { exact: true })).toBeVisible();
  });

  await test.step('Samir submits it; he may not approve it; Camille does, and publishes it', async () => {
    await act(samir, 'Soumettre à relecture').click();
    await expect(samir.getByText('En relecture', { exact: true }).first()).toBeVisible();
    await expect(act(samir, 'Approuver')).toHaveAttribute('aria-disabled', 'true');
    await act(camille, 'Approuver').click();
    const path = await publishNow(camille);
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
      /Tripoli.: la contre-offensive, heure par heure/,
    );
    expect(await readText()).toContain(piece.byline);
  });

  await test.step('the machine translates it into Spanish; names and figures survive; Camille checks and schedules it', async () => {
    await panel(camille, 'Langues').click();
    await camille.getByRole('combobox', { name: 'Traduire vers' }).selectOption('es');
    await act(camille, 'Traduire').click();
    const languages = camille.getByRole('region', { name: 'Langues de l’article' });
    await languages.getByRole('link', { name: 'Español', exact: true }).click({ timeout: 60_000 });
    await camille.waitForURL(/\/es$/);
    for (const kept of piece.kept) await expect(textOf(camille)).toContainText(kept, { timeout: 60_000 });
    await panel(camille, 'Langues').click();
    await act(camille, 'Accepter tout ce qui est à jour').click();
    await expect(camille.getByText(/acceptés?/).first()).toBeVisible();
    await answerForFindings(camille);
    await submitAndApprove(camille);
    await panel(camille, 'Publication').click();
    // Every step is in the palette too.
    await camille.keyboard.press('Control+k');
    await camille.keyboard.type('programm');
    await camille.getByRole('option', { name: 'Programmer…' }).click();
    const soon = new Date(Date.now() + 65_000);
    const wallTime = new Date(soon.getTime() + zoneOffset(soon)).toISOString().slice(0, 16);
    await camille.getByRole('dialog').getByRole('button', { name: 'Programmer' }).click();
    await expect(camille.getByRole('alert')).toHaveText('Choisissez un jour et une heure.');
    await camille.getByLabel('Date et heure').fill(wallTime);
    // In the person's words, whichever language the browser writes its fields in.
    const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    await expect(camille.getByRole('dialog')).toContainText(
      new Intl.DateTimeFormat('fr', { ...day, timeZone: 'Europe/Paris' }).format(soon),
    );
    await camille.getByRole('dialog').getByRole('button', { name: 'Programmer' }).click();
    await expect(camille.getByText('Programmé', { exact: true }).first()).toBeVisible();
  });

  await test.step('at its time it is published by itself, and readers find each language from the other', async () => {
    await expect(camille.getByText('Publié', { exact: true }).first()).toBeVisible({ timeout: 90_000 });
    await reader.reload();
    await reader.getByRole('link', { name: 'Español' }).first().click();
    await expect(reader.locator('html')).toHaveAttribute('lang', 'es');
    expect(await readText()).toContain(piece.byline);
    for (const kept of piece.kept) expect(await readText()).toContain(kept);
  });

  await test.step('Camille corrects the original; readers see the notice and the new words', async () => {
    await camille.goto(samir.url());
    await typeAfter(camille, 'Le bilan pourrait encore évoluer.', ' Il a été revu dans la soirée.');
    await expect(saved(camille)).toBeVisible();
    await panel(camille, 'Publication').click();
    await act(camille, 'Publier une correction…').click();
    await camille
      .getByLabel('Ce qui était faux, ce qui est juste')
      .fill('Une version antérieure donnait un bilan provisoire.');
    await act(camille, 'Publier la correction').click();
    await expect(camille.getByText('Correction publiée').first()).toBeVisible();
    await reader.getByRole('link', { name: 'Français' }).first().click();
    await expect(reader.locator('article.story')).toContainText(
      'Une version antérieure donnait un bilan provisoire.',
    );
    expect(await readText()).toContain('Il a été revu dans la soirée.');
  });

  await test.step('the Spanish translation is behind, and says by how much', async () => {
    await camille.goto(camille.url().replace(/\/fr$/, '/es'));
    await panel(camille, 'Langues').click();
    await expect(camille.getByText(/1 paragraphe en retard/)).toBeVisible();
  });
});

/** Milliseconds by which the tests' own time zone, Europe/Paris, is ahead of UTC at a moment. */
function zoneOffset(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const [, sign, hours, minutes] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
