import type { ComponentProps } from 'react';
import { Slot } from 'radix-ui';
import { classNames } from './class-names';

export interface LinkProps extends ComponentProps<'a'> {
  /** `plain` is for headlines in lists: underlined only when pointed at. */
  look?: 'marked' | 'plain';
  /** Lend the look to a router's own link. */
  asChild?: boolean;
}

/** A way to somewhere else, in marking blue. */
export function Link({ look = 'marked', asChild = false, className, ...rest }: LinkProps) {
  const Element = asChild ? Slot.Root : 'a';
  return (
    <Element
      className={classNames(
        'rounded-2 underline-offset-[0.2em] decoration-1',
        look === 'marked'
          ? 'text-blue underline decoration-current/40 hover:decoration-current'
          : 'text-ink hover:underline',
        className,
      )}
      {...rest}
    />
  );
}
