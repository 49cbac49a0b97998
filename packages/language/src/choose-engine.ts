import type { EngineProblemCode } from './engine-problem';
import type { EngineQuality, Translator } from './translator';

/** A thing an administrator can do to get better translations for a pair. */
export type EngineAdvice = 'configure-language-model' | 'download-firefox-models' | 'install-apertium';

/** Which engine a pair uses, as data: every interface language has its own sentence for it. */
export interface EngineChoice {
  source: string;
  target: string;
  /** Engines that can translate the pair now, in the order they are tried. */
  translators: Translator[];
  /** The first of them, or null when nothing can. */
  chosen: { engine: string; version: string; route: string[]; quality: EngineQuality } | null;
  /** Engines that are set up but cannot do this pair, and why. */
  unavailable: { engine: string; reason: EngineProblemCode }[];
  /** Empty when nothing better is known. */
  advice: EngineAdvice[];
}

/** Asks the configured engines, best first, who can translate a pair now. */
export async function chooseEngine(
  translators: readonly Translator[],
  source: string,
  target: string,
): Promise<EngineChoice> {
  const answers = await Promise.all(
    translators.map(async (translator) => ({
      translator,
      support: await translator.canTranslate(source, target),
    })),
  );
  const able = answers.flatMap(({ translator, support }) =>
    support.supported ? [{ translator, support }] : [],
  );
  const unavailable = answers.flatMap(({ translator, support }) =>
    support.supported ? [] : [{ engine: translator.name, reason: support.reason }],
  );
  const first = able[0];
  return {
    source,
    target,
    translators: able.map(({ translator }) => translator),
    chosen: first
      ? {
          engine: first.translator.name,
          version: await first.translator.version(),
          route: first.support.route,
          quality: first.support.quality,
        }
      : null,
    unavailable,
    advice: adviceFor(first?.support.quality ?? null, translators, unavailable),
  };
}

function adviceFor(
  quality: EngineQuality | null,
  translators: readonly Translator[],
  unavailable: EngineChoice['unavailable'],
): EngineAdvice[] {
  if (quality === 'good') return [];
  const advice: EngineAdvice[] = ['configure-language-model'];
  const lacksModels = unavailable.some(
    ({ engine, reason }) => engine === 'firefox' && reason === 'models-missing',
  );
  if (lacksModels && quality !== 'fair') advice.push('download-firefox-models');
  const hasApertium =
    translators.some(({ name }) => name === 'apertium') &&
    !unavailable.some(({ engine, reason }) => engine === 'apertium' && reason === 'not-installed');
  if (quality === null && !hasApertium) advice.push('install-apertium');
  return advice;
}
