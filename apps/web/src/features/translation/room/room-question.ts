import type { Locale } from '@marbre/story/vocabulary/locale';

/** The tabs of the room: what needs work, in the order of the work. */
export const roomViews = ['behind', 'to_read', 'ready', 'missing', 'all'] as const;

export type RoomView = (typeof roomViews)[number];

/** What the room is asked, as the address carries it. */
export interface RoomQuestion {
  view: RoomView;
  locale: Locale | undefined;
}

/** Reads an address; what it does not understand it leaves out, so that an old link still opens. */
export function readRoomQuestion(
  parameters: { get(name: string): string | null | undefined },
  locales: readonly Locale[],
): RoomQuestion {
  return {
    view: roomViews.find((view) => view === parameters.get('view')) ?? 'all',
    locale: locales.find((locale) => locale === parameters.get('language')),
  };
}

/** Writes it back: the same question always has the same address. */
export function writeRoomQuestion({ view, locale }: RoomQuestion): string {
  const parameters = new URLSearchParams();
  if (view !== 'all') parameters.set('view', view);
  if (locale) parameters.set('language', locale);
  const text = parameters.toString();
  return text ? `/desk/translations?${text}` : '/desk/translations';
}
