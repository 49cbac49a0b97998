import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetCacheControl } from './cache/cache-control';
import { makeReady, type ReadyPage } from './cache/ready-page';

/** Addresses of the site's own files, each with the hash of its content. */
export interface ReaderAssets {
  stylesheet: string;
  script: string;
  /** The mark of a preview; on no page of the public. */
  previewStylesheet: string;
  icon: string;
  /** Latin letters, upright: on every page. */
  latinFont: string;
  arabicFont: string;
  /** Every file by its address. */
  files: ReadonlyMap<string, ReadyPage>;
}

/** In this order: what comes later may lean on what came before. */
const styles = [
  'base',
  'masthead',
  'card',
  'front',
  'section',
  'story',
  'story-text',
  'notice',
  'foot',
  'print',
];

const resolve = createRequire(import.meta.url).resolve;
const newsreader = '@fontsource-variable/newsreader/files/newsreader';
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic';

const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExtendedRange =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';
const arabicRange =
  'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC';

/** Reads, hashes and compresses the stylesheet, the script, the icon and the fonts, once per process. */
export async function loadAssets(headers: Record<string, string>): Promise<ReaderAssets> {
  const files = new Map<string, ReadyPage>();
  const add = async (name: string, contentType: string, body: string | Buffer): Promise<string> => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const address = `/_reader/${name.replace(/\.(?=\w+$)/, `.${hash}.`)}`;
    const settings = {
      status: 200,
      cacheControl: assetCacheControl,
      headers,
      shows: [],
      drawsFrom: [],
    } as const;
    files.set(address, await makeReady({ ...settings, contentType, body }));
    return address;
  };
  const font = (name: string, file: string) =>
    add(`${name}.woff2`, 'font/woff2', readFileSync(resolve(`${file}.woff2`)));
  const [latin, latinItalic, latinExtended, arabic] = await Promise.all([
    font('latin', `${newsreader}-latin-opsz-normal`),
    font('latin-italic', `${newsreader}-latin-wght-italic`),
    font('latin-extended', `${newsreader}-latin-ext-wght-normal`),
    font('arabic', `${naskh}-arabic-wght-normal`),
  ]);
  const css = [
    readFileSync(resolve('@marbre/ui/tokens.css'), 'utf8'),
    fontFace('Newsreader Variable', latin, 'normal', latinRange),
    fontFace('Newsreader Variable', latinItalic, 'italic', latinRange),
    fontFace('Newsreader Extended', latinExtended, 'normal', latinExtendedRange),
    fontFace('Noto Naskh Arabic Variable', arabic, 'normal', arabicRange, '400 700'),
    ...styles.map((name) => readOwn(`style/${name}.css`)),
  ].join('\n');
  const [stylesheet, script, icon, previewStylesheet] = await Promise.all([
    add('reader.css', 'text/css; charset=utf-8', withoutComments(css)),
    add('reader.js', 'text/javascript; charset=utf-8', withoutComments(readOwn('island/reader.js'))),
    add('icon.svg', 'image/svg+xml', readOwn('style/icon.svg')),
    add('preview.css', 'text/css; charset=utf-8', withoutComments(readOwn('style/preview.css'))),
  ]);
  const favicon = files.get(icon);
  if (favicon) files.set('/favicon.ico', favicon);
  return { stylesheet, script, icon, previewStylesheet, latinFont: latin, arabicFont: arabic, files };
}

function fontFace(family: string, address: string, style: string, range: string, weight = '200 800'): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url('${address}') format('woff2');unicode-range:${range}}`;
}

/** Our own files hold no string with a comment sign in it. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}

/** A file beside this one in the sources; the server may run from there or from the bundle in `dist`. */
function readOwn(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const candidate of [join(folder, name), join(folder, 'src/features/reading', name)]) {
      if (existsSync(candidate)) return readFileSync(candidate, 'utf8');
    }
    if (folder === dirname(folder)) throw new Error(`The public site's file ${name} is missing.`);
  }
}
