import { getCollabTicket, getCollabTicketInput } from '@marbre/newsroom/writing/get-collab-ticket';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const writingRouter = router({
  /** A change in form, a question in substance: a ticket is made, nothing is written. */
  ticket: procedure
    .input(inputOf(getCollabTicketInput))
    .mutation(({ ctx, input }) =>
      getCollabTicket(
        { ...commandContext(ctx), sessionId: ctx.signedIn.sessionId, ticketSecret: ctx.house.ticketSecret },
        input,
      ),
    ),
});
