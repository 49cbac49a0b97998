import { startNewsroom } from './running-newsroom';

/** Playwright's global set-up: one newsroom with the sample, shared by the tests that do it no harm. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.MARBRE_E2E_SITE;
  if (given) return async () => undefined;
  const newsroom = await startNewsroom();
  process.env.MARBRE_E2E_SITE = newsroom.siteUrl;
  process.env.MARBRE_E2E_FOLDER = newsroom.folder;
  process.env.MARBRE_E2E_ACCOUNTS = JSON.stringify(newsroom.accounts());
  process.env.MARBRE_E2E_DATABASE = newsroom.databaseUrl;
  return () => newsroom.close();
}
