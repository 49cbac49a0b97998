import {
  isPoundElement,
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { interfaceTagOf } from '../i18n/interface-tag';
import { messagesOf } from './messages';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

/** Names of the values a sentence is given, and of the tags it is marked up with. */
function namesIn(text: string) {
  const values = new Set<string>();
  const tags = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (isLiteralElement(element) || isPoundElement(element)) continue;
      (isTagElement(element) ? tags : values).add(element.value);
      if (isTagElement(element)) visit(element.children);
      else if (isPluralElement(element) || isSelectElement(element))
        Object.values(element.options).forEach(({ value }) => visit(value));
    }
  };
  visit(parse(text));
  return { values: [...values].sort(), tags: [...tags].sort() };
}

const english = new Map(flatten(messagesOf.en));

describe.each(interfaceLanguages)('the newsroom in %s', (locale) => {
  const entries = flatten(messagesOf[locale]);

  it('says everything it says in the other languages', () => {
    expect(entries.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  it('names the same values in every sentence', () => {
    for (const [key, text] of entries) {
      expect([key, namesIn(text)]).toEqual([key, namesIn(english.get(key) ?? '')]);
    }
  });

  it('can be read aloud by the formatter, plural by plural', () => {
    const failures: string[] = [];
    const translate = createTranslator({
      locale: interfaceTagOf(locale, null),
      messages: messagesOf[locale] as Tree,
      onError: (error) => failures.push(error.message),
    }) as unknown as { rich: (key: string, values: Record<string, unknown>) => unknown };
    for (const [key, text] of entries) {
      const names = namesIn(text);
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const values = Object.fromEntries<unknown>(names.values.map((name) => [name, count]));
        for (const tag of names.tags) values[tag] = (chunks: unknown) => chunks;
        translate.rich(key, values);
      }
    }
    expect(failures).toEqual([]);
  });

  it('does not shout, and leaves nothing empty', () => {
    expect(entries.filter(([, text]) => /[!¡]/.test(text) || text.trim() === '')).toEqual([]);
  });
});
