import { type LatinEndings, replaceEndings, withoutAccents } from './latin-inflection';

const verbEndings = {
  ar: 'ar o as a amos áis an é aste ó asteis aron aba abas ábamos abais aban aré arás ará aremos aréis arán aría arías aríamos aríais arían e es emos éis en ado ada ados adas ando',
  er: 'er o es e emos éis en í iste ió imos isteis ieron ía ías íamos íais ían eré erás erá eremos eréis erán ería erías eríamos eríais erían a as amos áis an ido ida idos idas iendo',
  ir: 'ir o es e imos ís en í iste ió isteis ieron ía ías íamos íais ían iré irás irá iremos iréis irán iría irías iríamos iríais irían a as amos áis an ido ida idos idas iendo',
} as const;

/** Spanish: plurals, whose accents come and go ("misión", "misiones"), agreement, regular verbs. */
export const spanishEndings: LatinEndings = {
  singularsOf(word) {
    const found = replaceEndings(word, [['s', '']], 3);
    for (const singular of replaceEndings(
      word,
      [
        ['ces', 'z'],
        ['es', ''],
      ],
      2,
    ))
      found.push(plain(singular));
    if (/[áéíóú][ns]$/.test(word)) found.push(plain(word));
    return found;
  },
  masculinesOf(word, isSafe) {
    const found = replaceEndings(word, [['ora', 'or']], 2);
    if (isSafe) return found;
    found.push(...replaceEndings(word, [['a', 'o']], 3));
    return /[lnrsz]a$/.test(word) ? [...found, word.slice(0, -1)] : found;
  },
  formsOfVerb(infinitive) {
    const kind = infinitive.slice(-2);
    if (kind !== 'ar' && kind !== 'er' && kind !== 'ir') return [infinitive];
    return verbEndings[kind].split(' ').map((ending) => infinitive.slice(0, -2) + ending);
  },
};

/** Without acute accents; an ñ stays. */
function plain(word: string): string {
  return [...word].map((letter) => (letter === 'ñ' ? letter : withoutAccents(letter))).join('');
}
