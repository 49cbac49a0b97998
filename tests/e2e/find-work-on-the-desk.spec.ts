import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../support/sign-in';

const rowLinks = (page: Page) => page.locator('[data-row-link]');

async function beginStory(page: Page, headline: string) {
  await page.goto('/desk?begin=story');
  const dialog = page.getByRole('dialog', { name: 'Nouvel article' });
  await dialog.getByLabel('Titre de travail').fill(headline);
  await dialog.getByRole('button', { name: 'Commencer à écrire' }).click();
  await page.waitForURL(/\/desk\/stories\/.+\/fr$/);
}

/** Every page holds a live stream: those of one test must not keep the next one's machine busy. */
test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test('an editor walks the desk with the keyboard and opens a story', async ({ browser }) => {
  const camille = await signInAs(browser, 'camille');
  await expect(rowLinks(camille).first()).toBeVisible();
  await camille.keyboard.press('j');
  await expect(rowLinks(camille).nth(0)).toBeFocused();
  await camille.keyboard.press('j');
  await camille.keyboard.press('j');
  await camille.keyboard.press('k');
  await expect(rowLinks(camille).nth(1)).toBeFocused();
  await camille.keyboard.press('/');
  await expect(camille.getByRole('searchbox', { name: 'Chercher dans les textes' })).toBeFocused();
  // The palette takes the keyboard only while it is open.
  await camille.keyboard.press('Control+k');
  await expect(camille.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await camille.keyboard.press('Escape');
  await expect(camille.getByRole('searchbox', { name: 'Chercher dans les textes' })).toBeFocused();
  await camille.keyboard.type('jk');
  await expect(camille).toHaveURL(/search=jk/);
  await camille.getByRole('button', { name: 'Effacer les filtres' }).first().click();
  await expect(camille).not.toHaveURL(/search/);
  await expect(rowLinks(camille).first()).toBeVisible();
  await camille.keyboard.press('j');
  await expect(rowLinks(camille).first()).toBeFocused();
  await camille.keyboard.press('Enter');
  await camille.waitForURL(/\/desk\/stories\//);
});

test('a filtered desk can be bookmarked and sent to a colleague', async ({ browser }) => {
  const camille = await signInAs(browser, 'camille');
  await camille.getByRole('tab', { name: 'Publiés' }).click();
  await camille.getByLabel('Langue', { exact: true }).selectOption('ar');
  await expect(camille).toHaveURL(/view=published&language=ar/);
  await expect(rowLinks(camille).first().locator('[lang=ar]')).toHaveAttribute('dir', 'rtl');
  const address = camille.url();
  const headlines = await rowLinks(camille).allInnerTexts();

  const nour = await signInAs(browser, 'nour');
  await nour.goto(address);
  await expect(rowLinks(nour)).toHaveText(headlines);
  await expect(nour.getByRole('tab', { name: 'Publiés' })).toHaveAttribute('aria-selected', 'true');
});

test('a story that begins appears on a colleague’s desk without a reload, and moves nothing under their hand', async ({
  browser,
}) => {
  const camille = await signInAs(browser, 'camille');
  const samir = await signInAs(browser, 'samir');
  const first = `Le bac de minuit repart ${Date.now()}`;
  await beginStory(samir, first);
  await expect(camille.getByRole('link', { name: first })).toBeVisible();

  await camille.keyboard.press('j');
  await camille.keyboard.press('j');
  const reading = await rowLinks(camille).nth(1).innerText();
  const second = `La cale sèche attend ${Date.now()}`;
  await beginStory(samir, second);
  const offer = camille.getByRole('button', { name: /Afficher \d+ changement/ });
  await expect(offer).toBeVisible();
  await expect(rowLinks(camille).nth(1)).toBeFocused();
  await expect(rowLinks(camille).nth(1)).toHaveText(reading);
  await offer.click();
  await expect(rowLinks(camille).first()).toHaveText(second);
});

test('what is refused is said beside its field, in the person’s language, and changes nothing', async ({
  browser,
}) => {
  const samir = await signInAs(browser, 'samir');
  await samir.goto('/desk?begin=story');
  const create = samir.getByRole('dialog', { name: 'Nouvel article' });
  await create.getByRole('button', { name: 'Commencer à écrire' }).click();
  await expect(create.getByText('Il manque un titre.')).toBeVisible();
  await expect(create.getByLabel('Titre de travail')).toHaveAttribute('aria-invalid', 'true');

  await samir.goto('/desk?begin=import');
  const bring = samir.getByRole('dialog', { name: 'Importer un article' });
  const broken = {
    name: 'article.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK pas un document'),
  };
  await bring.locator('input[type=file]').setInputFiles(broken);
  await bring.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(bring.getByText(/Le fichier est abîmé/)).toBeVisible();

  await beginStory(samir, `Le phare change de feu ${Date.now()}`);
  // Who begins a story goes on writing.
  await expect(samir.getByRole('textbox', { name: 'Texte de l’article' })).toBeFocused();
  await samir.getByRole('tab', { name: 'Fiche' }).click();
  const address = samir.getByLabel('Adresse (Français)');
  await address.fill('a'.repeat(300));
  await samir.getByRole('button', { name: 'Changer l’adresse' }).click();
  await expect(samir.getByText('Adresse trop longue : 80 caractères au plus.')).toBeVisible();
});

test('two people changing a story’s details at once: the second is told and loses nothing', async ({
  browser,
}) => {
  const samir = await signInAs(browser, 'samir');
  const camille = await signInAs(browser, 'camille');
  await beginStory(samir, `La criée rouvre ${Date.now()}`);
  await camille.goto(samir.url());
  for (const page of [samir, camille]) await page.getByRole('tab', { name: 'Fiche' }).click();

  await camille.getByLabel('Sources').fill('Le registre de la criée.');
  // Looking at another panel throws nothing away.
  await camille.getByRole('tab', { name: 'Historique' }).click();
  await camille.getByRole('tab', { name: 'Fiche' }).click();
  await expect(camille.getByLabel('Sources')).toHaveValue('Le registre de la criée.');
  await samir.getByLabel('Droits').fill('Photo du port, accord écrit.');
  await samir.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(samir.getByText('Fiche enregistrée').first()).toBeVisible();

  await expect(camille.getByText('La fiche a changé pendant que vous écriviez')).toBeVisible();
  await expect(camille.getByLabel('Sources')).toHaveValue('Le registre de la criée.');
  await camille.getByRole('button', { name: 'Prendre les leurs' }).click();
  await expect(camille.getByLabel('Droits')).toHaveValue('Photo du port, accord écrit.');
});
