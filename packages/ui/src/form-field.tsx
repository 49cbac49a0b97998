'use client';

import { createContext, useContext, useId, type ReactNode } from 'react';
import { Icon } from './icon';

interface FieldWiring {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

/** Ties a field to its label, hint and error; a field outside a FormField needs its own label. */
export function useFieldWiring() {
  const wiring = useContext(FieldContext);
  if (!wiring) return {};
  return {
    id: wiring.id,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.isInvalid || undefined,
    'aria-required': wiring.isRequired || undefined,
  };
}

/** For a second control in the place of one field: it has a label of its own, and the error is not about it. */
export function BesideField({ children }: { children: ReactNode }) {
  return <FieldContext value={null}>{children}</FieldContext>;
}

export interface FormFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it, in words. */
  error?: ReactNode;
  isRequired?: boolean;
  /** Shown at the end of the label's line, e.g. a count of characters. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A label over one field, with its hint below and, when something is wrong, the error in its place. */
export function FormField({ label, hint, error, isRequired = false, aside, children }: FormFieldProps) {
  const id = useId();
  const noteId = `${id}note`;
  const hasNote = Boolean(error ?? hint);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-12 font-medium text-muted">
          {label}
        </label>
        {aside ? <span className="text-12 text-muted">{aside}</span> : null}
      </div>
      <FieldContext
        value={{ id, describedBy: hasNote ? noteId : undefined, isInvalid: Boolean(error), isRequired }}
      >
        {children}
      </FieldContext>
      {error ? (
        <p id={noteId} role="alert" className="flex gap-1.5 text-12 text-red">
          <Icon name="danger" size={14} className="mt-0.5" />
          <span>{error}</span>
        </p>
      ) : hint ? (
        <p id={noteId} className="text-12 text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
