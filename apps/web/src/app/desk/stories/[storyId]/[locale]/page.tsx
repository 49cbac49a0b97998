import { notFound } from 'next/navigation';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { StoryPage } from '../../../../../features/story/story-page';
import { requestTime } from '../../../../../trpc/request-time';
import { serverCaller } from '../../../../../trpc/server-caller';

interface StoryRouteProps {
  params: Promise<{ storyId: string; locale: string }>;
}

async function readStory(storyId: string) {
  try {
    return await (await serverCaller()).story.get({ storyId });
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Problem) notFound();
    throw error;
  }
}

export default async function StoryRoute({ params }: StoryRouteProps) {
  const { storyId, locale } = await params;
  if (!isLocale(locale)) notFound();
  const readAt = requestTime();
  const story = await readStory(storyId);
  const edition = story.editions.find((candidate) => candidate.locale === locale);
  if (!edition) notFound();
  const publishing = await (await serverCaller()).publishing.state({ editionId: edition.id });
  return (
    <>
      <title>{edition.headline}</title>
      <StoryPage key={edition.id} storyId={storyId} locale={locale} initial={{ story, publishing, readAt }} />
    </>
  );
}
