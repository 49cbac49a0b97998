'use client';

import { useTranslations } from 'next-intl';
import { engineKindOf } from '@marbre/story/vocabulary/engine';

const known = ['apertium', 'firefox', 'language-model', 'extractive'] as const;

/** An engine as people call it; a model's own name is left as it is. */
export function useEngineName(): (engine: string) => string {
  const t = useTranslations('settings.engines.names');
  return (engine) => {
    const name = known.find((one) => one === engineKindOf(engine));
    return name ? t(name) : engine;
  };
}
