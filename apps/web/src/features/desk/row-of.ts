import type { Outputs } from '../../trpc/outputs';
import type { DeskQuestion } from './desk-question';

export type DeskRow = Outputs['story']['list']['rows'][number];
export type DeskEdition = DeskRow['editions'][number];

/** The edition a row is about: the one that answers the question, else the original. */
export function editionShown(row: DeskRow, question: DeskQuestion): DeskEdition | undefined {
  const status =
    question.status ??
    (['in_review', 'scheduled', 'published'] as const).find((view) => view === question.view);
  const answers = row.editions.filter(
    (edition) =>
      (!question.locale || edition.locale === question.locale) &&
      (!status || edition.status === status) &&
      (question.view !== 'stale' || edition.staleBlocks > 0),
  );
  return answers.find((edition) => edition.isOriginal) ?? answers[0] ?? row.editions[0];
}

/** When the row last moved: what the list is ordered by. */
export function lastChange(row: DeskRow): Date {
  return new Date(Math.max(...row.editions.map((edition) => edition.changedAt.getTime())));
}
