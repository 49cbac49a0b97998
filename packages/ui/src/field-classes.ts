/** The box a person writes or chooses in; the same for every kind of field. */
export const fieldClasses = [
  'w-full rounded-2 border border-edge bg-raised px-2.5 text-14 text-ink',
  'h-8 touch:h-11 touch:text-16',
  'hover:border-ink focus-visible:outline-offset-0',
  'disabled:opacity-60 disabled:cursor-not-allowed',
  'aria-invalid:border-red',
].join(' ');
