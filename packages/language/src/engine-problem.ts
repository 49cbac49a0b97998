/** Everything an engine can fail with; the newsroom turns these into words, no engine message is ever shown. */
export const engineProblemCodes = [
  'pair-unsupported',
  'not-installed',
  'not-configured',
  'models-missing',
  'unreachable',
  'refused',
  'rate-limited',
  'limit-reached',
  'download-failed',
  'download-corrupt',
  'timed-out',
  'output-unusable',
  'crashed',
] as const;

export type EngineProblemCode = (typeof engineProblemCodes)[number];

/** A failure of an engine: `code` for people, `detail` for the log, `isTemporary` for whoever retries. */
export class EngineProblem extends Error {
  readonly code: EngineProblemCode;
  readonly engine: string;
  readonly detail: string;

  constructor(engine: string, code: EngineProblemCode, detail = '', options?: ErrorOptions) {
    super(`${engine}: ${code}${detail ? ` (${detail})` : ''}`, options);
    this.name = 'EngineProblem';
    this.code = code;
    this.engine = engine;
    this.detail = detail;
  }

  get isTemporary(): boolean {
    return isTemporary(this.code);
  }
}

/** True for what may have passed by the next attempt. */
export function isTemporary(code: EngineProblemCode): boolean {
  return ['unreachable', 'rate-limited', 'timed-out', 'crashed', 'download-failed'].includes(code);
}
