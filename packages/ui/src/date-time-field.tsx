'use client';

import { useState } from 'react';
import { classNames } from './class-names';
import { fieldClasses } from './field-classes';
import { BesideField, useFieldWiring } from './form-field';
import { TimeZoneSelect } from './time-zone-select';
import { instantOf, wallTimeOf } from './wall-time';

export interface DateTimeFieldProps {
  /** The instant chosen, or null while there is none. */
  value: Date | null;
  onChange: (value: Date | null) => void;
  /** IANA zone the time is first read in, e.g. `Europe/Paris`. */
  zone: string;
  zoneLabel: string;
}

/** A moment: the date and time on the wall of a named place. Changing the place keeps the clock's hands. */
export function DateTimeField({ value, onChange, zone: initialZone, zoneLabel }: DateTimeFieldProps) {
  const [zone, setZone] = useState(initialZone);
  const [wallTime, setWallTime] = useState(value ? wallTimeOf(value, initialZone) : '');
  return (
    <div className="flex flex-wrap gap-2">
      <input
        {...useFieldWiring()}
        type="datetime-local"
        value={wallTime}
        onChange={(event) => {
          setWallTime(event.target.value);
          onChange(instantOf(event.target.value, zone));
        }}
        className={classNames(fieldClasses, 'min-w-52 flex-1')}
      />
      <BesideField>
        <TimeZoneSelect
          aria-label={zoneLabel}
          className="min-w-44 flex-1"
          value={zone}
          onChange={(next) => {
            setZone(next);
            onChange(instantOf(wallTime, next));
          }}
        />
      </BesideField>
    </div>
  );
}
