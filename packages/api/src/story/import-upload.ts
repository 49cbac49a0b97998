import type { importStoryInput } from '@marbre/newsroom/story/import-story';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import { inputVia } from '../trpc';

/** An import as a browser sends it: the file's bytes in base64, since the wire is JSON. */
export interface ImportUpload {
  fileName: string;
  contentBase64: string;
  locale: Locale;
  sectionId: string;
}

/** Turns an upload into the command's input; the command judges everything but the encoding. */
export const importUpload = inputVia<ImportUpload, z.input<typeof importStoryInput>>((value) => {
  if (typeof value !== 'object' || value === null) throw new Problem('field-required', { field: 'fileName' });
  const { contentBase64, ...fields } = value as Partial<ImportUpload>;
  if (typeof contentBase64 !== 'string') throw new Problem('field-required', { field: 'file' });
  const bytes = new Uint8Array(Buffer.from(contentBase64, 'base64'));
  return { ...fields, bytes } as z.input<typeof importStoryInput>;
});
