import { readTaggedText } from '@marbre/story/segments/tagged-text';

/** Apertium's stream format: what is markup there, and how our tags ride through it. */
const special = /[[\]{}^$/\\@<>]/g;

/**
 * Writes tagged text as an Apertium stream. Words inside `<1>…</1>` carry a word-bound blank `[[1]]…[[/]]`,
 * which follows the word wherever it is moved; atoms and empty spans are superblanks.
 */
export function writeStream(tagged: string): string {
  const tokens = readTaggedText(tagged);
  let stream = '';
  let open: number | null = null;
  for (const token of tokens) {
    if (token.form === 'open') open = token.number;
    else if (token.form === 'close') open = null;
    else if (token.form === 'atom') stream += `[<${token.number}/>]`;
    else if (open !== null && /\p{L}/u.test(token.text)) {
      const [, before = '', inner = '', after = ''] =
        /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u.exec(token.text) ?? [];
      stream += `${escapeStream(before)}[[${open}]]${escapeStream(inner)}[[/]]${escapeStream(after)}`;
    } else stream += escapeStream(token.text);
  }
  return stream;
}

/** Reads an Apertium stream back as tagged text; words of one span that stayed neighbours are one span again. */
export function readStream(stream: string): string {
  return stream
    .replace(
      /\[\[\/\]\]([\s\u00a0\u202f]*)\[\[(\d+)\]\]/g,
      (found: string, gap: string, number: string, at: number) =>
        openNumberBefore(stream, at) === number ? gap : found,
    )
    .replace(/\[\[(\d+)\]\]([\s\S]*?)\[\[\/\]\]/g, '<$1>$2</$1>')
    .replace(/\[\[\/?\d*\]\]/g, '')
    .replace(/\[(<\d+\/>)\]/g, '$1')
    .replace(/\[\]/g, '')
    .replace(/\\([[\]{}^$/\\@<>])/g, '$1');
}

function openNumberBefore(stream: string, at: number): string | undefined {
  return /\[\[(\d+)\]\](?:(?!\[\[)[\s\S])*$/.exec(stream.slice(0, at))?.[1];
}

function escapeStream(text: string): string {
  return text.replace(special, '\\$&');
}

const blockEnd = (index: number) => `[\n=${index}=\n]`;

/**
 * Joins blocks into one stream. Each ends in a stop of its own and a superblank, so that no sentence runs from
 * one block into the next; `splitBlocks` takes both away again.
 */
export function joinBlocks(streams: readonly string[]): string {
  return streams.map((stream, index) => `${stream}.[]${blockEnd(index)}`).join('\n');
}

/** @returns one stream per block, null for a block whose end did not come back. */
export function splitBlocks(output: string, count: number): (string | null)[] {
  let rest = output;
  return Array.from({ length: count }, (_, index) => {
    const end = blockEnd(index);
    const at = rest.indexOf(end);
    if (at < 0) return null;
    const stream = rest.slice(0, at);
    rest = rest.slice(at + end.length);
    return stream.trim().replace(/\s*\.\[\]$/, '');
  });
}
