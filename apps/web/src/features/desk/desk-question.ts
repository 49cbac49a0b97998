import { isLocale } from '@marbre/story/vocabulary/locale';
import { limits } from '@marbre/story/vocabulary/limits';
import { editionStatuses } from '@marbre/story/vocabulary/status';
import type { Inputs } from '../../trpc/outputs';

export const deskViews = ['mine', 'in_review', 'scheduled', 'published', 'stale', 'all'] as const;

export type DeskView = (typeof deskViews)[number];

/** What the desk is asked: the tab and the filters, as the address carries them. */
export type DeskQuestion = Omit<Inputs['story']['list'], 'after' | 'take'> & { view: DeskView };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Reads an address; what it does not understand it leaves out, so that an old link still opens. */
export function readDeskQuestion(parameters: { get(name: string): string | null | undefined }): DeskQuestion {
  const id = (name: string) => {
    const value = parameters.get(name) ?? '';
    return uuid.test(value) ? value : undefined;
  };
  const locale = parameters.get('language');
  return {
    view: deskViews.find((view) => view === parameters.get('view')) ?? 'all',
    locale: isLocale(locale) ? locale : undefined,
    sectionId: id('section'),
    personId: id('person'),
    status: editionStatuses.find((status) => status === parameters.get('status')),
    search: storable((parameters.get('search') ?? '').slice(0, limits.search)),
  };
}

/** Without what the newsroom refuses to look for: a NUL, or the half of a character that a cut has left. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** Writes it back, leaving out what is as usual: the same question always has the same address. */
export function writeDeskQuestion(question: DeskQuestion): string {
  const { view, locale, sectionId, personId, status, search } = question;
  const parameters = new URLSearchParams();
  if (view !== 'all') parameters.set('view', view);
  if (locale) parameters.set('language', locale);
  if (sectionId) parameters.set('section', sectionId);
  if (personId) parameters.set('person', personId);
  if (status) parameters.set('status', status);
  if (search) parameters.set('search', search);
  const text = parameters.toString();
  return text ? `/desk?${text}` : '/desk';
}

/** True when something narrows the tab. */
export function isNarrowed({ locale, sectionId, personId, status, search }: DeskQuestion): boolean {
  return Boolean(locale ?? sectionId ?? personId ?? status ?? (search || undefined));
}
