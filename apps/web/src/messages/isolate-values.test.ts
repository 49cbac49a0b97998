import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { isolateValues } from './isolate-values';
import { messagesOf } from './messages';

it('keeps a date out of the name that stands before it, in Arabic and beside an Arabic name', () => {
  const said = (locale: 'ar' | 'fr', name: string) =>
    createTranslator({ locale, messages: messagesOf[locale], namespace: 'publishing' })('approvedBy', {
      name,
      when: '25/11/2026',
    });
  expect(said('ar', 'Camille Rousset')).toBe('اعتمده \u2068Camille Rousset\u2069، \u206825/11/2026\u2069');
  expect(said('fr', 'ياسمين خوري')).toBe('Approuvé par \u2068ياسمين خوري\u2069, 25/11/2026');
});

it('leaves alone what is counted, chosen by or marked up, and a value between words', () => {
  const sentences = {
    plural: '{count, plural, one {# كلمة} other {{name}: # كلمات}}',
    select: '{engine, select, none {} other { بواسطة {engine}}}',
    part: { of: '{done} من {total}' },
  };
  expect(isolateValues(sentences, 'rtl')).toEqual({
    plural: '{count, plural, one {# كلمة} other {\u2068{name}\u2069: # كلمات}}',
    select: '{engine, select, none {} other { بواسطة \u2068{engine}\u2069}}',
    part: { of: '\u2068{done}\u2069 من \u2068{total}\u2069' },
  });
  expect(isolateValues({ of: '{done} of {total}', chip: '{language}: {count} behind' }, 'ltr')).toEqual({
    of: '{done} of {total}',
    chip: '\u2068{language}\u2069: {count} behind',
  });
});
