/**
 * Passes on the first of a run of like complaints, then one per `milliseconds` with how many it stands for:
 * while a database is away every clock and lane complains every second, and the log should stay readable.
 */
export function onceInAWhile(
  say: (error: unknown, repeats: number) => void,
  milliseconds: number,
  now: () => number = () => performance.now(),
): (error: unknown, likeness: string) => void {
  const quiet = new Map<string, { since: number; repeats: number }>();
  return (error, likeness) => {
    const known = quiet.get(likeness);
    if (known && now() - known.since < milliseconds) {
      known.repeats += 1;
      return;
    }
    quiet.set(likeness, { since: now(), repeats: 0 });
    say(error, known?.repeats ?? 0);
  };
}
