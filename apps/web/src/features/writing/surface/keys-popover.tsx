'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@marbre/ui/button';
import { Kbd } from '@marbre/ui/kbd';
import { Popover } from '@marbre/ui/popover';
import { suggestionKeys } from '../../suggestions/use-suggestion-keys';
import { blockKeys, blockKinds } from '../editing/block-commands';

const acts = [
  ['strong', 'Mod-B'],
  ['emphasis', 'Mod-I'],
  ['link', 'Mod-K'],
  ['find', 'Mod-F'],
  ['replace', 'Mod-H'],
  ['alone', 'Mod-Shift-Enter'],
  ['undo', 'Mod-Z'],
  ['redo', 'Mod-Shift-Z'],
  ['up', 'Alt-Shift-↑'],
  ['down', 'Alt-Shift-↓'],
  ['hardBreak', 'Shift-Enter'],
] as const;

const never = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Every key the text answers to. */
export function KeysPopover() {
  const t = useTranslations('writing');
  const preview = useTranslations('history.preview');
  const suggestions = useTranslations('suggestions.keys');
  const mod = useSyncExternalStore(never, isMac, () => false) ? '⌘' : 'Ctrl';
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = event.key === '?' && !isWriting(event.target);
      const isAskedFromText = event.key === '/' && (event.ctrlKey || event.metaKey);
      if (!isAsked && !isAskedFromText) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const caps = (keys: string) => keys.split('-').map((key) => (key === 'Mod' ? mod : key));
  return (
    <Popover
      label={t('keys.title')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" size="small" className="max-sm:hidden @max-xl:hidden">
          {t('keys.label')}
        </Button>
      }
    >
      <dl className="flex flex-col gap-2 text-14">
        {acts.map(([act, keys]) => (
          <Row key={act} words={t(`acts.${act}`)} keys={caps(keys)} />
        ))}
        <Row words={t('toolbar')} keys={caps('Alt-F10')} />
        <Row words={preview('act')} keys={caps('Mod-Shift-E')} />
        <Row words={t('keys.title')} keys={caps('Mod-/')} />
        {(Object.keys(suggestionKeys) as (keyof typeof suggestionKeys)[]).map((act) => (
          <Row key={act} words={suggestions(act)} keys={caps(suggestionKeys[act])} />
        ))}
        {blockKinds.map((kind) => {
          const keys = blockKeys[kind];
          return keys ? <Row key={kind} words={t(`blocks.${kind}`)} keys={caps(keys)} /> : null;
        })}
      </dl>
    </Popover>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function Row({ words, keys }: { words: string; keys: string[] }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <dt>{words}</dt>
      <dd>
        <Kbd keys={keys} />
      </dd>
    </div>
  );
}
