import { writeFile } from 'node:fs/promises';
import { exportFormats, exportStory } from '@marbre/newsroom/export/export-story';
import { findEdition } from '@marbre/newsroom/story/find-edition';
import { type Command, Complaint, firstWord, textOption } from './command';

export const exportFile: Command = {
  usage: 'export <story> [options]',
  summary: 'write a story out in every language it has',
  help: `Writes a story to standard output or to a file: with its live words, or as ninjs 3.1 with those that
readers have. <story> is its id, the id of one
of its editions, or a public path.

  --format <format>      ${exportFormats.join(', ')} (default: json)
  --output <file>        write to this file; one that exists is left alone`,
  options: { format: { type: 'string' }, output: { type: 'string' } },
  async run({ words, options, context, print, tell }) {
    const name = firstWord(words, 'story');
    const wanted = textOption(options, 'format') ?? 'json';
    const format = exportFormats.find((one) => one === wanted);
    if (!format) throw new Complaint(`"${wanted}" is not a format: use ${exportFormats.join(', ')}.`);
    const acting = await context();
    const { storyId } = await findEdition(acting, name);
    const text = await exportStory(acting, { storyId, format });
    const file = textOption(options, 'output');
    if (!file) return print(text.trimEnd());
    await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(
        error.code === 'EEXIST'
          ? `${file} exists already.`
          : `${file} cannot be written (${error.code ?? 'unknown reason'}).`,
      );
    });
    tell(`written to ${file}`);
  },
};
