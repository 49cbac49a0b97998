'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Outputs } from '../../trpc/outputs';

type Entry = Outputs['people']['get']['history'][number];

type Change = 'created' | 'joined' | 'rights' | 'deactivated' | 'reactivated' | 'password' | 'signedOut';

const has = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && key in value;

/** What an entry of the record says, as far as this list tells it. */
function changeOf({ action, before, after }: Entry): Change {
  if (action === 'account.joined') return 'joined';
  if (has(after, 'isActive')) return after.isActive ? 'reactivated' : 'deactivated';
  if (has(after, 'password') || has(after, 'passwordReset')) return 'password';
  if (has(after, 'endedSession')) return 'signedOut';
  return before === null ? 'created' : 'rights';
}

/** The latest of what was done to an account, and by whom. */
export function AccountHistory({ history }: { history: readonly Entry[] }) {
  const t = useTranslations('people.sheet');
  const format = useFormatter();
  if (history.length === 0) return null;
  return (
    <section className="border-t border-rule pt-4">
      <h3 className="text-12 font-medium text-muted">{t('history')}</h3>
      <ol>
        {history.map((entry) => (
          <li key={entry.id} className="flex justify-between gap-3 border-b border-rule py-1.5 text-14">
            <span>
              {t('historyLine', {
                what: t(`changes.${changeOf(entry)}`),
                name: entry.actor?.name ?? t('house'),
              })}
            </span>
            <time dateTime={entry.at.toISOString()} className="text-12 whitespace-nowrap text-muted">
              {format.dateTime(entry.at, 'dated')}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
