'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type Locale, localeNameIn } from '@marbre/story/vocabulary/locale';
import { IconButton } from '@marbre/ui/icon-button';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** Gives a language another place; the first is 0. */
type Move = (locale: Locale, place: number) => void;

/** Moves follow one another up a long list: the last one's notice is enough. */
const about = 'order of languages';

/**
 * Moves a language; the notice of it says its new place and takes it back.
 *
 * @param shown the order on the screen.
 */
export function useMoveLanguage(shown: Locale[]): Move {
  const t = useTranslations('settings.languages');
  const frame = useTranslations('frame.acts');
  const interfaceLocale = useLocale();
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation(
    trpc.language.move.mutationOptions({
      onSuccess: (_, { locale, place, seen }) =>
        notify({
          tone: 'done',
          about,
          words: t('moved', {
            language: localeNameIn(locale, interfaceLocale),
            place: place + 1,
            count: seen.length,
          }),
          undo: { label: frame('undo'), onSelect: () => takeBack(locale, seen) },
        }),
      onError: (error) => {
        const fault = problemOf(error);
        notify({
          tone: 'danger',
          about,
          words: fault.code === 'version-conflict' ? t('orderChanged') : words(fault),
        });
      },
      onSettled: () => queries.invalidateQueries(trpc.language.pathFilter()),
    }),
  );
  /** The notice outlives this screen, and the order it was made from: every screen knows the present one. */
  const takeBack = (locale: Locale, before: Locale[]) => {
    const present = queries.getQueryData(trpc.language.list.queryKey());
    mutate({
      locale,
      place: before.indexOf(locale),
      seen: present?.map((language) => language.locale) ?? before,
    });
  };
  return (locale, place) => {
    // The screen shows the order of before until it was asked for again.
    if (!isPending) mutate({ locale, place, seen: shown });
  };
}

/** One place up, one place down: the keyboard stays on the act while the row moves under it. */
export function MoveActs({
  locale,
  place,
  count,
  move,
}: {
  locale: Locale;
  /** From 0. */
  place: number;
  /** Of all languages. */
  count: number;
  move: Move;
}) {
  const t = useTranslations('settings.languages');
  const language = localeNameIn(locale, useLocale());
  const act = (icon: 'up' | 'down', to: number) => {
    const isThere = to >= 0 && to < count;
    return (
      <IconButton
        icon={icon}
        label={t(icon === 'up' ? 'moveUp' : 'moveDown', { language })}
        hasTooltip={false}
        // Disabled, it would lose the keyboard when the row comes to the end.
        aria-disabled={!isThere || undefined}
        className="aria-disabled:cursor-default aria-disabled:opacity-30"
        onClick={() => isThere && move(locale, to)}
      />
    );
  };
  return (
    <span className="inline-flex">
      {act('up', place - 1)}
      {act('down', place + 1)}
    </span>
  );
}
