import { describe, expect, it } from 'vitest';
import { compareNegations } from './compare-negations';

const compare = (source: string, target: string, locales: [string, string]) =>
  compareNegations(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { source: locales[0], target: locales[1] },
  );

describe('what is denied', () => {
  it.each([
    ['fr', 'en', 'Il n’a pas signé.', 'He did not sign.'],
    ['fr', 'en', 'Il ne signe que le lundi.', 'He signs only on Mondays.'],
    ['fr', 'en', 'Aucun témoin ne s’est présenté.', 'No witness came forward.'],
    ['fr', 'es', 'Il n’y a rien dans la caisse.', 'No hay nada en la caja.'],
    ['en', 'fr', 'He could not attend.', 'Il a été incapable d’assister à la réunion.'],
    ['en', 'ar', 'The court did not rule.', 'لم تصدر المحكمة حكما.'],
    [
      'fr',
      'ar',
      'Le port compte trois grues ; il ne reste que deux jours.',
      'في الميناء ثلاث رافعات، ولم يبق سوى يومين.',
    ],
    ['en', 'ar', 'Only two days are left.', 'لم يبق سوى يومين.'],
    ['fr', 'ar', 'Elle est partie sans payer.', 'غادرت دون أن تدفع.'],
    ['fr', 'en', 'Née à Oran, elle vit à Paris.', 'Born in Oran, she lives in Paris.'],
    ['fr', 'es', 'Au moins cent invités sont venus.', 'No menos de cien invitados vinieron.'],
    ['fr', 'en', 'Au moins cent invités sont venus.', 'No fewer than a hundred guests came.'],
  ])('%s -> %s: %s stays denied', (source, target, from, into) => {
    expect(compare(from, into, [source, target])).toEqual([]);
  });

  it.each([
    ['fr', 'en', 'Il n’a pas signé.', 'He did sign.', 'negation-missing'],
    ['en', 'fr', 'He will never agree.', 'Il sera d’accord.', 'negation-missing'],
    ['fr', 'es', 'Elle n’est pas élue.', 'Ella es elegida.', 'negation-missing'],
    ['en', 'ar', 'The court did not rule.', 'أصدرت المحكمة حكما.', 'negation-missing'],
    [
      'en',
      'ar',
      'The court ruled, but it is late.',
      'لم تصدر المحكمة حكما إلا أن الوقت متأخر.',
      'negation-added',
    ],
    ['en', 'fr', 'He agreed.', 'Il n’a pas accepté.', 'negation-added'],
  ])('%s -> %s: %s turned into its contrary', (source, target, from, into, code) => {
    expect(compare(from, into, [source, target]).map((finding) => finding.code)).toEqual([code]);
  });

  it('points at the word that was lost', () => {
    const source = 'Le conseil a voté, mais il n’a pas signé.';
    const [finding] = compare(source, 'The council voted, but it did sign.', ['fr', 'en']);
    const { start, end } = finding?.sourceRange ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe('n’a pas');
  });
});
