import { addLanguage, addLanguageInput } from '@marbre/newsroom/language/add-language';
import { describeLanguages, listLanguages } from '@marbre/newsroom/language/list-languages';
import { moveLanguage, moveLanguageInput } from '@marbre/newsroom/language/move-language';
import {
  restoreLanguage,
  retireLanguage,
  retireLanguageInput,
} from '@marbre/newsroom/language/retire-language';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

/** The languages the newsroom writes and reads in. */
export const languageRouter = router({
  list: procedure.query(({ ctx }) => listLanguages(commandContext(ctx))),
  describe: procedure.query(({ ctx }) => describeLanguages(commandContext(ctx))),
  add: procedure
    .input(inputOf(addLanguageInput))
    .mutation(({ ctx, input }) => addLanguage(commandContext(ctx), input)),
  move: procedure
    .input(inputOf(moveLanguageInput))
    .mutation(({ ctx, input }) => moveLanguage(commandContext(ctx), input)),
  retire: procedure
    .input(inputOf(retireLanguageInput))
    .mutation(({ ctx, input }) => retireLanguage(commandContext(ctx), input)),
  restore: procedure
    .input(inputOf(retireLanguageInput))
    .mutation(({ ctx, input }) => restoreLanguage(commandContext(ctx), input)),
});
