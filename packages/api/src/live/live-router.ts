import { parseInput } from '@marbre/newsroom/parse-input';
import { getSignedIn } from '@marbre/newsroom/people/session';
import { Problem } from '@marbre/story/vocabulary/problem';
import { TRPCError, tracked } from '@trpc/server';
import { z } from 'zod';
import { inputVia, procedure, router } from '../trpc';

/** How often a quiet stream asks whether its session still holds, in case a notification was missed. */
const recheckMs = 4_000;

const eventsInput = z.object({ since: z.number().nonnegative(), lastEventId: z.string().nullish() });
type Events = z.infer<typeof eventsInput>;

export const liveRouter = router({
  /**
   * What changed in the newsroom, as it happens, each with its time as id: `since` is when the page was read, in
   * milliseconds since 1970; a stream that was cut goes on from the last id it heard. Ends with `not-signed-in`
   * within seconds of the person's session ending, which is how open pages close.
   */
  events: procedure
    .input(inputVia<Events, Events>((value) => parseInput(eventsInput, value)))
    .subscription(async function* ({ ctx, input, signal }) {
      const { house, signedIn } = ctx;
      const assertStillSignedIn = async () => {
        if (await getSignedIn(house, signedIn.sessionId)) return;
        throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Problem('not-signed-in') });
      };
      const lastHeard = Number(input.lastEventId ?? Number.NaN);
      const since = Number.isFinite(lastHeard) ? lastHeard : input.since;
      for await (const heard of house.live.subscribe({ signal, idleMs: recheckMs, since })) {
        if (heard === 'idle') {
          await assertStillSignedIn();
          continue;
        }
        const { word, at } = heard;
        const id = String(at);
        if (word === 'reconnected') {
          await assertStillSignedIn();
          yield tracked(id, { topic: 'reconnected' } as const);
        } else if (word.topic === 'person') {
          const isOneself = word.personId === signedIn.person.id;
          if (isOneself) await assertStillSignedIn();
          yield tracked(id, isOneself ? ({ topic: 'rights' } as const) : word);
        } else if (word.topic === 'notification') {
          if (word.personId === signedIn.person.id) yield tracked(id, word);
        } else if (word.topic !== 'document' && word.topic !== 'reading') yield tracked(id, word);
      }
    }),
});
