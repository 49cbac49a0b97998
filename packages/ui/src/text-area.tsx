'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldClasses } from './field-classes';
import { useFieldWiring } from './form-field';

export type TextAreaProps = ComponentProps<'textarea'>;

/** Several lines of writing; grows with its words where the browser can. */
export function TextArea({ className, rows = 3, dir = 'auto', placeholder = ' ', ...rest }: TextAreaProps) {
  return (
    <textarea
      {...useFieldWiring()}
      rows={rows}
      dir={dir}
      // As in a field of one line.
      placeholder={placeholder}
      className={classNames(
        fieldClasses,
        'read-only:bg-sunken',
        'h-auto touch:h-auto min-h-16 resize-y py-1.5 leading-normal field-sizing-content max-h-96',
        className,
      )}
      {...rest}
    />
  );
}
