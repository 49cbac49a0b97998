import type { Locale } from '@marbre/story/vocabulary/locale';
import type { Messages } from '../messages/messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
