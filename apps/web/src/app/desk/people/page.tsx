import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleRoom } from '../../../features/people/people-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default function Page() {
  return <PeopleRoom />;
}
