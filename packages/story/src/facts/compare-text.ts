import type { BlockPair, FactOptions } from './block-pair';
import { detectLanguage } from './detect-language';
import { extractQuotations } from './extract-quotations';
import type { Finding } from './finding';
import { findingOn } from './finding-at';
import { foldedWords } from './fold-text';

/** Whether the target is a translation at all: there, in its language, of about the right length. */
export function compareText(pair: BlockPair, { locales }: FactOptions): Finding[] {
  const sourceWords = foldedWords(pair.source);
  const targetWords = foldedWords(pair.target);
  if (sourceWords.length > 0 && targetWords.length === 0)
    return [findingOn(pair, 'text-empty', 'length', 'error')];
  const findings: Finding[] = [];
  if (locales.source !== locales.target) {
    if (isUntranslated(sourceWords, targetWords))
      return [findingOn(pair, 'left-untranslated', 'language', 'error')];
    const detected = detectLanguage(pair.target);
    if (detected !== null && detected !== locales.target) {
      findings.push(
        findingOn(
          pair,
          detected === locales.source ? 'left-untranslated' : 'wrong-language',
          'language',
          'error',
          locales.target,
          detected,
        ),
      );
    }
  }
  return [
    ...findings,
    ...compareLength(pair, sourceWords.length, targetWords.length, locales.target),
    ...compareQuotations(pair),
  ];
}

/** Most longer words stand in the source as they are, in a text long enough not to be a list of names. */
function isUntranslated(source: readonly string[], target: readonly string[]): boolean {
  const long = target.filter((word) => word.length >= 4 && !/^\d/.test(word));
  if (long.length < 5) return source.length >= 5 && source.join(' ') === target.join(' ');
  const known = new Set(source);
  return long.filter((word) => known.has(word)).length / long.length > 0.7;
}

/** Words a language needs for what another says in one; measured on professional translations. */
const wordsPerWord: Record<string, number> = { fr: 1.15, en: 1, es: 1.08, ar: 0.85 };

function compareLength(pair: BlockPair, sourceCount: number, targetCount: number, target: string): Finding[] {
  if (sourceCount < 10) return [];
  const ratio = targetCount / sourceCount / (wordsPerWord[target] ?? 1);
  const values = [String(sourceCount), String(targetCount)] as const;
  if (ratio < 0.45)
    return [findingOn(pair, 'much-shorter', 'length', ratio < 0.25 ? 'error' : 'warning', ...values)];
  if (ratio > 2)
    return [findingOn(pair, 'much-longer', 'length', ratio > 3.5 ? 'error' : 'warning', ...values)];
  return [];
}

function compareQuotations(pair: BlockPair): Finding[] {
  const source = extractQuotations(pair.source).length;
  const target = extractQuotations(pair.target).length;
  return source === target
    ? []
    : [findingOn(pair, 'quotation-count', 'quotation', 'warning', String(source), String(target))];
}
