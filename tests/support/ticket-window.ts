import type { RunningNewsroom } from './running-newsroom';

/**
 * Signs one of the sample's people in over HTTP, as a browser does; returns what asks the web server for a
 * fresh ticket to an edition. That throws when the web server or its database is away, as a browser's would;
 * `refusals` collects the codes of answers that said no.
 */
export async function openTicketWindow(
  newsroom: RunningNewsroom,
  name: string,
): Promise<{ ticketFor: (editionId: string) => Promise<string>; refusals: string[] }> {
  const { siteUrl } = newsroom;
  const account = newsroom.accounts()[name];
  if (!account) throw new Error(`The sample newsroom has no ${name}.`);
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const response = await fetch(siteUrl + path, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
      headers: { ...init.headers, cookie, origin: siteUrl },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(key, value);
    }
    return response;
  };
  const { csrfToken } = (await (await ask('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, ...account, json: 'true' });
  await ask('/api/auth/callback/credentials', { method: 'POST', body });
  if (![...jar.keys()].some((key) => key.endsWith('session-token'))) {
    throw new Error(`${name} could not sign in.`);
  }
  const refusals: string[] = [];
  return {
    refusals,
    async ticketFor(editionId) {
      const response = await ask('/api/trpc/writing.ticket', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { editionId } }),
      });
      const answer = (await response.json()) as {
        result?: { data: { json: { ticket: string } } };
        error?: { json: { data?: { problem?: { code: string } } } };
      };
      if (answer.result) return answer.result.data.json.ticket;
      const code = answer.error?.json.data?.problem?.code ?? 'unexpected';
      refusals.push(code);
      throw new Error(code);
    },
  };
}
