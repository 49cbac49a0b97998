import { expect, it } from 'vitest';
import { normalizeDocument } from '../document/normalize-document';
import type { StoryDocument, StoryNode } from '../document/story-node';
import { newerOfRedline, olderOfRedline } from './fold-redline';
import { lots } from '../testing/random';
import { isEmptyRedline } from './redline';
import { redlineDocuments } from './redline-documents';

function dice(seed: number) {
  const below = lots(seed);
  return { below, one: <Value>(values: readonly Value[]) => values[below(values.length)] as Value };
}

type Dice = ReturnType<typeof dice>;

const vocabulary = [
  ...['le', 'port', 'rouvre', 'l’homme', 'd’eau', '12\u202f000', '«\u202fnon\u202f»', '.', ',', '!'],
  ...['المدينة', 'وبالقرب', 'e\u0301te\u0301', '👨‍👩‍👧', 'naïve', 'aujourd’hui', '—', '😀'],
];
const marks = [
  [],
  [],
  [],
  [{ type: 'strong' }],
  [{ type: 'emphasis' }],
  [{ type: 'link', attrs: { href: '/a' } }],
];

function inline({ below, one }: Dice): StoryNode[] {
  return Array.from({ length: below(9) }, () =>
    below(12) === 0
      ? { type: 'hardBreak' }
      : { type: 'text', text: one(vocabulary) + one(['', ' ', ' ']), marks: one(marks) },
  );
}

function block(roll: Dice, id: string): StoryNode {
  const text = (type: string, extra = '') => ({
    type,
    attrs: { id: `${id}${extra}`, ...(type === 'heading' ? { level: roll.one([2, 3]) } : {}) },
    content: inline(roll),
  });
  switch (roll.below(8)) {
    case 0:
      return text('heading');
    case 1:
      return {
        type: 'quotation',
        attrs: { id },
        content: [text('paragraph', 'p'), text('attribution', 'a')],
      };
    case 2:
      return {
        type: roll.one(['bulletList', 'orderedList']),
        attrs: { id },
        content: ['i', 'j'].map((item) => ({
          type: 'listItem',
          attrs: { id: id + item },
          content: [text('paragraph', `${item}p`)],
        })),
      };
    case 3:
      return { type: 'factBox', attrs: { id }, content: [text('factBoxTitle', 't'), text('paragraph', 'p')] };
    default:
      return text('paragraph');
  }
}

/** Takes blocks away, adds, moves, cuts, joins and rewrites some: a morning's work. */
function edit(roll: Dice, document: StoryDocument): StoryDocument {
  const blocks = structuredClone(document.content);
  const times = roll.below(6);
  for (let turn = 0; turn < times; turn += 1) {
    const at = 2 + roll.below(Math.max(1, blocks.length - 2));
    const target = blocks[at];
    const isText = target?.type === 'paragraph';
    switch (roll.below(6)) {
      case 0:
        blocks.splice(at, 1);
        break;
      case 1:
        blocks.splice(at, 0, block(roll, `n${turn}`));
        break;
      case 2:
        blocks.push(...blocks.splice(at, 1));
        break;
      case 3:
        if (isText) {
          const words = target.content ?? [];
          const half = roll.below(words.length + 1);
          blocks.splice(at, 1, { ...target, content: words.slice(0, half) });
          blocks.splice(at + 1, 0, {
            type: 'paragraph',
            attrs: { id: `s${turn}` },
            content: words.slice(half),
          });
        }
        break;
      case 4: {
        const next = blocks[at + 1];
        if (isText && next?.type === 'paragraph') {
          blocks.splice(at, 2, { ...target, content: [...(target.content ?? []), ...(next.content ?? [])] });
        }
        break;
      }
      default:
        if (target?.content?.[0]?.type === 'text') {
          target.content.splice(roll.below(target.content.length), 1, ...inline(roll));
        } else if (target) blocks.push(...(target.content ?? []).splice(0, 1));
    }
  }
  return normalizeDocument({ type: 'doc', content: blocks });
}

it('holds both versions whole, whatever was done between them', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed);
    const before = normalizeDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'Un titre' }] },
        ...Array.from({ length: 1 + roll.below(8) }, (_, index) => block(roll, `b${index}`)),
      ],
    });
    const after = edit(roll, before);
    const redline = redlineDocuments(before, after, roll.one(['fr', 'ar', 'en']));
    expect(newerOfRedline(redline), `seed ${seed}`).toEqual(after);
    expect(olderOfRedline(redline), `seed ${seed}`).toEqual(before);
    expect(isEmptyRedline(redlineDocuments(after, after, 'fr')), `seed ${seed}`).toBe(true);
  }
});

it('compares 10 000 words in every block of which something changed in a tenth of a second of work', () => {
  const roll = dice(7);
  const words = (count: number) =>
    Array.from({ length: count }, () => `${roll.one(vocabulary.slice(0, 5))}${roll.below(900)}`);
  const paragraphs = Array.from({ length: 125 }, () => words(80));
  const asStory = (all: string[][]) =>
    normalizeDocument({
      type: 'doc',
      content: all.map((each, index) => ({
        type: 'paragraph',
        attrs: { id: `p${index}` },
        content: [{ type: 'text', text: each.join(' ') }],
      })),
    });
  const before = asStory(paragraphs);
  const after = asStory(paragraphs.map((each) => [...each.slice(0, 30), 'un', 'ajout', ...each.slice(33)]));
  const times = Array.from({ length: 5 }, () => {
    const start = process.threadCpuUsage();
    redlineDocuments(before, after, 'fr');
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  // The best of five, of processor time: this asks how much work it is, not how busy the machine is.
  expect(Math.min(...times)).toBeLessThan(100);
});
