import {
  restoreLanguage as restore,
  retireLanguage as retire,
} from '@marbre/newsroom/language/retire-language';
import { localeName } from '@marbre/story/vocabulary/locale';
import { type Command, firstWord } from './command';
import { localeOf } from './locale-option';

export const retireLanguage: Command = {
  usage: 'retire-language <tag>',
  summary: 'begin nothing more in a language',
  help: `From then on nothing is begun in the language. What there is in it goes on being read, mended and
published. restore-language takes it up again.`,
  options: {},
  async run({ words, context, print }) {
    const locale = localeOf(firstWord(words, 'language'));
    await retire(await context(), { locale });
    print(`${locale} ${localeName(locale)} retired`);
  },
};

export const restoreLanguage: Command = {
  usage: 'restore-language <tag>',
  summary: 'take a retired language up again',
  help: 'The language has its old place in every list again.',
  options: {},
  async run({ words, context, print }) {
    const locale = localeOf(firstWord(words, 'language'));
    await restore(await context(), { locale });
    print(`${locale} ${localeName(locale)} in use`);
  },
};
