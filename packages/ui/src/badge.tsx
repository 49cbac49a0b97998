import type { ReactNode } from 'react';
import type { Tone } from './state-mark';

const looks: Record<Tone, string> = {
  plain: 'bg-sunken text-muted',
  blue: 'bg-blue-soft text-blue',
  amber: 'bg-amber-soft text-amber',
  green: 'bg-green-soft text-green',
  red: 'bg-red-soft text-red',
};

/** A short word set apart: a role, a kind, a count. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 items-center rounded-2 px-1.5 text-12 font-medium whitespace-nowrap ${looks[tone]}`}
    >
      {children}
    </span>
  );
}
