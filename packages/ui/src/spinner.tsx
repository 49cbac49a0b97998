export interface SpinnerProps {
  /** Side in pixels. */
  size?: number;
  /** Said to screen readers; leave out when words beside it already say so. */
  label?: string;
}

/** Something is being waited for and its length is unknown. */
export function Spinner({ size = 16, label }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex shrink-0">
      <svg
        aria-hidden
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        className="animate-[turn_800ms_linear_infinite] motion-reduce:animate-none"
      >
        <circle cx="8" cy="8" r="6.5" opacity="0.25" />
        <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" strokeLinecap="round" />
      </svg>
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
