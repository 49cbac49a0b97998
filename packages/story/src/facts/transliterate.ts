import { foldWord } from './fold-text';

/**
 * The sounds of a name, one letter each, so that what Latin and Arabic script make of it can be compared:
 * S sh/ch, X kh, G gh/g, J j/dj, T th/dh; A, E, O short vowels, U and I long ones.
 */
const latinSounds: [RegExp, string][] = [
  [/^(?:tch|sch|tsch|sh|ch)/, 'S'],
  [/^ght/, 't'],
  [/^wr/, 'r'],
  [/^kh/, 'X'],
  [/^gh/, 'G'],
  [/^dj/, 'J'],
  [/^(?:th|dh)/, 'T'],
  [/^ph/, 'f'],
  [/^(?:ck|qu|cq)/, 'k'],
  [/^gn/, 'n'],
  [/^(?:tz|zz|ts)/, 'ts'],
  [/^(?:eau|au|aux|eaux)/, 'U'],
  [/^(?:ou|oo|ow|ew)/, 'U'],
  [/^(?:ee|ea|ie|ey|ei|ai|ay)/, 'I'],
  [/^c(?=[eiy])/, 's'],
  [/^[ckq]/, 'k'],
  [/^x/, 'ks'],
  [/^g/, 'G'],
  [/^j/, 'J'],
  [/^[uw]/, 'U'],
  [/^[iy]/, 'I'],
  [/^a/, 'A'],
  [/^e/, 'E'],
  [/^o/, 'O'],
  [/^v/, 'f'],
  [/^p/, 'b'],
];

const arabicSounds: Record<string, string> = {
  ا: 'A', ع: 'A', ة: 'A', و: 'U', ي: 'I', ه: 'h', ح: 'h', خ: 'X', غ: 'G', گ: 'G', ج: 'J', چ: 'J', ك: 'k', ق: 'k', ش: 'S', ث: 'T', ذ: 'T', ظ: 'T', ت: 't', ط: 't', د: 'd', ض: 'd',
  ز: 'z', س: 's', ص: 's', ب: 'b', پ: 'b', ف: 'f', ڤ: 'f', ل: 'l', م: 'm', ن: 'n', ر: 'r',
}; // prettier-ignore

export function soundsOfLatin(word: string): string {
  let rest = foldWord(word).replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/æ|œ/g, 'e');
  let sounds = '';
  while (rest !== '') {
    const found = latinSounds.find(([pattern]) => pattern.test(rest));
    const written = found?.[0].exec(rest)?.[0] ?? rest[0] ?? '';
    sounds += found ? found[1] : /[a-z]/.test(written) ? written : '';
    rest = rest.slice(written.length);
  }
  return squeeze(sounds);
}

export function soundsOfArabic(word: string): string {
  const folded = foldWord(word).replace(/تش/g, 'ش');
  return squeeze([...folded].map((letter) => arabicSounds[letter] ?? '').join(''));
}

const vowels = 'AEOUI';
const nearest = new Set('sz GJ kG'.split(' '));
const near = new Set('kX Xh JS Jz sz tT dT td fb Ss JI JX GX kS Us Ub Uf IJ sT zT Sz kJ hG'.split(' '));

/**
 * How unlike two rows of sounds are: 0 the same, 1 and more another name. Vowels weigh little, for Arabic writes
 * only the long ones, and so do letters that one script does not tell apart.
 */
export function unlikeness(latin: string, arabic: string): number {
  const consonants = [...latin].filter((sound) => !vowels.includes(sound)).length;
  let row = [0];
  for (const sound of arabic) row.push((row.at(-1) ?? 0) + insertionCost(sound));
  for (let i = 0; i < latin.length; i += 1) {
    const sound = latin[i] ?? '';
    const gone = deletionCost(sound, i === latin.length - 1);
    const next = [(row[0] ?? 0) + gone];
    for (let j = 0; j < arabic.length; j += 1) {
      const other = arabic[j] ?? '';
      next.push(
        Math.min(
          (row[j] ?? 0) + exchangeCost(sound, other),
          (row[j + 1] ?? 0) + gone,
          (next[j] ?? 0) + insertionCost(other),
        ),
      );
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1.5, consonants);
}

function exchangeCost(one: string, other: string): number {
  if (one === other) return 0;
  const [isVowel, isOther] = [vowels.includes(one), vowels.includes(other)];
  if (isVowel && isOther) return 0.15;
  if (nearest.has(one + other) || nearest.has(other + one)) return 0.12;
  // A final ه is written for "a" and "e".
  if ((one === 'h' && isOther) || (other === 'h' && isVowel)) return 0.2;
  if (near.has(one + other) || near.has(other + one)) return 0.3;
  return isVowel || isOther ? 0.9 : 1;
}

function deletionCost(sound: string, isLast: boolean): number {
  if ('AEO'.includes(sound)) return 0.1;
  if (vowels.includes(sound)) return 0.2;
  if (sound === 'h') return 0.25;
  return isLast && 'tsdxzrn'.includes(sound) ? 0.5 : 0.8;
}

function insertionCost(sound: string): number {
  if (sound === 'A') return 0.15;
  return vowels.includes(sound) ? 0.2 : sound === 'h' ? 0.35 : 0.8;
}

function squeeze(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}
