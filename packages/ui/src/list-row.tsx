import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export interface ListRowProps extends ComponentProps<'li'> {
  /** The row the keyboard is on. */
  isCurrent?: boolean;
}

/** One line of a dense list: a hairline below, a pencil mark at the start of the current row. */
export function ListRow({ isCurrent = false, className, ...rest }: ListRowProps) {
  return (
    <li
      data-current={isCurrent || undefined}
      className={classNames(
        'relative border-b border-rule hover:bg-sunken scroll-my-24',
        'data-current:bg-sunken data-current:before:absolute data-current:before:inset-y-0 data-current:before:inset-s-0 data-current:before:w-0.5 data-current:before:bg-red',
        className,
      )}
      {...rest}
    />
  );
}
