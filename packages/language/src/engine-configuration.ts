import { ApertiumTranslator, type ApertiumConfiguration } from './engines/apertium';
import { ExtractiveSummarizer } from './engines/extractive-summarizer';
import { FakeTranslator } from './engines/fake';
import { FirefoxTranslator, type FirefoxConfiguration } from './engines/firefox';
import { LanguageModelTranslator } from './engines/language-model';
import type { LanguageModelConfiguration, LanguageModelLimits } from './engines/language-model-provider';
import { LanguageModelSummarizer } from './engines/language-model-summarizer';
import type { Summarizer } from './summarizer';
import type { Translator } from './translator';

/** What a newsroom has set up. Whoever starts the process reads it from the environment; nothing here does. */
export interface EngineConfiguration {
  languageModel?: { model: LanguageModelConfiguration; limits?: LanguageModelLimits };
  firefox?: FirefoxConfiguration;
  apertium?: ApertiumConfiguration;
  /** For tests only: words turned round. */
  fake?: boolean;
}

/** Opens the configured engines, best first. Nothing is started or asked before the first use. */
export function openTranslators(configuration: EngineConfiguration): Translator[] {
  const { languageModel, firefox, apertium, fake } = configuration;
  return [
    ...(languageModel ? [new LanguageModelTranslator(languageModel.model, languageModel.limits)] : []),
    ...(firefox ? [new FirefoxTranslator(firefox)] : []),
    ...(apertium ? [new ApertiumTranslator(apertium)] : []),
    ...(fake ? [new FakeTranslator()] : []),
  ];
}

/** Opens the configured summarizers, best first; the extractive one is always there. */
export function openSummarizers({ languageModel }: EngineConfiguration): Summarizer[] {
  return [
    ...(languageModel ? [new LanguageModelSummarizer(languageModel.model, languageModel.limits)] : []),
    new ExtractiveSummarizer(),
  ];
}
