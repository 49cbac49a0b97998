import { readCommentBody, writeMention } from '@marbre/story/comment/comment-body';

/** Whom a name in the text being typed stands for: an id, or `desk` for everyone. */
export type Mentioned = Readonly<Record<string, string>>;

/** The name being looked for at the caret, and where its @ stands; null when none is. */
export function mentionAt(text: string, caret: number): { at: number; query: string } | null {
  const before = text.slice(0, caret);
  const match = /(?:^|[\s(«“"])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)?)$/u.exec(before);
  if (!match) return null;
  const query = match[1] ?? '';
  return { at: caret - query.length - 1, query };
}

/** A comment as it is typed, with names, made into the form that is kept, with ids. */
export function toKept(typed: string, mentioned: Mentioned): string {
  // The longest first: "@Anne Marie" must not become "@Anne" and a word.
  const names = Object.keys(mentioned).sort((a, b) => b.length - a.length);
  let kept = '';
  for (let index = 0; index < typed.length;) {
    const name = names.find(
      (candidate) =>
        typed.startsWith(`@${candidate}`, index) && endsName(typed[index + 1 + candidate.length] ?? ''),
    );
    if (name === undefined) {
      kept += typed[index];
      index += 1;
    } else {
      kept += writeMention(mentioned[name] ?? 'desk');
      index += name.length + 1;
    }
  }
  return kept;
}

/** A kept comment as its author changes it, and whom the names in it stand for. */
export function toTyped(
  body: string,
  names: Readonly<Record<string, string>>,
  desk: string,
): { typed: string; mentioned: Mentioned } {
  const mentioned: Record<string, string> = {};
  const typed = readCommentBody(body)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const [name, who] = 'isDesk' in piece ? [desk, 'desk'] : [names[piece.personId], piece.personId];
      if (name === undefined) return writeMention(who ?? 'desk');
      mentioned[name] = who ?? 'desk';
      return `@${name}`;
    })
    .join('');
  return { typed, mentioned };
}

function endsName(next: string): boolean {
  return !/[\p{L}\p{M}\p{N}]/u.test(next);
}
