/**
 * An address as the log may show it: what follows a door that a secret opens (an invitation, a
 * preview, a new password, the first account) is left out, and so is the query, where procedures carry their input.
 */
export function loggedPath(url = ''): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^\/(invitation|preview|reset|set-up)\/.*/, '/$1/…');
}
