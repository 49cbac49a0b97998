'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldClasses } from './field-classes';
import { useFieldWiring } from './form-field';
import { Icon } from './icon';

export interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  /** `quiet` has no box until pointed at: for filters in a line. */
  look?: 'field' | 'quiet';
}

/** One of several: the system's own list, which every phone and screen reader knows. */
export function Select({ look = 'field', className, children, ...rest }: SelectProps) {
  return (
    <span className={classNames('relative inline-flex min-w-0', look === 'field' && 'w-full', className)}>
      <select
        {...useFieldWiring()}
        className={classNames(
          fieldClasses,
          'appearance-none pe-8 truncate',
          look === 'quiet' && 'border-transparent bg-transparent hover:border-edge',
        )}
        {...rest}
      >
        {children}
      </select>
      <Icon
        name="down"
        size={14}
        className="pointer-events-none absolute inset-e-2.5 top-1/2 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
