import { changeTerm, changeTermInput } from '@marbre/newsroom/term/change-term';
import { createTerm, createTermInput } from '@marbre/newsroom/term/create-term';
import { deleteTerm, deleteTermInput } from '@marbre/newsroom/term/delete-term';
import { listBlockTerms, listBlockTermsInput } from '@marbre/newsroom/term/list-block-terms';
import { getTerm, getTermInput, listTerms, listTermsInput } from '@marbre/newsroom/term/list-terms';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const termRouter = router({
  list: procedure
    .input(inputOf(listTermsInput))
    .query(({ ctx, input }) => listTerms(commandContext(ctx), input)),
  get: procedure.input(inputOf(getTermInput)).query(({ ctx, input }) => getTerm(commandContext(ctx), input)),
  /** The agreed words for each block of a translation's source. */
  inTranslation: procedure
    .input(inputOf(listBlockTermsInput))
    .query(({ ctx, input }) => listBlockTerms(commandContext(ctx), input)),
  create: procedure
    .input(inputOf(createTermInput))
    .mutation(({ ctx, input }) => createTerm(commandContext(ctx), input)),
  change: procedure
    .input(inputOf(changeTermInput))
    .mutation(({ ctx, input }) => changeTerm(commandContext(ctx), input)),
  delete: procedure
    .input(inputOf(deleteTermInput))
    .mutation(({ ctx, input }) => deleteTerm(commandContext(ctx), input)),
});
