'use client';

import { useTranslations } from 'next-intl';
import { isLocale, type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { Select } from '@marbre/ui/select';
import { useNewsroomLanguages } from '../frame/newsroom-languages';

export interface LanguagePair {
  from: Locale;
  to: Locale;
}

export interface PairFieldsProps {
  pair: LanguagePair;
  onPair: (pair: LanguagePair) => void;
}

/** From one language into another; choosing the same for both turns the pair round. */
export function PairFields({ pair, onPair }: PairFieldsProps) {
  const t = useTranslations('languages.pair');
  const { all: locales } = useNewsroomLanguages();
  const choose = (side: 'from' | 'to', value: string) => {
    if (!isLocale(value)) return;
    const other = side === 'from' ? 'to' : 'from';
    const turned = pair[other] === value ? pair[side] : pair[other];
    onPair({ ...pair, [side]: value, [other]: turned });
  };
  return (
    <div className="flex gap-2 max-sm:w-full">
      {(['from', 'to'] as const).map((side) => (
        <Select
          key={side}
          aria-label={t(side)}
          className="sm:max-w-48 sm:min-w-40"
          value={pair[side]}
          onChange={(event) => choose(side, event.target.value)}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {t(`${side}Language`, { language: localeName(locale) })}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}
