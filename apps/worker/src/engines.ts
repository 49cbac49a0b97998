import { chooseEngine, type EngineAdvice } from '@marbre/language/choose-engine';
import {
  type EngineConfiguration,
  openSummarizers,
  openTranslators,
} from '@marbre/language/engine-configuration';
import type { Summarizer } from '@marbre/language/summarizer';
import type { Translator } from '@marbre/language/translator';
import type { Locale } from '@marbre/story/vocabulary/locale';

/** The engines of this process, best first. */
export interface Engines {
  translators: readonly Translator[];
  summarizers: readonly Summarizer[];
  /** Those that can be used on this machine now between the languages, and a sentence on how to get better ones. */
  describe(locales: readonly Locale[]): Promise<{ engines: string[]; sentence: string }>;
  close(): Promise<void>;
}

/** Opens what is configured; nothing is started before its first use. */
export function openEngines(configuration: EngineConfiguration): Engines {
  const translators = openTranslators(configuration);
  const summarizers = openSummarizers(configuration);
  return {
    translators,
    summarizers,
    describe: (locales) => describe(translators, locales),
    async close() {
      for (const translator of translators) await translator.close?.();
    },
  };
}

const adviceWords: Record<EngineAdvice, string> = {
  'configure-language-model': 'set LANGUAGE_MODEL for translations of the first quality',
  'download-firefox-models': 'set FIREFOX_DOWNLOAD=true to fetch Firefox’s neural models on first use',
  'install-apertium': 'install the Debian packages apertium, apertium-fr-es and apertium-eng-spa',
};

async function describe(
  translators: readonly Translator[],
  locales: readonly Locale[],
): Promise<{ engines: string[]; sentence: string }> {
  const pairs = locales.flatMap((source) =>
    locales.filter((target) => target !== source).map((target) => ({ source, target })),
  );
  const choices = await Promise.all(
    pairs.map(({ source, target }) => chooseEngine(translators, source, target)),
  );
  const engines = [...new Set(choices.flatMap(({ chosen }) => (chosen ? [chosen.engine] : [])))];
  const perEngine = engines.map((engine) => {
    const able = choices.filter(({ chosen }) => chosen?.engine === engine);
    const routes = able.map(({ source, target }) => `${source}→${target}`).join(', ');
    return `${engine} ${able[0]?.chosen?.version ?? ''} (${able.length === pairs.length ? 'every pair' : routes})`;
  });
  const missing = choices.filter(({ chosen }) => !chosen).map(({ source, target }) => `${source}→${target}`);
  const advice = [...new Set(choices.flatMap((choice) => choice.advice))].map((one) => adviceWords[one]);
  const sentences = [
    perEngine.length > 0 ? `Translation by ${perEngine.join('; ')}.` : 'No translation engine is available.',
    missing.length > 0 && perEngine.length > 0 ? `No engine here for ${missing.join(', ')}.` : '',
    advice.length > 0 ? `For better: ${advice.join('; or ')}.` : '',
  ];
  return { engines, sentence: sentences.filter((sentence) => sentence !== '').join(' ') };
}
