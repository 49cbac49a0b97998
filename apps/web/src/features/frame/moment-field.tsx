'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DateTimeField } from '@marbre/ui/date-time-field';
import { FormField } from '@marbre/ui/form-field';

export interface MomentFieldProps {
  label: string;
  value: Date | null;
  onChange: (value: Date | null) => void;
  /** IANA zone the time is first read in. */
  zone: string;
  zoneLabel: string;
  error?: string | undefined;
}

/**
 * A day and an hour to come. Browsers write the fields of a date in their own language, whatever the page's: what
 * was chosen is said again below in the person's language and hour, so that 3/12 is never taken for the other one.
 */
export function MomentField({ label, error, ...field }: MomentFieldProps) {
  const problem = useTranslations('problem');
  const format = useFormatter();
  return (
    <FormField
      label={label}
      error={error}
      hint={field.value ? format.dateTime(field.value, 'planned') : problem('time-invalid')}
    >
      <DateTimeField {...field} />
    </FormField>
  );
}
