import { FakeTranslator } from '@marbre/language/engines/fake';
import type { CommandContext } from '@marbre/newsroom/context';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { idOf, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import { type Random, randomFrom } from '@marbre/story/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layTickets } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { layTranslated, type LaidTranslation } from '../support/lay-translation';
import { openCollab } from '../support/open-collab';
import { openEditor } from '../support/open-editor';
import { performRunWith } from '../support/perform-runs';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';
import { pressKey, TypingPerson } from '../support/typing-person';

/** Every story is translated so many times over, its source changed before each. */
const runsPerStory = 10;
const stories = 20;

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editor: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
});
afterAll(() => newsroom.close());

const words = (text: string): StoryNode => ({ type: 'text', text });
const sentence = (lot: Random) => `Le pont numéro ${Math.floor(lot() * 900) + 100} est ouvert.`;
const paragraph = (id: string, lot: Random): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content:
    lot() < 0.3
      ? [words(sentence(lot)), { type: 'hardBreak' }, words(sentence(lot))]
      : [words(`${sentence(lot)} ${sentence(lot)}`)],
});

function laidStory(lot: Random): StoryDocument {
  return normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [words('Le pont rouvre')] },
      paragraph('a', lot),
      paragraph('b', lot),
      {
        type: 'bulletList',
        attrs: { id: 'l' },
        content: ['c', 'd'].map((id) => ({
          type: 'listItem',
          attrs: { id: `i${id}` },
          content: [paragraph(id, lot)],
        })),
      },
      paragraph('e', lot),
    ],
  });
}

/** What becomes of a source besides blocks edited and put in. */
interface Changes {
  /** Blocks go, too. What is typed must then be sent at once: see `typeThrough`. */
  takesOut: boolean;
  /** Blocks are divided, too. Of words of a person the new block then has a copy. */
  divides: boolean;
}

/** Edits some blocks of the source, puts some in, and so on. */
function change(
  blocks: StoryNode[],
  lot: Random,
  round: number,
  { takesOut, divides }: Changes,
): StoryNode[] {
  return blocks.flatMap((block, index): StoryNode[] => {
    const id = idOf(block) ?? '';
    if (block.type !== 'paragraph') return [block];
    const choice = lot();
    if (choice < 0.5) return [paragraph(id, lot)];
    if (choice < 0.6) return [block, paragraph(`n${round}-${index}`, lot)];
    if (choice < 0.7 && blocks.length > 5) return takesOut ? [] : [block];
    if (choice < 0.8 && divides) {
      const [first, ...rest] = block.content ?? [];
      return first
        ? [
            { ...block, content: [first] },
            { type: 'paragraph', attrs: { id: `s${round}-${index}` }, content: rest },
          ]
        : [block];
    }
    return [block];
  });
}

/**
 * Translates while people type. Of what they type nothing need arrive before the run is over, unless
 * `isOnTime`: a block that is taken out takes along what reaches the server only afterwards, as it does when
 * a colleague takes it out.
 */
async function typeThrough(
  laid: LaidTranslation,
  lot: Random,
  persons: TypingPerson[],
  isOnTime: boolean,
): Promise<void> {
  const { runId } = await requestTranslation(editor, { sourceEditionId: laid.sourceId, locale: 'en' });
  const underWay: Promise<void>[] = [];
  const engine = new FakeTranslator({
    async beforeBlock(blockId) {
      for (const person of persons) {
        if (lot() < 0.4) await person.hear();
        if (lot() < 0.8) person.type(lot() < 0.6 ? blockId : '');
        // Not waited for: it reaches the log before, while or after the machine writes.
        if (isOnTime || lot() < 0.5) underWay.push(person.send());
      }
    },
  });
  await performRunWith(newsroom, runId, [engine]);
  await Promise.all(underWay);
}

it('two people type into a translation while it arrives, two hundred times: no character of theirs is lost or doubled', async () => {
  let code = 0x4e00;
  // Chinese characters: no engine and no story of ours has any.
  const nextCharacter = () => String.fromCodePoint((code += 1));
  let typed = 0;
  for (let seed = 1; seed <= stories; seed += 1) {
    const lot = randomFrom(seed);
    const changes = { takesOut: seed % 4 === 0, divides: seed % 4 === 1 };
    const laid = await layTranslated(newsroom, editor, { sectionId, document: laidStory(lot) });
    const persons = [people.editor, people.translator].map(
      (person) =>
        new TypingPerson(
          {
            database: newsroom.database,
            editionId: laid.editionId,
            personId: personIdOf(actorOf(person)) ?? '',
          },
          lot,
          nextCharacter,
        ),
    );
    for (let round = 1; round <= runsPerStory; round += 1) {
      await laid.rewriteSource((blocks) => change(blocks, lot, round, changes));
      await typeThrough(laid, lot, persons, changes.takesOut);
    }
    for (const person of persons) await person.send();
    const text = plainTextOf(await laid.target());
    for (const person of persons) {
      const lost = person.typed.filter((character) => {
        const times = text.split(character).length - 1;
        return changes.divides ? times === 0 : times !== 1;
      });
      expect(lost, `seed ${seed}`).toEqual([]);
      typed += person.typed.length;
      person.close();
    }
  }
  expect(typed).toBeGreaterThan(stories * runsPerStory);
}, 300_000);

it('two people at their editors, over real sockets, lose nothing either', async () => {
  const lot = randomFrom(77);
  const collab = await openCollab(newsroom);
  const laid = await layTranslated(newsroom, editor, { sectionId, document: laidStory(lot) });
  let code = 0x8000;
  const typed: string[] = [];
  const editors = await Promise.all(
    [people.editor, people.administrator].map(async (person) => {
      const { ticket } = await layTickets(newsroom, person, laid.editionId);
      return openEditor({ url: collab.url, editionId: laid.editionId, ticket });
    }),
  );
  try {
    for (const one of editors) await one.untilSynced();
    for (let round = 1; round <= 4; round += 1) {
      await laid.rewriteSource((blocks) => change(blocks, lot, round, { takesOut: false, divides: false }));
      const { runId } = await requestTranslation(editor, { sourceEditionId: laid.sourceId, locale: 'en' });
      const engine = new FakeTranslator({
        beforeBlock(blockId) {
          for (const { ydoc } of editors) {
            const character = String.fromCodePoint((code += 1));
            if (pressKey(ydoc, lot() < 0.6 ? blockId : '', character, lot)) typed.push(character);
          }
        },
      });
      await performRunWith(newsroom, runId, [engine]);
    }
    for (const one of editors) await one.untilSaved();
    const text = plainTextOf(await laid.target());
    expect(typed.filter((character) => text.split(character).length !== 2)).toEqual([]);
    expect(typed.length).toBeGreaterThan(10);
  } finally {
    for (const one of editors) one.close();
    await collab.close();
  }
}, 60_000);
