import { type Browser, expect, type Page, test } from '@playwright/test';
import { signInAs } from '../support/sign-in';

const password = 'trois mots sans lien';

/** Invites somebody new and takes them through their link to the desk. */
async function bringIn(nour: Page, browser: Browser, name: string) {
  const email = `${Date.now()}@essai.example`;
  await nour.goto('/desk/people');
  await nour.getByRole('button', { name: 'Inviter quelqu’un' }).click();
  const sheet = nour.getByRole('dialog', { name: 'Inviter quelqu’un' });
  await sheet.getByLabel('Adresse e-mail').fill('pas une adresse');
  await sheet.getByRole('button', { name: 'Créer le lien' }).click();
  await expect(sheet.getByText(/Écrivez une adresse complète/)).toBeVisible();
  await sheet.getByLabel('Adresse e-mail').fill(email);
  await sheet.getByRole('checkbox', { name: 'Français' }).click();
  await sheet.getByRole('button', { name: 'Créer le lien' }).click();
  const link = await sheet.getByLabel('Lien', { exact: true }).inputValue();

  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL(link).pathname);
  await page.getByLabel('Nom, comme il est signé').fill(name);
  await page.getByLabel('Mot de passe').fill('court');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByText('Il faut au moins 12 caractères.')).toBeVisible();
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email);
  await expect(page.getByLabel('Mot de passe')).toBeFocused();
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(/\/desk/);
  return { page, link, email };
}

/** Every page holds a live stream: those of one test must not keep the next one's machine busy. */
test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test('an invitation makes one colleague, once', async ({ browser }) => {
  const nour = await signInAs(browser, 'nour');
  const { page, link } = await bringIn(nour, browser, 'Malek Ferhat');
  await expect(page.getByRole('button', { name: 'Votre menu, Malek Ferhat' })).toBeVisible();
  await page.goto(new URL(link).pathname);
  await expect(page.getByText(/Cette invitation a déjà servi/)).toBeVisible();
});

test('deactivating somebody closes their open page within five seconds, and the door behind it', async ({
  browser,
}) => {
  const nour = await signInAs(browser, 'nour');
  const { page, email } = await bringIn(nour, browser, 'Sélim Aubert');
  await expect(page.getByText('En direct')).toBeVisible();
  await nour.goto('/desk/people');
  await nour.getByRole('button', { name: 'Sélim Aubert' }).click();
  await nour.getByRole('button', { name: 'Désactiver' }).click();
  await nour
    .getByRole('dialog', { name: 'Désactiver Sélim Aubert ?' })
    .getByRole('button', { name: 'Désactiver' })
    .click();
  await expect(page.getByRole('alertdialog', { name: 'Session terminée' })).toBeVisible({ timeout: 5_000 });
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Adresse ou mot de passe incorrect.')).toBeVisible();
});

test('a change of rights reaches the buttons of somebody at work', async ({ browser }) => {
  const nour = await signInAs(browser, 'nour');
  const { page } = await bringIn(nour, browser, 'Rania Costa');
  await page.goto('/desk?begin=story');
  await page.getByLabel('Titre de travail').fill('La digue tient');
  await page.getByRole('button', { name: 'Commencer à écrire' }).click();
  const text = page.getByRole('textbox', { name: 'Texte de l’article' });
  await expect(text).toBeFocused();
  await nour.goto('/desk/people');
  await nour.getByRole('button', { name: 'Rania Costa' }).click();
  const sheet = nour.getByRole('dialog', { name: 'Rania Costa' });
  await sheet.getByRole('checkbox', { name: 'Français' }).click();
  await sheet.getByRole('checkbox', { name: 'English' }).click();
  await sheet.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Vous ne pouvez plus écrire dans ce texte.').first()).toBeVisible();
  await expect(page.getByText(/Vous lisez : Vous n’écrivez pas dans cette langue/)).toBeVisible();
  await expect(page.getByText('Lecture seule', { exact: true })).toBeVisible();
  await sheet.getByRole('radio', { name: /Administration/ }).click();
  await sheet.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(nour.getByText('Droits enregistrés').first()).toBeVisible();
  await expect(text).toBeEditable();
  await page.goto('/desk/people');
  await expect(page.getByRole('button', { name: 'Inviter quelqu’un' })).toBeVisible();
});

test('a person chooses the language the newsroom speaks to them, and the page turns with it', async ({
  browser,
}) => {
  const nour = await signInAs(browser, 'nour');
  const { page } = await bringIn(nour, browser, 'Dalila Roux');
  await page.getByRole('button', { name: 'Votre menu, Dalila Roux' }).click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('المكتب');
  await page.getByRole('button', { name: /Dalila Roux/ }).click();
  await page.getByRole('menuitemradio', { name: 'داكن' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a language is added and moved, and a story open elsewhere can be translated into it at once', async ({
  browser,
}) => {
  const nour = await signInAs(browser, 'nour');
  await nour.goto('/desk?view=published');
  await nour.locator('[data-row-link]').first().click();
  await nour.waitForURL(/\/desk\/stories\//);
  await nour.getByRole('complementary').getByRole('tab', { name: 'Langues' }).click();
  const offered = nour.getByRole('combobox', { name: 'Traduire vers' });

  const settings = await nour.context().newPage();
  await settings.goto('/desk/settings?view=languages');
  await settings.getByLabel('Ajouter une langue').fill('galic');
  await settings.getByRole('button', { name: 'Ajouter : galicien' }).click();
  await expect(settings.getByRole('row', { name: /Galego/ })).toContainText('De gauche à droite');
  await expect(offered.getByRole('option', { name: 'Galego' })).toBeAttached();

  const newest = () => offered.getByRole('option').last();
  await expect(newest()).toHaveText('Galego');
  const up = settings.getByRole('button', { name: 'Monter : galicien' });
  await up.focus();
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('status').filter({ hasText: /galicien : place \d+ sur/ })).toBeVisible();
  await expect(up).toBeFocused();
  await expect(newest()).not.toHaveText('Galego');
  await settings.getByRole('button', { name: 'Annuler' }).click();
  await expect(newest()).toHaveText('Galego');

  await settings.getByRole('button', { name: 'Retirer : galicien' }).click();
  await expect(settings.getByRole('row', { name: /Galego/ })).toContainText('retirée');
  await expect(nour.getByRole('option', { name: 'Galego' })).toHaveCount(0);
  await settings
    .getByRole('listitem')
    .filter({ hasText: 'on n’y commence plus rien' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect(offered.getByRole('option', { name: 'Galego' })).toBeAttached();
  // The next test finds the languages as they were.
  await settings.getByRole('button', { name: 'Retirer : galicien' }).click();
  await expect(nour.getByRole('option', { name: 'Galego' })).toHaveCount(0);
});

test('what no form sends at the door is refused, and breaks nothing', async ({ request }) => {
  const broken = await request.post('/api/auth/callback/credentials', {
    headers: { 'Content-Type': 'application/json' },
    data: Buffer.from('{"email": '),
  });
  expect(broken.status()).toBe(400);
  const batchOf = (count: number) =>
    request.get(`/api/trpc/${Array<string>(count).fill('account.me').join(',')}?batch=1`);
  expect((await batchOf(50)).status()).toBe(401);
  expect((await batchOf(51)).status()).toBe(400);
});
