'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useRef, useState } from 'react';
import { interfaceLanguageNames, interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { CommandPalette, type CommandChoice } from '@marbre/ui/command-palette';
import { useTRPC } from '../../trpc/client';
import { fold } from './fold';
import { useOfferedActs } from './page-acts';
import { rooms } from './rooms';
import { themes } from './theme';
import { useLanguage } from './use-language';
import { useTheme } from './use-theme';

export interface PaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Every place, act and story, by a few letters; accents and case do not matter. */
export function Palette({ isOpen, onOpenChange }: PaletteProps) {
  const t = useTranslations('frame');
  const desk = useTranslations('desk');
  const router = useRouter();
  const trpc = useTRPC();
  const [query, setQuery] = useState('');
  const search = useDeferredValue(query.trim());
  const [, setTheme] = useTheme();
  const [, setLanguage] = useLanguage();
  const offers = useOfferedActs();
  const chosen = useRef<(() => void) | null>(null);
  const stories = useQuery({
    ...trpc.story.list.queryOptions({ search, take: 8 }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });

  const close = () => {
    onOpenChange(false);
    setQuery('');
  };
  const go = (path: string) => () => {
    close();
    router.push(path);
  };
  const matches = ({ words }: CommandChoice) => fold(String(words)).includes(fold(query.trim()));

  const places: CommandChoice[] = [
    ...rooms.map(({ key, path, icon }) => ({ id: path, words: t(`rooms.${key}`), icon, onChoose: go(path) })),
    { id: '/desk/account', words: t('rooms.account'), icon: 'people', onChoose: go('/desk/account') },
    {
      id: '/desk/components',
      words: t('rooms.components'),
      icon: 'details',
      onChoose: go('/desk/components'),
    },
  ];
  const acts: CommandChoice[] = [
    { id: 'new', words: t('palette.newStory'), icon: 'newStory', onChoose: go('/desk?begin=story') },
    { id: 'import', words: t('palette.importStory'), icon: 'import', onChoose: go('/desk?begin=import') },
    ...themes.map((theme): CommandChoice => ({
      id: `theme-${theme}`,
      words: t('palette.theme', { theme: t(`theme.${theme}`) }),
      icon: theme,
      onChoose: () => {
        setTheme(theme);
        close();
      },
    })),
    ...interfaceLanguages.map((locale): CommandChoice => ({
      id: `language-${locale}`,
      words: t('palette.language', { language: interfaceLanguageNames[locale] }),
      icon: 'languages',
      onChoose: () => setLanguage(locale),
    })),
  ];
  const here = offers.flatMap(({ acts: offered, run }) =>
    offered
      .filter(({ isQuiet }) => !isQuiet || query.trim())
      .map(({ id, words, icon, note }): CommandChoice => ({
        id,
        words,
        ...(icon ? { icon } : {}),
        ...(note ? { note } : {}),
        onChoose: () => {
          chosen.current = () => run(id);
          close();
        },
      })),
  );
  const found = (stories.data?.rows ?? []).flatMap((row): CommandChoice[] => {
    const original = row.editions.find((edition) => edition.isOriginal) ?? row.editions[0];
    if (!original) return [];
    return [
      {
        id: row.storyId,
        words: original.headline || desk('untitled'),
        icon: 'story',
        note: original.locale,
        onChoose: go(`/desk/stories/${row.storyId}/${original.locale}`),
      },
    ];
  });

  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      query={query}
      onQueryChange={setQuery}
      nothing={t('palette.nothing')}
      // The act may put the focus elsewhere, or ask where it is.
      onClosed={() => {
        chosen.current?.();
        chosen.current = null;
      }}
      groups={[
        { heading: t('palette.here'), choices: here.filter(matches) },
        { heading: t('palette.stories'), choices: found },
        { heading: t('palette.places'), choices: places.filter(matches) },
        { heading: t('palette.acts'), choices: query.trim() ? acts.filter(matches) : acts.slice(0, 2) },
      ]}
    />
  );
}
