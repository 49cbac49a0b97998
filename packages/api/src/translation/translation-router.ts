import { getExpectedEngine, getExpectedEngineInput } from '@marbre/newsroom/engine/get-expected-engine';
import { acceptBlock, blockOfTranslationInput } from '@marbre/newsroom/translation/accept-block';
import { acceptTranslation, acceptTranslationInput } from '@marbre/newsroom/translation/accept-translation';
import { copySource } from '@marbre/newsroom/translation/copy-source';
import { getTranslation, getTranslationInput } from '@marbre/newsroom/translation/get-translation';
import { listTranslations, listTranslationsInput } from '@marbre/newsroom/translation/list-translations';
import { listUntranslated, listUntranslatedInput } from '@marbre/newsroom/translation/list-untranslated';
import {
  requestTranslation,
  requestTranslationInput,
} from '@marbre/newsroom/translation/request-translation';
import { retranslateBlock } from '@marbre/newsroom/translation/retranslate-block';
import { dismissSuggestion, takeSuggestion } from '@marbre/newsroom/translation/take-suggestion';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const translationRouter = router({
  list: procedure
    .input(inputOf(listTranslationsInput))
    .query(({ ctx, input }) => listTranslations(commandContext(ctx), input)),
  untranslated: procedure
    .input(inputOf(listUntranslatedInput))
    .query(({ ctx, input }) => listUntranslated(commandContext(ctx), input)),
  get: procedure
    .input(inputOf(getTranslationInput))
    .query(({ ctx, input }) => getTranslation(commandContext(ctx), input)),
  expectedEngine: procedure
    .input(inputOf(getExpectedEngineInput))
    .query(({ ctx, input }) => getExpectedEngine(commandContext(ctx), input)),
  request: procedure
    .input(inputOf(requestTranslationInput))
    .mutation(({ ctx, input }) => requestTranslation(commandContext(ctx), input)),
  /** The machine's words for one block, anew; beside a person's where there are any. */
  retranslateBlock: procedure
    .input(inputOf(blockOfTranslationInput))
    .mutation(({ ctx, input }) => retranslateBlock(commandContext(ctx), input)),
  copySource: procedure
    .input(inputOf(blockOfTranslationInput))
    .mutation(({ ctx, input }) => copySource(commandContext(ctx), input)),
  acceptBlock: procedure
    .input(inputOf(blockOfTranslationInput))
    .mutation(({ ctx, input }) => acceptBlock(commandContext(ctx), input)),
  accept: procedure
    .input(inputOf(acceptTranslationInput))
    .mutation(({ ctx, input }) => acceptTranslation(commandContext(ctx), input)),
  takeSuggestion: procedure
    .input(inputOf(blockOfTranslationInput))
    .mutation(({ ctx, input }) => takeSuggestion(commandContext(ctx), input)),
  dismissSuggestion: procedure
    .input(inputOf(blockOfTranslationInput))
    .mutation(({ ctx, input }) => dismissSuggestion(commandContext(ctx), input)),
});
