import type { IconName } from '@marbre/ui/icon';

/** The rooms of the newsroom, in the order of the rail. */
export const rooms = [
  { key: 'desk', path: '/desk', icon: 'desk' },
  { key: 'translations', path: '/desk/translations', icon: 'languages' },
  { key: 'languages', path: '/desk/languages', icon: 'glossary' },
  { key: 'jobs', path: '/desk/jobs', icon: 'jobs' },
  { key: 'people', path: '/desk/people', icon: 'people' },
  { key: 'settings', path: '/desk/settings', icon: 'settings' },
] as const satisfies { key: string; path: string; icon: IconName }[];

/** True when `path` is inside the room: the desk itself owns the stories. */
export function isInRoom(path: string, room: (typeof rooms)[number]): boolean {
  if (room.key === 'desk')
    return path === '/desk' || (path.startsWith('/desk/stories') && !isTranslating(path));
  if (room.key === 'translations') return isTranslating(path) || path.startsWith(room.path);
  return path === room.path || path.startsWith(`${room.path}/`);
}

/** The page on which a story is translated belongs to the translations. */
const isTranslating = (path: string) => path.startsWith('/desk/stories') && path.endsWith('/translate');
