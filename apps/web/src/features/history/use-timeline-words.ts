'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { problemCodes } from '@marbre/story/vocabulary/problem';
import type { Outputs } from '../../trpc/outputs';
import { useProblemWords } from '../problem/use-problem-words';
import { useAuthors } from './use-authors';

export type TimelineLine = Outputs['history']['timeline']['rows'][number];

const fields = ['sectionId', 'slug', 'bylines', 'topics', 'sourcesNote', 'rightsNote'] as const;

/** Gives what a line of a timeline says, as a sentence in the person's own language. */
export function useTimelineWords(): (line: TimelineLine) => string {
  const t = useTranslations('history.timeline');
  const named = useTranslations('history.compare.field');
  const format = useFormatter();
  const problem = useProblemWords();
  const authors = useAuthors();
  const authorsOf = ({ names, machines }: { names: string[]; machines: string[] }) =>
    authors({ contributors: names.map((name) => ({ name })), machines });
  const reasonOf = (code: string) =>
    problem({ code: problemCodes.find((known) => known === code) ?? 'unexpected' });
  return ({ actor: name, event }) => {
    const actor = name ?? t('house');
    switch (event.kind) {
      case 'detailsChanged': {
        const changed = fields.filter((field) => event.fields.includes(field));
        return t('event.detailsChanged', {
          actor,
          fields: format.list(changed.map((field) => named(field))),
        });
      }
      case 'slugChanged':
        return t('event.slugChanged', { actor, slug: event.slug });
      case 'wrote':
      case 'translationArrived':
        return t(`event.${event.kind}`, { names: authorsOf(event) || t('house') });
      case 'named':
        return t('event.named', { actor, name: event.name ?? '' });
      case 'restored':
        return t(event.isBlock ? 'event.restoredBlock' : 'event.restored', { actor, number: event.number });
      case 'returned':
      case 'overridden':
      case 'corrected':
      case 'withdrawn':
      case 'killed':
        return t(`event.${event.kind}`, { actor, note: event.note });
      case 'scheduled':
        return t('event.scheduled', {
          actor,
          when: event.dueAt ? format.dateTime(event.dueAt, 'dated') : '',
        });
      case 'releaseFailed':
      case 'translationFailed':
        return t(`event.${event.kind}`, { reason: reasonOf(event.code) });
      case 'translationStopped':
        return t('event.translationStopped');
      case 'translationAccepted':
        return t('event.translationAccepted', { actor, count: event.count });
      case 'published':
      case 'updated': {
        const minutes = Math.floor((event.lateSeconds ?? 0) / 60);
        const said = t(`event.${event.kind}`, { actor });
        return minutes > 0 ? `${said} · ${t('late', { minutes })}` : said;
      }
      default:
        return t(`event.${event.kind}`, { actor });
    }
  };
}
