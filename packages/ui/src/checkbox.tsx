'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { Checkbox as Primitive } from 'radix-ui';
import { Icon } from './icon';

export interface CheckboxProps extends Omit<ComponentProps<typeof Primitive.Root>, 'children'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** Yes or no to one thing, or one of several that may be chosen together. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 py-1 touch:min-h-11 touch:items-center">
      <Primitive.Root
        id={id}
        aria-describedby={hint ? `${id}hint` : undefined}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-2 border border-edge bg-raised text-paper hover:border-ink disabled:opacity-55 data-[state=checked]:border-ink data-[state=checked]:bg-ink touch:size-5 touch:mt-0"
        {...rest}
      >
        <Primitive.Indicator>
          <Icon name="check" size={12} />
        </Primitive.Indicator>
      </Primitive.Root>
      <label htmlFor={id} className="min-w-0 text-14">
        {label}
        {hint ? (
          <span id={`${id}hint`} className="block text-12 text-muted">
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}
