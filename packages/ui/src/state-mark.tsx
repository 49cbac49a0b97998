import type { ReactNode } from 'react';

export type Tone = 'plain' | 'blue' | 'amber' | 'green' | 'red';

const colours: Record<Tone, string> = {
  plain: 'text-muted',
  blue: 'text-blue',
  amber: 'text-amber',
  green: 'text-green',
  red: 'text-red',
};

export interface StateMarkProps {
  tone?: Tone;
  /** How far along: an outline, half full, or full. Told by shape as well as by colour. */
  fill?: 'empty' | 'half' | 'full';
  children: ReactNode;
}

/** A state as a word with a small mark. */
export function StateMark({ tone = 'plain', fill = 'full', children }: StateMarkProps) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-12 whitespace-nowrap ${colours[tone]}`}>
      <svg aria-hidden width="8" height="8" viewBox="0 0 8 8" className="shrink-0 rtl:-scale-x-100">
        <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {fill === 'full' ? <circle cx="4" cy="4" r="4" fill="currentColor" /> : null}
        {fill === 'half' ? <path d="M4 0a4 4 0 0 0 0 8z" fill="currentColor" /> : null}
      </svg>
      {children}
    </span>
  );
}
