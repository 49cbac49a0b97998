/** A number that was measured, as the report shows it. */
export interface Measure {
  what: string;
  value: string;
  /** What it is held to, where there is a bar. */
  bar?: string;
  isMet?: boolean;
}

/** A chapter of the report. */
export interface Chapter {
  title: string;
  /** How it was measured, in a sentence or two. */
  method: string;
  measures: Measure[];
}

/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) return Number.NaN;
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
}
