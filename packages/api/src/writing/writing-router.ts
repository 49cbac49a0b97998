import { getCollabTicket, getCollabTicketInput } from '@marbre/newsroom/writing/get-collab-ticket';
import { nameRevision, nameRevisionInput } from '@marbre/newsroom/writing/name-revision';
import { restoreRevision, restoreRevisionInput } from '@marbre/newsroom/writing/restore-revision';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const writingRouter = router({
  /** A change in form, a question in substance: a ticket is made, nothing is written. */
  ticket: procedure.input(inputOf(getCollabTicketInput)).mutation(({ ctx, input }) =>
    getCollabTicket(
      { ...commandContext(ctx), sessionId: ctx.signedIn.sessionId, ticketSecret: ctx.house.ticketSecret },
      input,
    ),
  ),
  nameRevision: procedure
    .input(inputOf(nameRevisionInput))
    .mutation(({ ctx, input }) => nameRevision(commandContext(ctx), input)),
  restoreRevision: procedure
    .input(inputOf(restoreRevisionInput))
    .mutation(({ ctx, input }) => restoreRevision(commandContext(ctx), input)),
});
