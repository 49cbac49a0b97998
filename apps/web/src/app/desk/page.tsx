import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Desk } from '../../features/desk/desk';
import { readDeskQuestion } from '../../features/desk/desk-question';
import { requestTime } from '../../trpc/request-time';
import { serverCaller } from '../../trpc/server-caller';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') };
}

export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const parameters = await searchParams;
  const question = readDeskQuestion({ get: (name) => [parameters[name]].flat()[0] });
  const readAt = requestTime();
  const page = await (await serverCaller()).story.list(question);
  return <Desk initial={{ question, page, readAt }} />;
}
