'use client';

import { useEffect } from 'react';
import type { Thread } from './use-threads';

/**
 * Lights the words of open threads, and the open one more, by one style sheet over marks that are in the text
 * already: nothing is drawn again when a thread opens, and nothing at all while somebody types.
 */
export function useLitThreads(threads: readonly Thread[], openId: string | null): void {
  const sheetText = writeSheet(threads, openId);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheetText]);
}

function writeSheet(threads: readonly Thread[], openId: string | null): string {
  const onWords = threads.filter(({ anchor }) => anchor === 'words').map(({ id }) => markSelector(id));
  const blocks = threads
    .filter(({ anchor }) => anchor === 'block')
    .map(({ blockId }) => blockSelector(blockId));
  const open = threads.find(({ id }) => id === openId);
  return [
    rule(
      onWords,
      'background:color-mix(in srgb,var(--amber) 14%,transparent);box-shadow:0 1px 0 var(--amber);cursor:pointer',
    ),
    rule(blocks, 'position:relative'),
    rule(
      blocks.map((block) => `${block}::after`),
      'content:"";position:absolute;inset-block:0;inset-inline-start:-0.75rem;inline-size:2px;background:var(--amber)',
    ),
    open?.anchor === 'words'
      ? rule([markSelector(open.id)], 'background:color-mix(in srgb,var(--amber) 32%,transparent)')
      : '',
    open?.anchor === 'block'
      ? rule([blockSelector(open.blockId)], 'background:color-mix(in srgb,var(--amber) 12%,transparent)')
      : '',
  ].join('\n');
}

function rule(selectors: readonly string[], declarations: string): string {
  return selectors.length > 0 ? `${selectors.join()}{${declarations}}` : '';
}

function markSelector(threadId: string): string {
  return `.story-text mark[data-thread="${CSS.escape(threadId)}"]`;
}

function blockSelector(blockId: string): string {
  return `.story-text [data-id="${CSS.escape(blockId)}"]`;
}
