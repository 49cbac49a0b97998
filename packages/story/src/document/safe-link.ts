const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const maximumLength = 2048;

/**
 * The address a link may carry, or null when it must not be a link: only http(s), mail, telephone, a path
 * on this site or a place on this page. Browsers ignore control characters and white space inside a
 * scheme ("java\nscript:"), so they are removed before judging.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const href = value.replace(/\p{Cc}/gu, '').trim();
  if (href === '' || href.length > maximumLength || !href.isWellFormed()) return null;
  if (href.startsWith('#')) return href;
  if (/^\/(?![/\\])/.test(href)) return href;
  try {
    return allowedSchemes.has(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
