/** The one shelf, named in public/desk/offline.js too. */
const shelf = 'marbre-open-stories';
/** Pages kept; the one opened longest ago makes room. */
const mostPages = 12;

/** Browsers keep nothing for a site without a certificate, localhost apart. */
function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}

/** Has this browser answer for open stories when the network does not. */
export async function answerWithoutNetwork(): Promise<void> {
  if (canKeep()) await navigator.serviceWorker.register('/desk/offline.js');
}

/**
 * Keeps the page of the story at `path`, and what it is made of, for a reload without a network. Only the
 * page itself: its words are the live text's own copy on this device, never an answer of the API.
 */
export async function keepPage(path: string): Promise<void> {
  if (!canKeep()) return;
  const page = await fetch(path, { headers: { accept: 'text/html' } });
  if (!page.ok || page.redirected) return;
  const kept = await caches.open(shelf);
  // Deleted first, so that the order of the keys is the order of opening.
  await kept.delete(path);
  await kept.put(path, page);
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  await Promise.all(
    [...new Set(parts)].map(async (part) => {
      if (!(await kept.match(part))) await kept.add(part);
    }),
  );
  const pages = (await kept.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/desk/stories/'));
  const tooMany = pages.slice(0, Math.max(0, pages.length - mostPages));
  await Promise.all(tooMany.map((request) => kept.delete(request)));
}

/** Leaves nothing of the newsroom's pages on this device: for whoever signs out, or comes back to sign in. */
export async function forgetPages(): Promise<void> {
  if ('caches' in window) await caches.delete(shelf);
}
