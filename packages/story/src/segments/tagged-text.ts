/**
 * The text format engines see: plain text in which `<1>…</1>` wraps formatted words and `<2/>` stands for an
 * atom such as a line break. Only numbered tags are tags; every other `<` is text.
 */
export type TaggedToken =
  | { form: 'text'; text: string }
  | { form: 'open'; number: number }
  | { form: 'close'; number: number }
  | { form: 'atom'; number: number };

const tagPattern = /<(\/?)(\d{1,4})(\/?)>/g;

/** Writes text so that a literal `<1>` in the story cannot be read back as a tag. */
export function escapeTaggedText(text: string): string {
  return text.replace(/&(?=(?:amp|lt);)/g, '&amp;').replace(/<(?=\/?\d{1,4}\/?>)/g, '&lt;');
}

function unescapeTaggedText(text: string): string {
  return text.replace(/&lt;(?=\/?\d{1,4}\/?>)/g, '<').replace(/&amp;(?=(?:amp|lt);)/g, '&');
}

/** Reads tagged text as written, without demanding that tags be balanced or known. */
export function readTaggedText(tagged: string): TaggedToken[] {
  const tokens: TaggedToken[] = [];
  let end = 0;
  const pushText = (raw: string) => {
    if (raw !== '') tokens.push({ form: 'text', text: unescapeTaggedText(raw) });
  };
  for (const match of tagged.matchAll(tagPattern)) {
    pushText(tagged.slice(end, match.index));
    const number = Number(match[2]);
    if (match[3] === '/') tokens.push({ form: 'atom', number });
    else tokens.push({ form: match[1] === '/' ? 'close' : 'open', number });
    end = match.index + match[0].length;
  }
  pushText(tagged.slice(end));
  return tokens;
}

/** The words alone: what a reader would hear. Atoms become newlines. */
export function plainTextOf(tagged: string): string {
  return readTaggedText(tagged)
    .map((token) => (token.form === 'text' ? token.text : token.form === 'atom' ? '\n' : ''))
    .join('');
}
