'use client';

import { useTranslations } from 'next-intl';

const known = ['apertium', 'firefox', 'language-model', 'extractive'] as const;

/** An engine as people call it; a model's own name is left as it is. */
export function useEngineName(): (engine: string) => string {
  const t = useTranslations('settings.engines.names');
  return (engine) => {
    const name = known.find((one) => one === engine);
    return name ? t(name) : engine;
  };
}
