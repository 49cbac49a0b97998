'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { Switch as Primitive } from 'radix-ui';

export interface SwitchProps extends Omit<ComponentProps<typeof Primitive.Root>, 'children'> {
  label: ReactNode;
}

/** Something that is on or off from this moment. */
export function Switch({ label, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3 touch:min-h-11">
      <label htmlFor={id} className="text-14">
        {label}
      </label>
      <Primitive.Root
        id={id}
        className="relative h-5 w-9 shrink-0 rounded-full border border-edge bg-sunken disabled:opacity-55 data-[state=checked]:border-ink data-[state=checked]:bg-ink"
        {...rest}
      >
        <Primitive.Thumb className="absolute top-0.5 inset-s-0.5 size-3.5 rounded-full bg-edge transition-[inset-inline-start] duration-(--move) data-[state=checked]:inset-s-[1.125rem] data-[state=checked]:bg-paper" />
      </Primitive.Root>
    </div>
  );
}
