/** True when `value` names a time zone this machine knows, e.g. `Europe/Paris`. */
export function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
