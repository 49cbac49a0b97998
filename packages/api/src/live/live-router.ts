import { getSignedIn } from '@marbre/newsroom/people/session';
import { Problem } from '@marbre/story/vocabulary/problem';
import { TRPCError } from '@trpc/server';
import { procedure, router } from '../trpc';

/** How often a quiet stream asks whether its session still holds, in case a notification was missed. */
const recheckMs = 4_000;

export const liveRouter = router({
  /**
   * What changed in the newsroom, as it happens. Ends with `not-signed-in` within seconds of the
   * person's session ending, which is how open pages close.
   */
  events: procedure.subscription(async function* ({ ctx, signal }) {
    const { house, signedIn } = ctx;
    const assertStillSignedIn = async () => {
      if (await getSignedIn(house, signedIn.sessionId)) return;
      throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Problem('not-signed-in') });
    };
    for await (const event of house.live.subscribe({ signal, idleMs: recheckMs })) {
      if (event === 'idle') await assertStillSignedIn();
      else if (event === 'reconnected') {
        await assertStillSignedIn();
        yield { topic: 'reconnected' } as const;
      } else if (event.topic === 'person') {
        if (event.personId === signedIn.person.id) await assertStillSignedIn();
        yield event;
      } else if (event.topic === 'notification') {
        if (event.personId === signedIn.person.id) yield event;
      } else if (event.topic !== 'document' && event.topic !== 'reading') yield event;
    }
  }),
});
