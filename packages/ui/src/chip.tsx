'use client';

import type { ReactNode } from 'react';
import { Icon } from './icon';

const looks = {
  /** Before readers. */
  solid: 'border-green text-green',
  /** Begun. */
  outline: 'border-edge text-ink',
  /** Behind its source. */
  stale: 'border-amber text-amber bg-amber-soft',
  /** Not there. */
  missing: 'border-dashed border-rule text-muted',
} as const;

export interface ChipProps {
  look?: keyof typeof looks;
  /** The whole state in words, for the pointer and for screen readers. */
  description?: string;
  lang?: string;
  /** Gives the chip a cross that takes it away. */
  remove?: { label: string; onRemove: () => void };
  children: ReactNode;
}

/** Something small that stands for a larger thing: a language, a topic, a chosen filter. */
export function Chip({ look = 'outline', description, lang, remove, children }: ChipProps) {
  return (
    <span
      lang={lang}
      title={description}
      className={`inline-flex h-5 max-w-full items-center gap-1 rounded-2 border px-1.5 text-12 ${remove ? 'pe-0 touch:h-11' : ''} ${looks[look]}`}
    >
      <span className="truncate" aria-hidden={description ? true : undefined}>
        {children}
      </span>
      {description ? <span className="sr-only">{description}</span> : null}
      {remove ? (
        <button
          type="button"
          aria-label={remove.label}
          onClick={remove.onRemove}
          className="flex size-5 items-center justify-center text-muted hover:text-ink touch:size-11"
        >
          <Icon name="close" size={12} />
        </button>
      ) : null}
    </span>
  );
}
