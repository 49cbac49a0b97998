'use client';

import { useCallback } from 'react';
import { restoreBlock, restoreDocument } from '@marbre/story/document/restore-document';
import { useTRPCClient } from '../../trpc/client';
import { useStory } from '../story/use-story';
import { useSuggestions } from '../suggestions/suggestions-provider';
import { changeOpenText, isWritable, untilSaved } from '../writing/editing/open-text';

/** What a restoration is of: an edition's revision, whole or one block of it. */
export interface ToRestore {
  editionId: string;
  revisionId: string;
  number: number;
  blockId?: string;
}

export interface Restored {
  /** The revision of what stood there until then. */
  keptRevisionId: string;
  /** Takes the restoration back where it was made in the open text; false when something was written since. */
  takeBack?: () => boolean;
}

/**
 * Brings words back in the text that is open on this page, as its person's own change: colleagues see it as
 * they see typing, and undo takes it back. Null when that text is not open here, or cut off from the newsroom.
 */
export function useRestoreHere(onRecorded: () => unknown): (wanted: ToRestore) => Promise<Restored | null> {
  const client = useTRPCClient();
  const { edition } = useStory();
  const { editor } = useSuggestions();
  return useCallback(
    async ({ editionId, revisionId, blockId }) => {
      const isOpenHere = () => editor !== null && editionId === edition.id && isWritable(editor);
      if (!editor || !isOpenHere()) return null;
      const { keptRevisionId, document } = await client.history.beginRestore.mutate({ revisionId });
      if (!isOpenHere()) return null;
      const takeBack = changeOpenText(editor, (ydoc, origin) => {
        if (blockId === undefined) restoreDocument(ydoc, document, origin);
        else restoreBlock(ydoc, document, blockId, origin);
      });
      // Words that never come to be saved are no restoration: then only what stood before is kept.
      void untilSaved(editor)
        .then(() => client.history.finishRestore.mutate({ revisionId, keptRevisionId, blockId }))
        .then(onRecorded, () => undefined);
      return { keptRevisionId, takeBack };
    },
    [client, editor, edition.id, onRecorded],
  );
}
