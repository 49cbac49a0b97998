export const rhythms = ['once', 'hourly', 'daily', 'weekdays', 'weekly', 'custom'] as const;

export type Rhythm = (typeof rhythms)[number];

/** A rhythm with the clock time it happens at (`07:30`); only the minutes count for an hourly one. */
export interface Timing {
  rhythm: Rhythm;
  time: string;
  /** The expression itself, for `custom`. */
  cron: string;
}

const days: Partial<Record<Rhythm, string>> = { daily: '*', weekdays: '1-5', weekly: '1' };

/** Five-field cron expression of a timing; null for something that happens once. */
export function cronOf({ rhythm, time, cron }: Timing): string | null {
  const [hour, minute] = time.split(':').map(Number);
  if (rhythm === 'once') return null;
  if (rhythm === 'custom') return cron.trim();
  if (rhythm === 'hourly') return `${minute ?? 0} * * * *`;
  return `${minute ?? 0} ${hour ?? 0} * * ${days[rhythm] ?? '*'}`;
}

/** Recognises the rhythms people choose in an expression; anything else is `custom`. */
export function timingOf(cron: string | null): Timing {
  if (!cron) return { rhythm: 'once', time: '07:00', cron: '' };
  const hourly = /^(\d{1,2}) \* \* \* \*$/.exec(cron);
  if (hourly) return { rhythm: 'hourly', time: `00:${pad(hourly[1])}`, cron };
  const fixed = /^(\d{1,2}) (\d{1,2}) \* \* (\*|1-5|1)$/.exec(cron);
  if (!fixed) return { rhythm: 'custom', time: '07:00', cron };
  const rhythm = fixed[3] === '*' ? 'daily' : fixed[3] === '1' ? 'weekly' : 'weekdays';
  return { rhythm, time: `${pad(fixed[2])}:${pad(fixed[1])}`, cron };
}

function pad(digits: string | undefined): string {
  return (digits ?? '0').padStart(2, '0');
}
