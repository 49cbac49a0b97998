import { getSchema } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { storySchema } from '@marbre/story/document/schema';
import { BlockIds } from './block-ids';
import { storyMarkExtensions } from './story-marks';
import { storyNodeExtensions } from './story-nodes';
import { SuggestionAttributes } from './suggestion-attributes';

const editorSchema = getSchema([
  ...storyNodeExtensions,
  ...storyMarkExtensions,
  BlockIds,
  SuggestionAttributes,
]);

const attributesOf = (type: NodeType | MarkType) =>
  Object.fromEntries(
    Object.entries(type.spec.attrs ?? {}).map(([name, { default: value }]) => [name, value as unknown]),
  );

const nodeOf = (type: NodeType) => nodeSpecOf(type, type.spec);

const nodeSpecOf = (type: NodeType, spec: NodeType['spec']) => ({
  content: spec.content ?? '',
  group: spec.group ?? '',
  marks: spec.marks ?? null,
  isInline: type.isInline,
  isAtom: type.isAtom,
  defining: spec.defining ?? false,
  isolating: spec.isolating ?? false,
});

describe('the editor and the newsroom mean the same by a story', () => {
  it('knows the same nodes and marks', () => {
    expect(Object.keys(editorSchema.nodes).sort()).toEqual(Object.keys(storySchema.nodes).sort());
    expect(Object.keys(editorSchema.marks).sort()).toEqual(Object.keys(storySchema.marks).sort());
    expect(editorSchema.topNodeType.name).toBe('doc');
  });

  it.each(Object.keys(storySchema.nodes))('takes the same things in %s', (name) => {
    const [ours, theirs] = [storySchema.nodes[name]!, editorSchema.nodes[name]!];
    expect(nodeOf(theirs)).toEqual(nodeOf(ours));
    expect(attributesOf(theirs)).toEqual(attributesOf(ours));
  });

  it.each(Object.keys(storySchema.marks))('means the same by %s', (name) => {
    const [ours, theirs] = [storySchema.marks[name]!, editorSchema.marks[name]!];
    expect(attributesOf(theirs)).toEqual(attributesOf(ours));
    expect(theirs.spec.inclusive ?? true).toBe(ours.spec.inclusive ?? true);
    expect(theirs.spec.excludes).toBe(ours.spec.excludes);
  });

  it('makes a paragraph when Enter is pressed', () => {
    for (const name of ['doc', 'quotation', 'factBox', 'listItem']) {
      expect(editorSchema.nodes[name]?.contentMatch.defaultType?.name, name).toBe('paragraph');
    }
  });
});
