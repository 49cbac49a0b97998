import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listOpenLocales } from '@marbre/newsroom/language/list-languages';
import { importStory } from '@marbre/newsroom/story/import-story';
import type { ImportWarningCode } from '@marbre/story/import/import-block';
import { type Command, Complaint, firstWord, requiredOption, textOption } from './command';
import { localeOf } from './locale-option';
import { fillSentence } from './problem-sentences';
import { sectionIdsOf } from './section-option';

const toCheck = {
  'headline-derived': 'the headline (taken from the first sentence)',
  'standfirst-guessed': 'the standfirst (taken from the first paragraph)',
  'byline-recognized': 'the byline ({names})',
  'paragraphs-split': 'where paragraphs were parted',
  'pictures-left-out': 'pictures (left out)',
  'tables-flattened': 'tables (now lines of text)',
  'surroundings-left-out': 'what stood around the article on its page (left out)',
  'language-differs': 'the language (the file says {language})',
  'withdrawn-by-source': 'whether to use it at all (its source has withdrawn it)',
  embargoed: 'the embargo (until {until})',
  'notes-kept': 'the note to editors (kept with the sources)',
  'parts-left-out': 'parts of the file that a story has no place for ({parts})',
} as const satisfies Record<ImportWarningCode, string>;

export const importFile: Command = {
  usage: 'import <file> --section <slug> [options]',
  summary: 'make a story of a text, office or agency file',
  help: `Makes a story of a file and prints the ids of the story and of its edition. Files are read by their
ending: .txt, .md, .html, .docx, .odt, .fodt, .rtf, .json or .ninjs (ninjs 1 to 3), .xml, .nitf or .newsml
(NITF, NewsML-G2, NewsML 1).

  --section <slug>       where it appears, e.g. monde
  --locale <tag>         its language (default: the newsroom's first)`,
  options: { section: { type: 'string' }, locale: { type: 'string' } },
  async run({ words, options, context, print, tell }) {
    const file = firstWord(words, 'file');
    const slug = requiredOption(options, 'section');
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(`${file} cannot be read (${error.code ?? 'unknown reason'}).`);
    });
    const acting = await context();
    const [first = ''] = await listOpenLocales(acting.database);
    const locale = localeOf(textOption(options, 'locale') ?? first);
    const [sectionId = ''] = await sectionIdsOf(acting, [slug]);
    const imported = await importStory(acting, {
      fileName: basename(file),
      bytes: new Uint8Array(bytes),
      locale,
      sectionId,
    });
    for (const { code, values } of imported.warnings) {
      tell(`to check: ${fillSentence(toCheck[code], values)}`);
    }
    print(`story ${imported.storyId}`);
    print(`edition ${imported.editionId}`);
  },
};
