import { forgetMemory, forgetMemoryInput } from '@marbre/newsroom/memory/forget-memory';
import { listMemoryMatches, listMemoryMatchesInput } from '@marbre/newsroom/memory/list-memory-matches';
import { searchConcordance, searchConcordanceInput } from '@marbre/newsroom/memory/search-concordance';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const memoryRouter = router({
  search: procedure
    .input(inputOf(searchConcordanceInput))
    .query(({ ctx, input }) => searchConcordance(commandContext(ctx), input)),
  matches: procedure
    .input(inputOf(listMemoryMatchesInput))
    .query(({ ctx, input }) => listMemoryMatches(commandContext(ctx), input)),
  forget: procedure
    .input(inputOf(forgetMemoryInput))
    .mutation(({ ctx, input }) => forgetMemory(commandContext(ctx), input)),
});
