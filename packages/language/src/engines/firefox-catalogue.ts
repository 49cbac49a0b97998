import { parseRecords } from './firefox-library';
import { z } from 'zod';

/** One model file as Mozilla's catalogue lists it. */
const record = z.object({
  name: z.string().regex(/^[\w.-]+$/),
  fileType: z.string(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  version: z.string(),
  decompressedHash: z.string().nullish(),
  location: z.string(),
});

export type ModelRecord = z.infer<typeof record>;

/** The model format this engine reads; newer ones are ignored rather than mistranslated. */
const supportedMajor = 3;

export interface ModelFiles {
  version: string;
  model: ModelRecord;
  sourceVocabulary: ModelRecord;
  targetVocabulary: ModelRecord;
}

/** Reads the catalogue's JSON; records without what we need are dropped. @throws on anything else. */
export function readCatalogue(body: string): ModelRecord[] {
  const parsed: unknown = JSON.parse(parseRecords(body));
  return z
    .array(z.unknown())
    .parse(parsed)
    .flatMap((entry) => {
      const read = record.safeParse(entry);
      return read.success ? [read.data] : [];
    });
}

/** The files of the newest model for one direction, or null. */
export function modelFilesFor(
  records: readonly ModelRecord[],
  source: string,
  target: string,
): ModelFiles | null {
  const newest = (fileType: string) =>
    records
      .filter(
        (entry) =>
          entry.fileType === fileType && entry.sourceLanguage === source && entry.targetLanguage === target,
      )
      .filter((entry) => versionNumbers(entry.version)[0] === supportedMajor)
      .sort((left, right) => compareVersions(right.version, left.version))[0];
  const model = newest('model');
  const vocabulary = newest('vocab');
  const sourceVocabulary = vocabulary ?? newest('srcvocab');
  const targetVocabulary = vocabulary ?? newest('trgvocab');
  if (!model || !sourceVocabulary || !targetVocabulary) return null;
  return { version: model.version, model, sourceVocabulary, targetVocabulary };
}

function versionNumbers(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}

function compareVersions(left: string, right: string): number {
  const [one, other] = [versionNumbers(left), versionNumbers(right)];
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}
