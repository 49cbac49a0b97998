import { decodeText } from '@marbre/story/import/decode-text';
import {
  type ImportedStory,
  type ImportFormat,
  importStory as readStory,
} from '@marbre/story/import/import-story';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { limits } from '@marbre/story/vocabulary/limits';
import mammoth from 'mammoth';
import { hiddenStyle, markHiddenText } from './mark-hidden-text';
import { measureArchive } from './measure-archive';

const formats = new Map<string, ImportFormat | 'docx'>([
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['docx', 'docx'],
]);

/** A .docx is a zip archive: a few kilobytes of it can unpack to more than the machine's memory. */
const unpackedBytes = 3 * limits.importBytes;

/** Pictures are left where they are: not even unpacked. */
const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** Word's own names for the parts of a story. */
const wordStyles = [
  "p[style-name='Title'] => h1.headline:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  `r.${hiddenStyle} => !`,
];

/**
 * Reads a file by its name's ending. Throws Problem('import-unsupported') for an ending we do not read,
 * 'import-unreadable' for a broken file, 'import-empty' for one without words, 'too-large' for a .docx that
 * unpacks to far more than it seems to be.
 */
export async function readImportedFile(
  fileName: string,
  bytes: Uint8Array,
  locale: Locale,
): Promise<ImportedStory> {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const format = formats.get(ending);
  if (!format) throw new Problem('import-unsupported', { field: 'file', values: { name: fileName } });
  if (format === 'docx') return readStory(await htmlOfWord(bytes), 'html', locale);
  return readStory(decodeText(bytes, locale), format, locale);
}

async function htmlOfWord(bytes: Uint8Array): Promise<string> {
  try {
    if ((await measureArchive(bytes, unpackedBytes)) > unpackedBytes) {
      throw new Problem('too-large', { field: 'file' });
    }
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await markHiddenText(bytes)) },
      { styleMap: wordStyles, convertImage: noPicture },
    );
    return value;
  } catch (failure) {
    if (failure instanceof Problem) throw failure;
    throw new Problem('import-unreadable', { field: 'file' });
  }
}
