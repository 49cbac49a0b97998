import { describe, expect, it } from 'vitest';
import { mentionsOf, plainComment, readCommentBody, writeMention } from './comment-body';

const maud = '01900000-0000-7000-8000-00000000000a';

describe('what a comment says and whom it names', () => {
  it('keeps words and names in their order', () => {
    expect(readCommentBody(`Vu ${writeMention(maud)}, merci ${writeMention('desk')}`)).toEqual([
      { text: 'Vu ' },
      { personId: maud },
      { text: ', merci ' },
      { isDesk: true },
    ]);
  });

  it('names each person once, however often they are called', () => {
    const body = `${writeMention(maud)} ${writeMention(maud)} ${writeMention('desk')}`;
    expect(mentionsOf(body)).toEqual({ personIds: [maud], isDesk: true });
  });

  it('takes what only looks like a mention as words', () => {
    const body = 'maud@journal.org, @[nobody], @[01900000]';
    expect(readCommentBody(body)).toEqual([{ text: body }]);
    expect(readCommentBody('')).toEqual([]);
  });

  it('reads as a sentence in a mail, even when somebody has gone', () => {
    const gone = '01900000-0000-7000-8000-00000000000b';
    const body = `${writeMention(maud)} et ${writeMention(gone)}, au ${writeMention('desk')}`;
    expect(plainComment(body, { [maud]: 'Maud' }, 'desk')).toBe('@Maud et @…, au @desk');
  });
});
