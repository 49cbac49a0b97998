import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTimeZone } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { Providers } from '../features/frame/providers';
import { themeCookie, themeOf } from '../features/frame/theme';
import './fonts';
import './styles.css';

export const metadata: Metadata = {
  title: { default: 'Marbre', template: '%s · Marbre' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The newsroom's page. Language, direction and theme are settled here, before the first paint. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const direction = directionOf(locale);
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} dir={direction} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <NextIntlClientProvider>
          <Providers direction={direction} timeZone={await getTimeZone()}>
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
