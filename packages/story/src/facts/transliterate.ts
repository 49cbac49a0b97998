import { foldWord } from './fold-text';

/**
 * Consonant skeletons: what stays of a name when it crosses between Latin and Arabic script. Sounds that one
 * script does not tell apart share a letter (p/b, v/f, g/j/gh/k, th/t).
 */
const latinGroups: [RegExp, string][] = [
  [/tch|sch|ch|sh/g, 's'],
  [/ph/g, 'f'],
  [/kh|gh|dj/g, 'k'],
  [/dh|th/g, 't'],
];

const latinLetters: Record<string, string> = {
  b: 'b', p: 'b', f: 'f', v: 'f', w: '', g: 'k', j: 'k', k: 'k', q: 'k', c: 'k', x: 'ks', d: 't', t: 't', z: 's', s: 's',
  l: 'l', m: 'm', n: 'n', r: 'r', h: '',
}; // prettier-ignore

const arabicLetters: Record<string, string> = {
  ب: 'b', پ: 'b', ف: 'f', ڤ: 'f', ج: 'k', غ: 'k', ق: 'k', ك: 'k', خ: 'k', گ: 'k', د: 't', ذ: 't', ت: 't', ط: 't', ث: 't', ض: 't', ظ: 't',
  ز: 's', س: 's', ص: 's', ش: 's', ل: 'l', م: 'm', ن: 'n', ر: 'r',
}; // prettier-ignore

export function skeletonOfLatin(word: string): string {
  let folded = foldWord(word).replace(/^(?:al|el)[-']/, '');
  for (const [pattern, letter] of latinGroups) folded = folded.replace(pattern, letter);
  return squeeze([...folded].map((letter) => latinLetters[letter] ?? '').join(''));
}

export function skeletonOfArabic(word: string): string {
  const bare = foldWord(word).replace(/^[وفبلك]?ال/, '');
  return squeeze([...bare].map((letter) => arabicLetters[letter] ?? '').join(''));
}

function squeeze(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}
