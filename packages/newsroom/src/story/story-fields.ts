import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import { localeField } from '../language/locale-field';

/** The fields of a story as forms and commands share them. */
export const storyFields = {
  locale: localeField,
  sectionId: z.uuid('section-unknown'),
  headline: z.string().trim().min(1, 'headline-required').max(limits.headline),
  bylines: z.array(z.string().trim().min(1).max(limits.byline)).max(limits.bylines),
  topics: z.array(z.string().trim().min(1).max(limits.topic)).max(20),
  note: z.string().max(limits.note),
};
