import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LanguagesRoom } from '../../../features/languages/languages-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('languages'))('title') };
}

export default function Page() {
  return <LanguagesRoom />;
}
