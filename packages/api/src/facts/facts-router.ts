import { listFindings, listFindingsInput } from '@marbre/newsroom/facts/list-findings';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const factsRouter = router({
  list: procedure
    .input(inputOf(listFindingsInput))
    .query(({ ctx, input }) => listFindings(commandContext(ctx), input)),
});
