'use client';

import type { ReactNode } from 'react';
import { ToggleGroup as Primitive } from 'radix-ui';

export interface SegmentedControlProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; lang?: string }[];
}

/** One of two to five, in a line; the choice takes effect at once. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  options,
}: SegmentedControlProps<Value>) {
  return (
    <Primitive.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as Value)}
      className="inline-flex max-w-full self-start overflow-x-auto rounded-2 border border-edge bg-raised"
    >
      {options.map((option) => (
        <Primitive.Item
          key={option.value}
          value={option.value}
          lang={option.lang}
          className="h-7 border-e border-rule px-2.5 text-12 whitespace-nowrap text-muted -outline-offset-2 last:border-e-0 hover:text-ink data-[state=on]:bg-ink data-[state=on]:text-paper touch:h-11 touch:px-3 touch:text-14"
        >
          {option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
