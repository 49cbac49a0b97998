import { compareRevisions, compareRevisionsInput } from '@marbre/newsroom/history/compare-revisions';
import { getTimeline, getTimelineInput } from '@marbre/newsroom/history/get-timeline';
import {
  getRevision,
  getRevisionInput,
  listRevisions,
  listRevisionsInput,
} from '@marbre/newsroom/history/list-revisions';
import { nameRevision, nameRevisionInput } from '@marbre/newsroom/history/name-revision';
import { beginRestore, finishRestore, finishRestoreInput } from '@marbre/newsroom/history/restore-in-editor';
import {
  restoreBlockInput,
  restoreRevision,
  restoreRevisionBlock,
  restoreRevisionInput,
} from '@marbre/newsroom/history/restore-revision';
import { createPreviewLink, createPreviewLinkInput } from '@marbre/newsroom/preview/create-preview-link';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const historyRouter = router({
  revisions: procedure
    .input(inputOf(listRevisionsInput))
    .query(({ ctx, input }) => listRevisions(commandContext(ctx), input)),
  revision: procedure
    .input(inputOf(getRevisionInput))
    .query(({ ctx, input }) => getRevision(commandContext(ctx), input)),
  compare: procedure
    .input(inputOf(compareRevisionsInput))
    .query(({ ctx, input }) => compareRevisions(commandContext(ctx), input)),
  timeline: procedure
    .input(inputOf(getTimelineInput))
    .query(({ ctx, input }) => getTimeline(commandContext(ctx), input)),
  /** A change in form, a question in substance: an address is signed, nothing is written. */
  preview: procedure
    .input(inputOf(createPreviewLinkInput))
    .mutation(({ ctx, input }) =>
      createPreviewLink(
        { ...commandContext(ctx), sessionId: ctx.signedIn.sessionId, ticketSecret: ctx.house.ticketSecret },
        input,
      ),
    ),
  name: procedure
    .input(inputOf(nameRevisionInput))
    .mutation(({ ctx, input }) => nameRevision(commandContext(ctx), input)),
  restore: procedure
    .input(inputOf(restoreRevisionInput))
    .mutation(({ ctx, input }) => restoreRevision(commandContext(ctx), input)),
  restoreBlock: procedure
    .input(inputOf(restoreBlockInput))
    .mutation(({ ctx, input }) => restoreRevisionBlock(commandContext(ctx), input)),
  /** Around a restoration that an open editor makes itself. */
  beginRestore: procedure
    .input(inputOf(restoreRevisionInput))
    .mutation(({ ctx, input }) => beginRestore(commandContext(ctx), input)),
  finishRestore: procedure
    .input(inputOf(finishRestoreInput))
    .mutation(({ ctx, input }) => finishRestore(commandContext(ctx), input)),
});
