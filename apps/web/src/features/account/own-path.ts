/** Stands for this site, whatever its name: an address that leads elsewhere has another origin. */
const here = 'http://here.invalid';

/**
 * A page of the newsroom to go to after signing in, as a header can carry it; the desk when the address is
 * anybody else's.
 */
export function ownPath(path: unknown): string {
  const isPath = typeof path === 'string' && path.startsWith('/') && !path.includes('\\');
  if (!isPath || !URL.canParse(path, here)) return '/desk';
  const { origin, pathname, search, hash } = new URL(path, here);
  return origin === here && /^\/desk(?:\/|$)/.test(pathname) ? pathname + search + hash : '/desk';
}
