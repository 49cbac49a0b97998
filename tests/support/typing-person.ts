import type { Database } from '@marbre/db/create-database';
import { appendDocumentUpdate } from '@marbre/newsroom/writing/append-document-update';
import { loadUpdatesAfter } from '@marbre/newsroom/writing/load-document';
import { storyFragmentName } from '@marbre/story/document/yjs-mapping';
import type { Random } from '@marbre/story/testing/random';
import * as Y from 'yjs';

/**
 * Somebody with the text open in a browser: hears of others' words late, and what they type reaches the
 * server late. No character they type is ever typed again, so that each can be looked for.
 */
export class TypingPerson {
  readonly typed: string[] = [];
  readonly #ydoc = new Y.Doc();
  readonly #unsent: Uint8Array[] = [];
  #heard = 0n;

  constructor(
    private readonly place: { database: Database; editionId: string; personId: string },
    private readonly lot: Random,
    private readonly nextCharacter: () => string,
  ) {
    this.#ydoc.on('update', (update: Uint8Array, _origin, _doc, { local }) => {
      if (local) this.#unsent.push(update);
    });
  }

  /** Hears of everything that was written up to now. */
  async hear(): Promise<void> {
    const { database, editionId } = this.place;
    const { updates, throughUpdateId } = await loadUpdatesAfter(database, editionId, this.#heard);
    this.#heard = throughUpdateId;
    for (const update of updates) Y.applyUpdate(this.#ydoc, update);
  }

  /** Presses a key somewhere in a block, or in any block when that one is not on their screen. */
  type(blockId: string): void {
    const character = this.nextCharacter();
    if (pressKey(this.#ydoc, blockId, character, this.lot)) this.typed.push(character);
  }

  /** Sends what was typed; resolves when it is saved. */
  async send(): Promise<void> {
    const { database, editionId, personId } = this.place;
    const updates = this.#unsent.splice(0);
    if (updates.length > 0) {
      await appendDocumentUpdate(database, { editionId, personId, update: Y.mergeUpdates(updates) });
    }
  }

  close(): void {
    this.#ydoc.destroy();
  }
}

/** Puts a character somewhere into a block, or into any when that one is not there; false when there is none. */
export function pressKey(ydoc: Y.Doc, blockId: string, character: string, lot: Random): boolean {
  const blocks = textBlocks(ydoc.getXmlFragment(storyFragmentName));
  const block =
    blocks.find((one) => one.getAttribute('id') === blockId) ?? blocks[Math.floor(lot() * blocks.length)];
  if (!block) return false;
  ydoc.transact(() => {
    const texts = block.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
    const text = texts[Math.floor(lot() * texts.length)];
    if (text) text.insert(Math.floor(lot() * (text.length + 1)), character);
    else block.insert(0, [new Y.XmlText(character)]);
  });
  return true;
}

function textBlocks(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement) || child.nodeName === 'hardBreak') return [];
    const inside = textBlocks(child);
    return inside.length > 0 ? inside : [child];
  });
}
