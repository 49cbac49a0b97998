import { canonicalJson } from '../document/content-hash';

/** What a story says of itself besides its words, as the record names it. */
const metadataFields = ['sectionId', 'slug', 'bylines', 'topics', 'sourcesNote', 'rightsNote'] as const;

export type MetadataField = (typeof metadataFields)[number];

/** A text, or a list of names in their order. */
export type MetadataValue = string | readonly string[];

export type Metadata = Record<MetadataField, MetadataValue>;

/** One line of the record: what some fields were before it, and what they became. */
export interface RecordedChange {
  at: Date;
  before: Partial<Record<MetadataField, unknown>>;
}

export interface MetadataChange {
  field: MetadataField;
  before: MetadataValue;
  after: MetadataValue;
}

/**
 * The metadata as it stood at a moment: today's, with everything recorded since taken back. Changes may come
 * in any order; one made at the very moment counts as made before it.
 */
export function metadataAt(present: Metadata, changes: readonly RecordedChange[], at: Date): Metadata {
  const since = changes.filter((change) => change.at > at).sort((a, b) => b.at.getTime() - a.at.getTime());
  const then: Metadata = { ...present };
  for (const { before } of since) {
    for (const field of metadataFields) {
      const value = before[field];
      if (isMetadataValue(value)) then[field] = value;
    }
  }
  return then;
}

/** The fields that differ. The order of topics says nothing; that of bylines does. */
export function diffMetadata(before: Metadata, after: Metadata): MetadataChange[] {
  return metadataFields.flatMap((field) => {
    const change = { field, before: before[field], after: after[field] };
    const comparable = (value: MetadataValue) =>
      canonicalJson(field === 'topics' && typeof value !== 'string' ? [...value].sort() : value);
    return comparable(change.before) === comparable(change.after) ? [] : [change];
  });
}

function isMetadataValue(value: unknown): value is MetadataValue {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
}
