import { interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { describe, expect, it } from 'vitest';
import { fill, readerMessages } from './messages';

const namesIn = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(interfaceLanguages)('what readers are told in %s', (locale) => {
  it('names the same values as in French, and leaves nothing empty', () => {
    for (const [key, message] of Object.entries(readerMessages[locale])) {
      const french = readerMessages.fr[key as keyof typeof readerMessages.fr];
      expect([key, namesIn(message)]).toEqual([key, namesIn(french)]);
      expect(message.trim()).not.toBe('');
      expect(message).not.toMatch(/[!¡]/);
    }
  });
});

it('fills in values, and leaves a name it was not given', () => {
  expect(fill('{section} : {site}', { section: 'Monde' })).toBe('Monde : {site}');
});
