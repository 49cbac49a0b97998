import { notFound, redirect } from 'next/navigation';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { BeginPage } from '../../../../../../features/translation/side-by-side/begin-page';
import { SideBySidePage } from '../../../../../../features/translation/side-by-side/side-by-side-page';
import { requestTime } from '../../../../../../trpc/request-time';
import { serverCaller } from '../../../../../../trpc/server-caller';

interface TranslateRouteProps {
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

export default async function TranslateRoute({ params }: TranslateRouteProps) {
  const { storyId, locale } = await params;
  if (!isLocale(locale)) notFound();
  const readAt = requestTime();
  const story = await readStory(storyId);
  const original = story.editions.find(({ isOriginal }) => isOriginal);
  const edition = story.editions.find((candidate) => candidate.locale === locale);
  if (!edition) {
    if (!original) notFound();
    const { engine } = await (
      await serverCaller()
    ).translation.expectedEngine({ source: original.locale, target: locale });
    return (
      <>
        <title>{original.headline}</title>
        <BeginPage storyId={storyId} locale={locale} original={original} engine={engine} />
      </>
    );
  }
  // There is nothing to set an original beside.
  if (!edition.sourceEditionId) redirect(`/desk/stories/${storyId}/${locale}`);
  const caller = await serverCaller();
  const [publishing, translation] = await Promise.all([
    caller.publishing.state({ editionId: edition.id }),
    caller.translation.get({ editionId: edition.id }),
  ]);
  return (
    <>
      <title>{edition.headline || original?.headline || ''}</title>
      <SideBySidePage
        key={edition.id}
        storyId={storyId}
        locale={locale}
        initial={{ story, publishing, translation, readAt }}
      />
    </>
  );
}
