'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldClasses } from './field-classes';
import { useFieldWiring } from './form-field';

export type TextFieldProps = ComponentProps<'input'>;

/** One line of writing. What is typed decides its own direction unless `dir` says otherwise. */
export function TextField({ className, type = 'text', dir, placeholder = ' ', ...rest }: TextFieldProps) {
  const isLatin = type === 'email' || type === 'url' || type === 'password';
  return (
    <input
      {...useFieldWiring()}
      type={type}
      dir={dir ?? (isLatin ? 'ltr' : 'auto')}
      // Never none: by it the style sheet knows that the field is empty, and which way it then runs.
      placeholder={placeholder}
      className={classNames(fieldClasses, 'read-only:bg-sunken', isLatin && 'rtl:text-end', className)}
      {...rest}
    />
  );
}
