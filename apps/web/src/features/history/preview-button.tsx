'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '@marbre/ui/icon-button';
import { useStory } from '../story/use-story';
import { PreviewDialog } from './preview-dialog';

/** Shows the present text as readers will see it; Ctrl/Cmd-Shift-E does the same from anywhere in the story. */
export function PreviewButton() {
  const t = useTranslations('history.preview');
  const { edition } = useStory();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyE';
      if (!isAsked) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton
        icon="reading"
        label={t('act')}
        aria-keyshortcuts="Control+Shift+E"
        onClick={() => setOpen(true)}
      />
      {isOpen ? <PreviewDialog editionId={edition.id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
