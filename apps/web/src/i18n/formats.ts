const clock = { hour: 'numeric', minute: '2-digit' } as const;
const day = { day: 'numeric', month: 'short' } as const;

/** The forms of a time in the newsroom, so that an hour is written in one way on every screen of a language. */
export const formats = {
  dateTime: {
    clock,
    /** Of this year, as in lists of what happened lately. */
    moment: { ...day, ...clock },
    dated: { ...day, year: 'numeric', ...clock },
    exact: { ...day, year: 'numeric', ...clock, second: '2-digit' },
    /** What somebody is about to plan: no doubt may be left about the day or whose hour it is. */
    planned: {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      ...clock,
      timeZoneName: 'short',
    },
    inFull: { day: 'numeric', month: 'long', year: 'numeric', ...clock },
  },
} as const;
