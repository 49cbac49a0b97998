import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnAccount } from '../../../features/account/own-account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('own.title') };
}

export default function Page() {
  return <OwnAccount />;
}
