import { appRouter } from '@marbre/api/app-router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isOwnOrigin } from '../../../../auth/own-origin';
import { signedIn } from '../../../../auth/signed-in';
import { house } from '../../../../trpc/house';
import { largestBatch } from '../../../../trpc/largest-batch';

export const dynamic = 'force-dynamic';

/** Every procedure comes through here. A change asked for by another site's page is refused outright. */
async function answer(request: Request): Promise<Response> {
  if (request.method !== 'GET' && !isOwnOrigin(request)) return new Response(null, { status: 403 });
  const opened = await house();
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: largestBatch,
    createContext: async () => opened.contextOf(await signedIn()),
  });
}

export { answer as GET, answer as POST };
