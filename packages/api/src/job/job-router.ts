import { cancelRun } from '@marbre/newsroom/job/cancel-run';
import { getRun, runIdInput } from '@marbre/newsroom/job/get-run';
import { listRuns, listRunsInput } from '@marbre/newsroom/job/list-runs';
import { retryRun } from '@marbre/newsroom/job/retry-run';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const jobRouter = router({
  list: procedure
    .input(inputOf(listRunsInput))
    .query(({ ctx, input }) => listRuns(commandContext(ctx), input)),
  get: procedure.input(inputOf(runIdInput)).query(({ ctx, input }) => getRun(commandContext(ctx), input)),
  cancel: procedure
    .input(inputOf(runIdInput))
    .mutation(({ ctx, input }) => cancelRun(commandContext(ctx), input)),
  retry: procedure
    .input(inputOf(runIdInput))
    .mutation(({ ctx, input }) => retryRun(commandContext(ctx), input)),
});
