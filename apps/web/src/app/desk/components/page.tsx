import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComponentPage } from '../../../features/components/component-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('components'))('title') };
}

export default function Page() {
  return <ComponentPage />;
}
