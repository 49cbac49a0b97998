/** Keeps a choice of this browser for a year, where the server can read it before the first paint. */
export function remember(cookie: string, value: string): void {
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}
