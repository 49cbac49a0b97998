import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../support/sign-in';

const screens = [
  '/desk',
  '/desk?view=stale',
  '/desk?begin=story',
  '/desk?begin=import',
  '/desk/languages?from=fr&to=en',
  '/desk/languages?from=fr&to=ar',
  '/desk/languages?view=memory&from=fr&to=ar',
  '/desk/translations',
  '/desk/translations?view=missing',
  '/desk/jobs',
  '/desk/jobs?view=schedules',
  '/desk/people',
  '/desk/settings',
  '/desk/settings?view=topics',
  '/desk/settings?view=languages',
  '/desk/settings?view=engines',
  '/desk/account',
  '/desk/components',
];

async function expectNoViolations(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target.join(' ')}`);
  expect(faults).toEqual([]);
}

/** Opens each screen and waits until what it asked for has come. */
async function openScreens(page: Page, look: (screen: string) => Promise<void>) {
  for (const screen of screens) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible();
    // The page of components shows what waiting looks like, for good.
    const waiting = page.getByText(/^(Chargement…|جارٍ التحميل…)$/);
    if (screen !== '/desk/components') await expect(waiting).toHaveCount(0);
    await look(screen);
  }
}

async function openFirstStory(page: Page) {
  await page.goto('/desk?view=published');
  await page.locator('[data-row-link]').first().click();
  await page.waitForURL(/\/desk\/stories\//);
  await expect(page.locator('.story-text')).toBeVisible();
}

/** Every page holds a live stream: those of one test must not keep the next one's machine busy. */
test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test('a password sent before the page has its scripts does not end in an address', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill('camille@marbre.example');
  await page.locator('input[name=password]').fill('a-secret-of-hers');
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.isNavigationRequest()),
    page.locator('button[type=submit]').click(),
  ]);
  expect([sent.method(), sent.url()]).toEqual(['POST', expect.not.stringContaining('secret')]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can use every newsroom screen in ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const nour = await signInAs(browser, 'nour', { colorScheme, reducedMotion: 'reduce' });
    await openScreens(nour, (screen) => expectNoViolations(nour, screen));
    await openFirstStory(nour);
    for (const tab of await nour.getByRole('complementary').getByRole('tab').all()) {
      await tab.click();
      await expectNoViolations(nour, `story, ${await tab.innerText()}`);
    }
  });
}

test('everyone can use every newsroom screen in Arabic, and none is wider than a phone', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const nour = await signInAs(browser, 'nour', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const speak = async (language: string) => {
    await nour.getByRole('button', { name: /Nour Belkacem/ }).click();
    await nour.getByRole('menuitemradio', { name: language }).click();
  };
  await speak('العربية');
  await expect(nour.locator('html')).toHaveAttribute('dir', 'rtl');
  const overflow = () =>
    nour.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  try {
    await openScreens(nour, async (screen) => {
      await expectNoViolations(nour, screen);
      expect([screen, await overflow()]).toEqual([screen, 0]);
    });
    await openFirstStory(nour);
    await expectNoViolations(nour, 'story');
    expect(await overflow()).toBe(0);
  } finally {
    await nour.goto('/desk');
    await speak('Français');
    await expect(nour.locator('html')).toHaveAttribute('dir', 'ltr');
  }
});
