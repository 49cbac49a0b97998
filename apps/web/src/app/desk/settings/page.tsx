import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsRoom } from '../../../features/settings/settings-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default function Page() {
  return <SettingsRoom />;
}
