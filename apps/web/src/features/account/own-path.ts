/** A page of the newsroom to go to after signing in; the desk when the address is anybody else's. */
export function ownPath(path: string | undefined): string {
  return path && /^\/desk(?:[/?#]|$)/.test(path) && !path.includes('\\') ? path : '/desk';
}
