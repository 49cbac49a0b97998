import { changeSlug, changeSlugInput } from '@marbre/newsroom/story/change-slug';
import { changeStory, changeStoryInput } from '@marbre/newsroom/story/change-story';
import { createStory, createStoryInput } from '@marbre/newsroom/story/create-story';
import { duplicateStory, duplicateStoryInput } from '@marbre/newsroom/story/duplicate-story';
import { getStory, getStoryInput } from '@marbre/newsroom/story/get-story';
import { importStory, type importStoryInput } from '@marbre/newsroom/story/import-story';
import { listDesk, listDeskInput } from '@marbre/newsroom/story/list-desk';
import { suggestTopics, suggestTopicsInput } from '@marbre/newsroom/story/topics';
import type { z } from 'zod';
import { commandContext } from '../context';
import { fileUpload } from '../file-upload';
import { inputOf, procedure, router } from '../trpc';

export const storyRouter = router({
  list: procedure
    .input(inputOf(listDeskInput))
    .query(({ ctx, input }) => listDesk(commandContext(ctx), input)),
  get: procedure
    .input(inputOf(getStoryInput))
    .query(({ ctx, input }) => getStory(commandContext(ctx), input)),
  create: procedure
    .input(inputOf(createStoryInput))
    .mutation(({ ctx, input }) => createStory(commandContext(ctx), input)),
  import: procedure
    .input(fileUpload<z.input<typeof importStoryInput>>())
    .mutation(({ ctx, input }) => importStory(commandContext(ctx), input)),
  duplicate: procedure
    .input(inputOf(duplicateStoryInput))
    .mutation(({ ctx, input }) => duplicateStory(commandContext(ctx), input)),
  change: procedure
    .input(inputOf(changeStoryInput))
    .mutation(({ ctx, input }) => changeStory(commandContext(ctx), input)),
  changeSlug: procedure
    .input(inputOf(changeSlugInput))
    .mutation(({ ctx, input }) => changeSlug(commandContext(ctx), input)),
  suggestTopics: procedure
    .input(inputOf(suggestTopicsInput))
    .query(({ ctx, input }) => suggestTopics(commandContext(ctx), input)),
});
