import { readMarkedText, storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import { decideSuggestions as decideInText } from '@marbre/story/suggestions/decide-suggestions';
import { listSuggestions, type PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';
import { isSuggestionId } from '@marbre/story/suggestions/pending';
import { Problem } from '@marbre/story/vocabulary/problem';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, UndoManager } from 'yjs';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { changeDocument } from '../writing/change-document';
import { createRevision } from '../writing/create-revision';
import { assertMayDecide } from './suggestion-facts';

export const decideSuggestionsInput = z.object({
  editionId: z.uuid(),
  ids: z.array(z.string().refine(isSuggestionId)).min(1).max(1_000),
  decision: z.enum(['accept', 'reject']),
});

/** Characters of each side that the record keeps of a decided suggestion. */
const keptCharacters = 2_000;

/**
 * Accepts or rejects suggestions in the live text; everybody who has it open sees it. One's own are taken
 * back by rejecting them. Suggestions that are no longer there are passed over; when none is there any more,
 * throws `not-found`.
 */
export async function decideSuggestions(
  context: CommandContext,
  input: z.input<typeof decideSuggestionsInput>,
): Promise<{ decisionId: string; decided: string[] }> {
  const { editionId, ids, decision } = parseInput(decideSuggestionsInput, input);
  const personId = personIdOf(context.actor);
  return context.database.$transaction(async (tx) => {
    const isRejecting = decision === 'reject';
    const isOwn = await assertMayDecide(tx, context.actor, { editionId, ids, isRejecting });
    if (!isRejecting && ids.length > 1) await createRevision(tx, context, { editionId, reason: 'pause' });
    let found: PendingSuggestion[] = [];
    let undo = new Uint8Array();
    const { contentHash } = await changeDocument(tx, editionId, { personId }, (ydoc) => {
      const wanted = new Set(ids);
      found = listSuggestions(readMarkedText(ydoc)).filter(({ id }) => wanted.has(id));
      if (found.length > 0) undo = decideWithUndo(ydoc, wanted, decision);
    });
    if (found.length === 0) throw new Problem('not-found');
    const outcome = isOwn ? 'withdrawn' : isRejecting ? 'rejected' : 'accepted';
    const { id: decisionId } = await tx.suggestionDecision.create({
      data: { editionId, personId, outcome, undo: Buffer.from(undo) },
      select: { id: true },
    });
    for (const { id, kind, before, after } of found) {
      const kept = { kind, before: cut(before), after: cut(after), decisionId };
      await tx.suggestion.upsert({
        where: { id },
        create: { id, editionId, ...kept },
        update: kept,
      });
    }
    await recordAudit(tx, context.actor, {
      action: isOwn ? 'suggestion.withdraw' : 'suggestion.decide',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { outcome, suggestions: found.length, contentHash, decisionId },
    });
    return { decisionId, decided: found.map(({ id }) => id) };
  });
}

/** Decides, and returns the update that would take exactly that back, whatever is written meanwhile. */
function decideWithUndo(
  ydoc: Doc,
  ids: ReadonlySet<string>,
  decision: 'accept' | 'reject',
): Uint8Array<ArrayBuffer> {
  const origin = {};
  const copy = copyOf(ydoc);
  const manager = new UndoManager(copy.getXmlFragment(storyFragmentName), {
    trackedOrigins: new Set([origin]),
  });
  decideInText(copy, ids, decision, origin);
  const decided = encodeStateVector(copy);
  applyUpdate(ydoc, encodeStateAsUpdate(copy, encodeStateVector(ydoc)));
  manager.undo();
  const undo = encodeStateAsUpdate(copy, decided);
  manager.destroy();
  copy.destroy();
  return new Uint8Array(undo);
}

function copyOf(ydoc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(ydoc));
  return copy;
}

function cut(words: string): string {
  return words.length > keptCharacters ? `${words.slice(0, keptCharacters)}…` : words;
}
