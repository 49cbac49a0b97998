'use client';

import { Progress as Primitive } from 'radix-ui';

export interface ProgressProps {
  /** What is progressing. */
  label: string;
  done: number;
  /** 0 when it is not known yet. */
  total: number;
  /** The state in words, e.g. "7 of 21 paragraphs". */
  words?: string;
}

/** How much of something is done. */
export function Progress({ label, done, total, words }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="flex flex-col gap-1">
      <Primitive.Root
        aria-label={label}
        value={total > 0 ? Math.min(done, total) : null}
        max={total > 0 ? total : 1}
        getValueLabel={(value, max) => words ?? `${value} / ${max}`}
        className="h-1 w-full overflow-hidden rounded-2 bg-rule"
      >
        <Primitive.Indicator
          style={{ width: total > 0 ? `${share * 100}%` : '100%' }}
          className={`h-full bg-blue transition-[width] duration-(--move) ${total > 0 ? '' : 'animate-pulse opacity-40'}`}
        />
      </Primitive.Root>
      {words ? <span className="text-12 text-muted">{words}</span> : null}
    </div>
  );
}
