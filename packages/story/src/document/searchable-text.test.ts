import { expect, it } from 'vitest';
import { searchableText } from './searchable-text';

it.each([
  ['l’Été', "l'ete"],
  ['Été', 'e\u0301te\u0301'],
  ['مُحَمَّد', 'محمد'],
  ['العــــربية', 'العربية'],
  ['أحمد', 'احمد'],
  ['co\u00adopé\u200bration', 'Coopération'],
  ['12\u202f000', '12 000'],
  ['İstanbul', 'istanbul'],
  ['port rouvert', 'port\u0007 rouvert\u001b'],
])('%s is found as %s', (written, typed) => expect(searchableText(written)).toBe(searchableText(typed)));

it('takes no letter for another', () => {
  expect(searchableText('हिन्दी')).toBe('हिन्दी'.normalize('NFC'));
  expect(searchableText('한국')).toBe('한국');
  expect(searchableText('mer')).not.toBe(searchableText('mère est'));
});
