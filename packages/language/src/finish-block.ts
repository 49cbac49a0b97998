import { compareOnce } from '@marbre/story/facts/compare-once';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import { keepTypography } from './keep-typography';
import type { BlockOutcome, EngineIdentity, TranslationBlock, TranslationRequest } from './translator';

/**
 * Blocks that no engine is asked about: a byline, an agreed name, figures, a line of dashes.
 *
 * @returns the text to use as it is, or null when the block wants translating.
 */
export function untouchableText(block: TranslationBlock, request: TranslationRequest): string | null {
  const plain = plainTextOf(block.text).trim();
  if (!/\p{L}{2,}/u.test(plain)) return block.text;
  const names = [
    ...request.protection.bylines,
    ...request.protection.terms.filter((term) => term.target === undefined).map((term) => term.source),
  ];
  const isName = names.some((name) => name === plain || `Par ${name}` === plain || `By ${name}` === plain);
  return isName ? block.text : null;
}

/** The last step of every engine: the target language's typography, and the facts compared with the source. */
export function finishBlock(
  block: TranslationBlock,
  raw: string,
  request: TranslationRequest,
  engine: EngineIdentity,
): BlockOutcome {
  const text = keepTypography(cleanText(raw), request.source, request.target);
  const findings = compareOnce(
    {
      sourceBlockId: block.id,
      targetBlockId: block.id,
      source: plainTextOf(block.text),
      target: plainTextOf(text),
    },
    {
      locales: { source: request.source, target: request.target },
      protectedNames: [
        ...request.protection.bylines,
        ...request.protection.terms.filter((term) => term.target === undefined).map((term) => term.source),
      ],
      equivalents: Object.fromEntries(
        request.protection.terms.flatMap((term) =>
          term.target === undefined ? [] : [[term.source, [term.target]]],
        ),
      ),
    },
  );
  return { outcome: 'translated', blockId: block.id, text, engine, findings: [...findings] };
}

/** Control and direction-override characters have no business in a story, whoever wrote them. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
