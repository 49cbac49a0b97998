/** A piece of a comment as it is shown: words, somebody's name, or everyone at the desk. */
export type CommentPiece = { text: string } | { personId: string } | { isDesk: true };

/** How a mention is kept: by id and not by name, because names change. */
const mention = /@\[(desk|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/g;

/** A mention of a person, or of everyone at the desk, as it stands in a comment that is kept. */
export function writeMention(who: string | 'desk'): string {
  return `@[${who}]`;
}

/** Reads a comment as it is kept into what is shown, in order. */
export function readCommentBody(body: string): CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const match of body.matchAll(mention)) {
    if (match.index > end) pieces.push({ text: body.slice(end, match.index) });
    const who = match[1] ?? '';
    pieces.push(who === 'desk' ? { isDesk: true } : { personId: who });
    end = match.index + match[0].length;
  }
  if (end < body.length) pieces.push({ text: body.slice(end) });
  return pieces;
}

/** Whom a comment names, each once. */
export function mentionsOf(body: string): { personIds: string[]; isDesk: boolean } {
  const pieces = readCommentBody(body);
  return {
    personIds: [...new Set(pieces.flatMap((piece) => ('personId' in piece ? [piece.personId] : [])))],
    isDesk: pieces.some((piece) => 'isDesk' in piece),
  };
}

/** A comment as plain text for lists and mail; `names` gives a person's name, `desk` the word for everyone. */
export function plainComment(body: string, names: Readonly<Record<string, string>>, desk: string): string {
  return readCommentBody(body)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      return `@${'isDesk' in piece ? desk : (names[piece.personId] ?? '…')}`;
    })
    .join('');
}
