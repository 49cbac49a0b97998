import { expect, it } from 'vitest';
import { diffMetadata, type Metadata, metadataAt } from './metadata-changes';

const present: Metadata = {
  sectionId: 'monde',
  slug: 'une-treve',
  bylines: ['Inès Rahmani', 'Jeanne Morel'],
  topics: ['Libye'],
  sourcesNote: '',
  rightsNote: 'AFP',
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

it('knows what a story said of itself at any moment, from what was recorded since', () => {
  const changes = [
    { at: at(20), before: { bylines: ['Inès Rahmani'], rightsNote: '' } },
    { at: at(30), before: { slug: 'treve', rightsNote: 'Reuters' } },
    { at: at(40), before: { status: 'draft', slug: 7 } },
  ];
  const then = metadataAt(present, changes, at(10));
  expect(diffMetadata(then, present)).toEqual([
    { field: 'slug', before: 'treve', after: 'une-treve' },
    { field: 'bylines', before: ['Inès Rahmani'], after: ['Inès Rahmani', 'Jeanne Morel'] },
    { field: 'rightsNote', before: '', after: 'AFP' },
  ]);
  expect(metadataAt(present, changes, at(20)).rightsNote).toBe('Reuters');
  expect(metadataAt(present, changes, at(30))).toEqual(present);
});

it('does not call topics changed that only stand in another order', () => {
  const one = { ...present, topics: ['Libye', 'Diplomatie'] };
  expect(diffMetadata(one, { ...present, topics: ['Diplomatie', 'Libye'] })).toEqual([]);
  expect(diffMetadata(present, { ...present, bylines: ['Jeanne Morel', 'Inès Rahmani'] })).toHaveLength(1);
});
