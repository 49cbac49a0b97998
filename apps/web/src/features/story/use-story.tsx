'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useReadByServer } from '../frame/live';
import { useKeptPage } from '../offline/use-kept-page';

export type Story = Outputs['story']['get'];
export type Edition = Story['editions'][number];
export type Publishing = Outputs['publishing']['state'];

interface OpenStory {
  story: Story;
  edition: Edition;
  publishing: Publishing;
}

const StoryContext = createContext<OpenStory | null>(null);

export interface StoryProviderProps {
  storyId: string;
  locale: Locale;
  initial: { story: Story; publishing: Publishing; readAt: number };
  children: ReactNode;
}

/** The open story and edition for everything on its page, kept true by live events. */
export function StoryProvider({ storyId, locale, initial, children }: StoryProviderProps) {
  useKeptPage();
  const trpc = useTRPC();
  const readByServer = useReadByServer();
  const { readAt } = initial;
  const storyQuestion = trpc.story.get.queryOptions({ storyId });
  const { data: story } = useQuery({
    ...storyQuestion,
    ...readByServer(storyQuestion.queryKey, { answer: initial.story, readAt }),
  });
  const edition = story.editions.find((candidate) => candidate.locale === locale);
  const editionId = edition?.id ?? initial.publishing.editionId;
  const publishingQuestion = trpc.publishing.state.queryOptions({ editionId });
  const { data: publishing } = useQuery({
    ...publishingQuestion,
    ...readByServer(publishingQuestion.queryKey, { answer: initial.publishing, readAt }),
  });
  const shown = edition ?? initial.story.editions.find((candidate) => candidate.locale === locale);
  if (!shown) return null;
  return <StoryContext value={{ story, edition: shown, publishing }}>{children}</StoryContext>;
}

export function useStory(): OpenStory {
  const open = useContext(StoryContext);
  if (!open) throw new Error('useStory needs a StoryProvider above it');
  return open;
}
