import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import type { Messages } from '../messages/messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: Messages;
  }
}
