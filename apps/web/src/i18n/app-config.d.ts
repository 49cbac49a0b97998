import type { Messages } from '../messages/messages';
import type { formats } from './formats';
import type { InterfaceTag } from './interface-tag';

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceTag;
    Messages: Messages;
    Formats: typeof formats;
  }
}
