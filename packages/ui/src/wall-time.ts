const parts = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  parts.set(zone, made);
  return made;
}

/** What a clock on the wall in `zone` shows at `instant`, as `2026-11-23T16:00`. Throws RangeError for an unknown zone. */
export function wallTimeOf(instant: Date, zone: string): string {
  const found = Object.fromEntries(
    formatIn(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  return `${found.year?.padStart(4, '0')}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
}

/**
 * The instant at which a clock in `zone` shows `wallTime` (`2026-11-23T16:00`), or null when it is no time.
 *
 * An hour that happens twice in autumn means its first passing; one skipped in spring means as much later.
 */
export function instantOf(wallTime: string, zone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return null;
  const asIfUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const offsetAt = (time: number) => Date.parse(`${wallTimeOf(new Date(time), zone)}:00Z`) - time;
  const day = 86_400_000;
  const offsets = [offsetAt(asIfUtc - day), offsetAt(asIfUtc + day)];
  const fitting = offsets
    .map((offset) => asIfUtc - offset)
    .filter((time) => time + offsetAt(time) === asIfUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asIfUtc - (offsets[0] as number));
}
