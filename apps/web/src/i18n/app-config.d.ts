import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import type { Messages } from '../messages/messages';
import type { formats } from './formats';

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: Messages;
    Formats: typeof formats;
  }
}
