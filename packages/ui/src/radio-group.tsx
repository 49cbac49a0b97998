'use client';

import { useId, type ReactNode } from 'react';
import { RadioGroup as Primitive } from 'radix-ui';

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  /** What is being chosen, for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly RadioOption<Value>[];
}

/** One of a few, all visible at once. */
export function RadioGroup<Value extends string>({
  label,
  value,
  onChange,
  options,
}: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <Primitive.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="flex flex-col gap-0.5"
    >
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2 py-1 touch:min-h-11 touch:items-center">
          <Primitive.Item
            id={id + option.value}
            value={option.value}
            disabled={option.isDisabled}
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-edge bg-raised hover:border-ink disabled:opacity-55 data-[state=checked]:border-ink touch:mt-0 touch:size-5"
          >
            <Primitive.Indicator className="size-2 rounded-full bg-ink" />
          </Primitive.Item>
          <label htmlFor={id + option.value} className="min-w-0 text-14">
            {option.label}
            {option.hint ? <span className="block text-12 text-muted">{option.hint}</span> : null}
          </label>
        </div>
      ))}
    </Primitive.Root>
  );
}
