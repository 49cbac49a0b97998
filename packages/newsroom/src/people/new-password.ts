import { randomInt } from 'node:crypto';

/** Letters and figures that cannot be taken for one another when read from a screen. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of 20 random characters in groups of five: about 99 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
