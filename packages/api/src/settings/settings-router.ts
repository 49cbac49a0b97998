import { listSections, saveSection, saveSectionInput } from '@marbre/newsroom/settings/sections';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const settingsRouter = router({
  sections: procedure.query(({ ctx }) => listSections(commandContext(ctx))),
  saveSection: procedure
    .input(inputOf(saveSectionInput))
    .mutation(({ ctx, input }) => saveSection(commandContext(ctx), input)),
});
