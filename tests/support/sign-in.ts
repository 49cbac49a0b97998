import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { sharedNewsroom } from './shared-newsroom';

/** The people of the sample newsroom, by what stands before the @ of their address. */
export type SampleAccount = 'nour' | 'camille' | 'samir' | 'ines' | 'yasmine' | 'leila';

/** A browser of their own, signed in and at the desk. */
export async function signInAs(
  browser: Browser,
  name: SampleAccount,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const account = sharedNewsroom().accounts[name];
  if (!account) throw new Error(`The sample newsroom has no ${name}.`);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/desk/);
  return page;
}
