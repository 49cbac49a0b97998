import { exportMemory, exportMemoryInput } from '@marbre/newsroom/exchange/export-memory';
import { exportTerms } from '@marbre/newsroom/exchange/export-terms';
import { exportTranslation, exportTranslationInput } from '@marbre/newsroom/exchange/export-translation';
import { importMemory, type importMemoryInput } from '@marbre/newsroom/exchange/import-memory';
import { importTerms, type importTermsInput } from '@marbre/newsroom/exchange/import-terms';
import { importTranslation, type importTranslationInput } from '@marbre/newsroom/exchange/import-translation';
import type { z } from 'zod';
import { commandContext } from '../context';
import { fileUpload } from '../file-upload';
import { inputOf, procedure, router } from '../trpc';

/** Files for and from other tools: XLIFF, TMX, TBX. */
export const exchangeRouter = router({
  exportTranslation: procedure
    .input(inputOf(exportTranslationInput))
    .query(({ ctx, input }) => exportTranslation(commandContext(ctx), input)),
  importTranslation: procedure
    .input(fileUpload<z.input<typeof importTranslationInput>>())
    .mutation(({ ctx, input }) => importTranslation(commandContext(ctx), input)),
  exportMemory: procedure
    .input(inputOf(exportMemoryInput))
    .query(({ ctx, input }) => exportMemory(commandContext(ctx), input)),
  importMemory: procedure
    .input(fileUpload<z.input<typeof importMemoryInput>>())
    .mutation(({ ctx, input }) => importMemory(commandContext(ctx), input)),
  exportTerms: procedure.query(({ ctx }) => exportTerms(commandContext(ctx))),
  importTerms: procedure
    .input(fileUpload<z.input<typeof importTermsInput>>())
    .mutation(({ ctx, input }) => importTerms(commandContext(ctx), input)),
});
