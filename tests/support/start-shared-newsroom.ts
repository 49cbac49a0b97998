import { startNewsroom } from './running-newsroom';

/** Playwright's global set-up: one newsroom with the sample, shared by the tests that do it no harm. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.MARBRE_E2E_SITE;
  if (given) return async () => undefined;
  // Where this machine can have no engine, words turned round stand in: the path is the same.
  const newsroom = await startNewsroom({ env: { MARBRE_WORKER_UNDER_TEST: 'yes', FAKE_ENGINE: 'true' } });
  process.env.MARBRE_E2E_SITE = newsroom.siteUrl;
  process.env.MARBRE_E2E_FOLDER = newsroom.folder;
  process.env.MARBRE_E2E_ACCOUNTS = JSON.stringify(newsroom.accounts());
  process.env.MARBRE_E2E_DATABASE = newsroom.databaseUrl;
  return () => newsroom.close();
}
