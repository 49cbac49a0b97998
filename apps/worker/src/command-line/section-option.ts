import type { CommandContext } from '@marbre/newsroom/context';
import { listSections } from '@marbre/newsroom/settings/sections';
import { Complaint } from './command';

/** The sections' ids by slug; complains, naming those there are, when one is unknown. */
export async function sectionIdsOf(context: CommandContext, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const sections = await listSections(context);
  return slugs.map((slug) => {
    const section = sections.find((one) => one.slug === slug);
    if (section) return section.id;
    const known = sections.map((one) => one.slug).join(', ');
    throw new Complaint(`There is no section "${slug}"${known ? `: use ${known}` : ''}.`);
  });
}
