import type { LiveSession } from '../../writing/session/live-session';

/** Longer than a healthy line ever needs; beyond it the person is told. */
const patienceMs = 10_000;

/** Resolves once everything typed here is in the newsroom's database; rejects when that takes too long. */
export function untilSaved(session: LiveSession): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unsubscribe();
      reject(new Error('not saved in time'));
    }, patienceMs);
    const check = () => {
      if (session.getState().saved !== 'saved') return;
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(check);
    check();
  });
}
