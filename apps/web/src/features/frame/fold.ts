/** Text as it is compared by hand: without case, accents or Arabic vowel marks. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
