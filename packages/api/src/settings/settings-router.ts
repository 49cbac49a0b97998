import { listHouseStyles, saveHouseStyle, saveHouseStyleInput } from '@marbre/newsroom/engine/house-style';
import { listEngineRules, listEngineRulesInput } from '@marbre/newsroom/engine/list-engine-rules';
import { listQuality, listQualityInput } from '@marbre/newsroom/engine/list-quality';
import { saveEngineRules, saveEngineRulesInput } from '@marbre/newsroom/engine/save-engine-rules';
import { listSections, saveSection, saveSectionInput } from '@marbre/newsroom/settings/sections';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const settingsRouter = router({
  sections: procedure.query(({ ctx }) => listSections(commandContext(ctx))),
  saveSection: procedure
    .input(inputOf(saveSectionInput))
    .mutation(({ ctx, input }) => saveSection(commandContext(ctx), input)),
  /** The engines of the pairs out of one language. */
  engineRules: procedure
    .input(inputOf(listEngineRulesInput))
    .query(({ ctx, input }) => listEngineRules(commandContext(ctx), input)),
  saveEngineRules: procedure
    .input(inputOf(saveEngineRulesInput))
    .mutation(({ ctx, input }) => saveEngineRules(commandContext(ctx), input)),
  houseStyles: procedure.query(({ ctx }) => listHouseStyles(commandContext(ctx))),
  saveHouseStyle: procedure
    .input(inputOf(saveHouseStyleInput))
    .mutation(({ ctx, input }) => saveHouseStyle(commandContext(ctx), input)),
  /** How much editors change what each engine writes for a pair, month by month. */
  quality: procedure
    .input(inputOf(listQualityInput))
    .query(({ ctx, input }) => listQuality(commandContext(ctx), input)),
});
