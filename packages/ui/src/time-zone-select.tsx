'use client';

import { useMemo, type ComponentProps } from 'react';
import { Select } from './select';

export interface TimeZoneSelectProps extends Omit<
  ComponentProps<typeof Select>,
  'value' | 'onChange' | 'children'
> {
  /** IANA zone, e.g. `Europe/Paris`. */
  value: string;
  onChange: (zone: string) => void;
}

/** A place on the clock's map, by its IANA name. */
export function TimeZoneSelect({ value, onChange, ...rest }: TimeZoneSelectProps) {
  const zones = useMemo(() => {
    const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
    return known.includes(value) ? known : [value, ...known];
  }, [value]);
  return (
    <Select value={value} onChange={(event) => onChange(event.target.value)} {...rest}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  );
}
