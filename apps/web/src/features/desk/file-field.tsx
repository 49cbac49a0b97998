'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { importEndings } from '@marbre/story/import/import-endings';
import { Button } from '@marbre/ui/button';
import { useFieldWiring } from '@marbre/ui/form-field';

/** One file, chosen or dropped. */
export function FileField({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const t = useTranslations('desk.bring');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChoose(event.dataTransfer.files[0] ?? null);
      }}
      className="flex items-center gap-3 rounded-2 border border-dashed border-edge p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue data-over:border-blue data-over:bg-blue-soft"
    >
      <input
        {...useFieldWiring()}
        ref={input}
        type="file"
        autoFocus
        accept={importEndings.map((ending) => `.${ending}`).join()}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        className="sr-only"
      />
      {/* For the hand: the field itself is what keys and screen readers find. */}
      <Button icon="import" tabIndex={-1} aria-hidden onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <bdi className="min-w-0 truncate text-14 text-muted">{file?.name}</bdi>
    </div>
  );
}
