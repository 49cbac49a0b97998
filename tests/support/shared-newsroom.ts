/** What the tests know of the newsroom that Playwright's global set-up started. */
export interface SharedNewsroom {
  siteUrl: string;
  databaseUrl: string;
  /** By what stands before the @ of the address: nour, camille, samir, ines, yasmine, leila. */
  accounts: Record<string, { email: string; password: string }>;
}

export function sharedNewsroom(): SharedNewsroom {
  const { MARBRE_E2E_SITE, MARBRE_E2E_ACCOUNTS, MARBRE_E2E_DATABASE } = process.env;
  if (!MARBRE_E2E_SITE) throw new Error('No newsroom was started: run the tests with `playwright test`.');
  return {
    siteUrl: MARBRE_E2E_SITE,
    databaseUrl: MARBRE_E2E_DATABASE ?? '',
    accounts: JSON.parse(MARBRE_E2E_ACCOUNTS ?? '{}') as SharedNewsroom['accounts'],
  };
}
