import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JobsRoom } from '../../../features/jobs/jobs-room';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') };
}

export default function Page() {
  return <JobsRoom />;
}
