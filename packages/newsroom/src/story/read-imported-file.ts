import { decodeText } from '@marbre/story/import/decode-text';
import {
  type ImportedStory,
  type ImportFormat,
  importStory as readStory,
} from '@marbre/story/import/import-story';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { limits } from '@marbre/story/vocabulary/limits';
import { type ImportEnding, importEndings } from '@marbre/story/import/import-endings';
import { openDocumentToHtml } from '@marbre/story/import/office/open-document-to-html';
import { rtfToHtml } from '@marbre/story/import/office/rtf-to-html';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { hiddenStyle, markHiddenText } from './mark-hidden-text';
import { measureArchive } from './measure-archive';

const formats = {
  docx: 'docx',
  odt: 'open-document',
  fodt: 'flat-open-document',
  rtf: 'rtf',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'ninjs',
  ninjs: 'ninjs',
  xml: 'news-xml',
  nitf: 'news-xml',
  newsml: 'news-xml',
} as const satisfies Record<
  ImportEnding,
  ImportFormat | 'docx' | 'open-document' | 'flat-open-document' | 'rtf'
>;

/** A .docx or .odt is a zip archive: a few kilobytes of it can unpack to more than the machine's memory. */
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
 * 'import-unreadable' for a broken file, 'import-empty' for one without words, 'too-large' for an archive that
 * unpacks to far more than it seems to be, and what `readStory` throws.
 */
export async function readImportedFile(
  fileName: string,
  bytes: Uint8Array,
  locale: Locale,
): Promise<ImportedStory> {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const known = importEndings.find((one) => one === ending);
  if (!known) throw new Problem('import-unsupported', { field: 'file', values: { name: fileName } });
  const format = formats[known];
  const text = () => decodeText(bytes, locale);
  switch (format) {
    case 'docx':
      return readStory(await orUnreadable(() => htmlOfWord(bytes)), 'html', locale);
    case 'open-document':
      return readStory(await orUnreadable(() => htmlOfOpenDocument(bytes)), 'html', locale);
    case 'flat-open-document':
      return readStory(await orUnreadable(() => openDocumentToHtml(text())), 'html', locale);
    case 'rtf':
      return readStory(await orUnreadable(() => rtfToHtml(bytes)), 'html', locale);
    default:
      return readStory(text(), format, locale);
  }
}

/** What a reader says on purpose is passed on; whatever else it stumbles over is the file's fault. */
async function orUnreadable(read: () => string | Promise<string>): Promise<string> {
  try {
    return await read();
  } catch (failure) {
    // A line of a file within the file means nothing to whoever chose it.
    if (failure instanceof Problem && failure.code !== 'exchange-unreadable') throw failure;
    throw new Problem('import-unreadable', { field: 'file' });
  }
}

async function assertMeasured(bytes: Uint8Array): Promise<void> {
  if ((await measureArchive(bytes, unpackedBytes)) > unpackedBytes) {
    throw new Problem('too-large', { field: 'file' });
  }
}

async function htmlOfWord(bytes: Uint8Array): Promise<string> {
  await assertMeasured(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await markHiddenText(bytes)) },
    { styleMap: wordStyles, convertImage: noPicture },
  );
  return value;
}

/** Pictures, and whatever else lies in the archive, are not unpacked again. */
async function htmlOfOpenDocument(bytes: Uint8Array): Promise<string> {
  await assertMeasured(bytes);
  const archive = await JSZip.loadAsync(bytes);
  const content = await archive.file('content.xml')?.async('uint8array');
  const styles = await archive.file('styles.xml')?.async('uint8array');
  if (!content) throw new Problem('import-unreadable', { field: 'file' });
  return openDocumentToHtml(decodeText(content), styles && decodeText(styles));
}
