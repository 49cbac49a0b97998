import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { messages as ar } from './ar';
import { messages as en } from './en';
import { messages as es } from './es';
import { messages as fr } from './fr';

/** Every sentence readers see; the site's pages have no other words of their own. */
export type ReaderMessages = { [Key in keyof typeof fr]: string };

export const readerMessages = { fr, en, ar, es } as const satisfies Record<InterfaceLanguage, ReaderMessages>;

/** A message with its `{values}` filled in. */
export function fill(message: string, values: Record<string, string>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
