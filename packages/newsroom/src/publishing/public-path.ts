/** Where readers find an edition: `/<locale>/<yyyy>/<mm>/<dd>/<slug>`, the day in UTC. */
export function publicPath(locale: string, day: Date, slug: string): string {
  return `/${locale}/${day.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`;
}
