/**
 * Lets an open story survive a reload without a network. The pages put what is needed on one shelf (see
 * features/offline); from it are answered the page of a story when the network does not answer, and scripts,
 * styles and fonts whose names change with their content. Everything else goes to the network untouched.
 */
const shelf = 'marbre-open-stories';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_next/static/')) event.respondWith(fromShelfFirst(request));
  else if (request.mode === 'navigate' && pathname.startsWith('/desk/stories/')) {
    event.respondWith(fromNetworkFirst(request, pathname));
  }
});

async function fromShelfFirst(request) {
  return (await findOnShelf(request.url)) ?? fetch(request);
}

async function fromNetworkFirst(request, pathname) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await findOnShelf(pathname);
    if (kept) return kept;
    throw failure;
  }
}

async function findOnShelf(address) {
  return (await caches.open(shelf)).match(address);
}
