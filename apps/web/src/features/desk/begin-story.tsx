'use client';

import { CreateStory } from './create-story';
import { ImportStory } from './import-story';

export type Beginning = 'story' | 'import';

/** The two ways a story begins here. */
export function BeginStory({ beginning, onClose }: { beginning: Beginning | null; onClose: () => void }) {
  return (
    <>
      <CreateStory isOpen={beginning === 'story'} onClose={onClose} />
      <ImportStory isOpen={beginning === 'import'} onClose={onClose} />
    </>
  );
}
