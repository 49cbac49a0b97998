/**
 * A browser asks every time (and mostly hears 304); a CDN may answer for one second, and for one more while
 * it asks again. So a kill reaches every reader within two seconds, and a crowd costs one request a second.
 */
export const pageCacheControl = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1';

/** Files whose name carries their hash never change. */
export const assetCacheControl = 'public, max-age=31536000, immutable';
