import { listEngineRules, saveEngineRules, saveEngineRulesInput } from '@marbre/newsroom/engine/engine-rules';
import { listHouseStyles, saveHouseStyle, saveHouseStyleInput } from '@marbre/newsroom/engine/house-style';
import { listQuality } from '@marbre/newsroom/engine/list-quality';
import { listSections, saveSection, saveSectionInput } from '@marbre/newsroom/settings/sections';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const settingsRouter = router({
  sections: procedure.query(({ ctx }) => listSections(commandContext(ctx))),
  saveSection: procedure
    .input(inputOf(saveSectionInput))
    .mutation(({ ctx, input }) => saveSection(commandContext(ctx), input)),
  engineRules: procedure.query(({ ctx }) => listEngineRules(commandContext(ctx))),
  saveEngineRules: procedure
    .input(inputOf(saveEngineRulesInput))
    .mutation(({ ctx, input }) => saveEngineRules(commandContext(ctx), input)),
  houseStyles: procedure.query(({ ctx }) => listHouseStyles(commandContext(ctx))),
  saveHouseStyle: procedure
    .input(inputOf(saveHouseStyleInput))
    .mutation(({ ctx, input }) => saveHouseStyle(commandContext(ctx), input)),
  /** How much editors change what each engine writes, month by month. */
  quality: procedure.query(({ ctx }) => listQuality(commandContext(ctx))),
});
