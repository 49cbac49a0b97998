'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { outlineOf } from '@marbre/story/document/outline';
import { classNames } from '@marbre/ui/class-names';
import { useTextFacts } from './use-text-facts';

/** The headings of the text in the margin, when there is a margin and more than one of them. */
export function OutlineMargin({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const outline = useTextFacts(editor, outlineOf).filter((entry) => entry.level > 1);
  if (outline.length < 2) return null;
  const goTo = (id: string | null) => {
    const block = id ? editor.view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`) : null;
    if (!block) return;
    block.scrollIntoView({ block: 'center' });
    editor.commands.focus(editor.view.posAtDOM(block, 0));
  };
  return (
    <nav
      aria-label={t('outline')}
      className="sticky top-32 hidden h-fit max-h-[calc(100dvh-12rem)] w-48 shrink-0 self-start overflow-y-auto pt-10 ps-6 2xl:block"
    >
      <ol className="flex flex-col gap-1 border-s border-rule ps-3 text-12 text-muted">
        {outline.map((entry, index) => (
          <li key={entry.id ?? index} className={classNames(entry.level === 3 && 'ps-3')}>
            <button type="button" className="text-start hover:text-ink" onClick={() => goTo(entry.id)}>
              <bdi>{entry.text}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
