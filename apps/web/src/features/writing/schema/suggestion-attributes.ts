import { Extension } from '@tiptap/core';
import { identifiedNodeTypes } from '@marbre/story/document/story-node';

const blocks = identifiedNodeTypes.filter((name) => name !== 'headline' && name !== 'standfirst');

/** A suggestion about a whole node. The halves of a block that is split are both wanted, or wanted away. */
function named(name: string, keepOnSplit: boolean) {
  return {
    default: null,
    keepOnSplit,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
  };
}

/** What is suggested of blocks and hard breaks, for the editor. */
export const SuggestionAttributes = Extension.create({
  name: 'suggestionAttributes',

  addGlobalAttributes: () => [
    {
      types: [...blocks, 'hardBreak'],
      attributes: { inserted: named('inserted', true), deleted: named('deleted', true) },
    },
    {
      types: [...blocks],
      attributes: {
        split: named('split', false),
        joined: named('joined', false),
        origin: { ...named('origin', false), rendered: false },
      },
    },
  ],
});
