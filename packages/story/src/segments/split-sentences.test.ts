import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences';

describe('a sentence an editor reads as one stays one', () => {
  it.each([
    ['fr', 'M. Salem et le Gén. Rahal sont arrivés. La séance reprend.', 2],
    ['fr', 'Il a dit : « Nous partons. Personne ne reste. » Puis il est sorti.', 2],
    ['fr', '« Rien n’est réglé », a-t-elle dit. Elle part demain.', 2],
    ['fr', 'Le « plan B » est prêt ! a lancé le maire. Il attend.', 2],
    ['fr', 'Voir l’art. 12 du code. J. Dupont le cite.', 2],
    ['en', 'Dr. Amal Nouri met Gen. Hadi at 9 a.m. on Monday. They left.', 2],
    ['en', 'The answer was no. Nobody was surprised.', 2],
    ['en', 'The U.S. Senate voted. It passed.', 2],
    ['en', 'They moved to the U.S. They like it there.', 2],
    ['es', 'Viven en EE.UU. Pero vuelven. EE.UU. Airways los trae.', 3],
    ['en', 'We agree, you and I. Did I. Nouri say so?', 2],
    ['ar', 'قال د\u202a.\u202c سالم ذلك. ثم خرج.', 2],
    ['es', 'El Sr. Ruiz llegó. ¿Quién lo esperaba? Nadie.', 3],
    ['ar', 'وصل د. سالم إلى المدينة. هل بدأ الاجتماع؟ لا أحد يعرف.', 3],
  ])('%s: %s', (locale, text, count) => {
    const sentences = splitSentences(text, locale);
    expect(sentences).toHaveLength(count);
    expect(sentences.join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });

  it('a forgotten closing mark does not swallow the rest of the story', () => {
    const text = `Il a dit « oui. ${'Une phrase de plus suit ici. '.repeat(60)}`;
    expect(splitSentences(text, 'fr').length).toBeGreaterThan(10);
  });

  it('nothing is cut that has no space in it: an address stays one', () => {
    const text = 'Voir https://exemple.org/?Page=2 et a!B. Puis la suite.';
    expect(splitSentences(text, 'fr')).toEqual([
      'Voir https://exemple.org/?Page=2 et a!B.',
      'Puis la suite.',
    ]);
    expect(splitSentences('今日は雨です。明日は晴れです。', 'ja')).toHaveLength(2);
  });

  it('no text gives no sentences', () => {
    expect(splitSentences('  \n ', 'fr')).toEqual([]);
  });
});
