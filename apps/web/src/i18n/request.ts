import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { isInterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { signedIn } from '../auth/signed-in';
import { messagesOf } from '../messages/messages';
import { languageCookie, timeZoneCookie } from './cookies';
import { formats } from './formats';
import { interfaceTagOf } from './interface-tag';
import { isTimeZone } from './is-time-zone';
import { negotiate } from './negotiate';

/** The language is the signed-in person's own; a visitor's is in a cookie, or the browser's. No address carries it. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const chosen = (await signedIn())?.person.interfaceLocale ?? jar.get(languageCookie)?.value;
  const accepted = (await headers()).get('accept-language');
  const language = isInterfaceLanguage(chosen) ? chosen : negotiate(accepted);
  const locale = interfaceTagOf(language, accepted);
  const zone = jar.get(timeZoneCookie)?.value ?? '';
  return { locale, messages: messagesOf[language], formats, timeZone: isTimeZone(zone) ? zone : 'UTC' };
});
