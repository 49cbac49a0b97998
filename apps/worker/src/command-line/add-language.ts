import { addLanguage as add } from '@marbre/newsroom/language/add-language';
import { directionOf, localeName } from '@marbre/story/vocabulary/locale';
import { type Command, firstWord } from './command';
import { localeOf } from './locale-option';

export const addLanguage: Command = {
  usage: 'add-language <tag>',
  summary: 'let the newsroom write and read in one more language',
  help: `Adds a language by its BCP 47 tag, e.g. pt, pt-BR or fa. It is offered wherever something begins, at
once; give it to those who write it in People, and its name to each section in Settings.`,
  options: {},
  async run({ words, context, print }) {
    const { locale } = await add(await context(), { locale: localeOf(firstWord(words, 'language')) });
    print(`${locale} ${localeName(locale)} (${directionOf(locale)})`);
  },
};
