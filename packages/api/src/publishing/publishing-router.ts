import { approveEdition, approveEditionInput } from '@marbre/newsroom/publishing/approve-edition';
import { cancelRelease, cancelReleaseInput } from '@marbre/newsroom/publishing/cancel-release';
import {
  getPublishingState,
  getPublishingStateInput,
} from '@marbre/newsroom/publishing/get-publishing-state';
import { killStory, killStoryInput } from '@marbre/newsroom/publishing/kill-story';
import { listPublications, listPublicationsInput } from '@marbre/newsroom/publishing/list-publications';
import { listReleases, listReleasesInput } from '@marbre/newsroom/publishing/list-releases';
import { overrideFinding, overrideFindingInput } from '@marbre/newsroom/publishing/override-finding';
import { planRelease, planReleaseInput } from '@marbre/newsroom/publishing/plan-release';
import { publishCorrection, publishCorrectionInput } from '@marbre/newsroom/publishing/publish-correction';
import { publishEdition, publishEditionInput } from '@marbre/newsroom/publishing/publish-edition';
import { returnEdition, returnEditionInput } from '@marbre/newsroom/publishing/return-edition';
import { submitEdition, submitEditionInput } from '@marbre/newsroom/publishing/submit-edition';
import { unpublishEdition, unpublishEditionInput } from '@marbre/newsroom/publishing/unpublish-edition';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const publishingRouter = router({
  state: procedure
    .input(inputOf(getPublishingStateInput))
    .query(({ ctx, input }) => getPublishingState(commandContext(ctx), input)),
  publications: procedure
    .input(inputOf(listPublicationsInput))
    .query(({ ctx, input }) => listPublications(commandContext(ctx), input)),
  releases: procedure
    .input(inputOf(listReleasesInput))
    .query(({ ctx, input }) => listReleases(commandContext(ctx), input)),
  submit: procedure
    .input(inputOf(submitEditionInput))
    .mutation(({ ctx, input }) => submitEdition(commandContext(ctx), input)),
  return: procedure
    .input(inputOf(returnEditionInput))
    .mutation(({ ctx, input }) => returnEdition(commandContext(ctx), input)),
  approve: procedure
    .input(inputOf(approveEditionInput))
    .mutation(({ ctx, input }) => approveEdition(commandContext(ctx), input)),
  overrideFinding: procedure
    .input(inputOf(overrideFindingInput))
    .mutation(({ ctx, input }) => overrideFinding(commandContext(ctx), input)),
  publish: procedure
    .input(inputOf(publishEditionInput))
    .mutation(({ ctx, input }) => publishEdition(commandContext(ctx), input)),
  planRelease: procedure
    .input(inputOf(planReleaseInput))
    .mutation(({ ctx, input }) => planRelease(commandContext(ctx), input)),
  cancelRelease: procedure
    .input(inputOf(cancelReleaseInput))
    .mutation(({ ctx, input }) => cancelRelease(commandContext(ctx), input)),
  correct: procedure
    .input(inputOf(publishCorrectionInput))
    .mutation(({ ctx, input }) => publishCorrection(commandContext(ctx), input)),
  unpublish: procedure
    .input(inputOf(unpublishEditionInput))
    .mutation(({ ctx, input }) => unpublishEdition(commandContext(ctx), input)),
  kill: procedure
    .input(inputOf(killStoryInput))
    .mutation(({ ctx, input }) => killStory(commandContext(ctx), input)),
});
