import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TranslationsRoom } from '../../../features/translation/room/translations-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('translation.room'))('title') };
}

export default function Page() {
  return <TranslationsRoom />;
}
