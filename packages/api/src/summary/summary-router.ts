import { acceptSummary, rejectSummary, summaryIdInput } from '@marbre/newsroom/summary/decide-summary';
import { listSummaries, listSummariesInput } from '@marbre/newsroom/summary/list-summaries';
import { requestSummary, requestSummaryInput } from '@marbre/newsroom/summary/request-summary';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const summaryRouter = router({
  list: procedure
    .input(inputOf(listSummariesInput))
    .query(({ ctx, input }) => listSummaries(commandContext(ctx), input)),
  request: procedure
    .input(inputOf(requestSummaryInput))
    .mutation(({ ctx, input }) => requestSummary(commandContext(ctx), input)),
  accept: procedure
    .input(inputOf(summaryIdInput))
    .mutation(({ ctx, input }) => acceptSummary(commandContext(ctx), input)),
  reject: procedure
    .input(inputOf(summaryIdInput))
    .mutation(({ ctx, input }) => rejectSummary(commandContext(ctx), input)),
});
