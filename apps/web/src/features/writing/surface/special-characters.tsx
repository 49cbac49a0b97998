'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { isLatin, type Locale, primaryOf } from '@marbre/story/vocabulary/locale';
import { Dialog } from '@marbre/ui/dialog';

const letters: Readonly<Record<string, readonly string[]>> = {
  fr: ['À', 'Â', 'Æ', 'Ç', 'É', 'È', 'Ê', 'Ë', 'Î', 'Ï', 'Ô', 'Œ', 'Ù', 'Û', 'Ü', 'Ÿ', 'æ', 'œ'],
  en: ['É', 'é', 'è', 'ç', 'ñ', 'ö', 'ü', 'ø', 'ß', 'ł'],
  es: ['Á', 'É', 'Í', 'Ñ', 'Ó', 'Ú', 'Ü', 'á', 'é', 'í', 'ñ', 'ó', 'ú', 'ü', '¿', '¡'],
  ar: ['ء', 'آ', 'أ', 'إ', 'ؤ', 'ئ', 'ة', 'ى', 'پ', 'چ', 'ڤ', 'گ', 'ـ', '،', '؛', '؟', '٪', '٫', '٬'],
};

/** Of a language nobody listed, the letters of Latin script that its neighbours add. */
const latinLetters = ['Á', 'À', 'Â', 'Ã', 'Ä', 'Å', 'Ç', 'É', 'Ê', 'Í', 'Ñ', 'Ó', 'Õ', 'Ö', 'Ø', 'Ú', 'Ü', 'ß', 'á', 'à', 'â', 'ã', 'ä', 'å', 'ç', 'é', 'ê', 'í', 'ñ', 'ó', 'õ', 'ö', 'ø', 'ú', 'ü']; // prettier-ignore

function lettersOf(locale: Locale): readonly string[] {
  return letters[primaryOf(locale)] ?? (isLatin(locale) ? latinLetters : []);
}

const signs = ['«', '»', '“', '”', '‘', '’', '–', '—', '…', '·', '•', '†', '§', '¶', '©', '®', '™'] as const;
const figures = [
  '€',
  '£',
  '$',
  '¥',
  '%',
  '‰',
  '°',
  '×',
  '÷',
  '±',
  '≈',
  '½',
  '¼',
  '¾',
  '²',
  '³',
  'ᵉ',
  'ᵗʰ',
  'º',
  'ª',
] as const;

/** Characters without a shape, by their names. */
const unseen = {
  noBreakSpace: '\u00a0',
  narrowNoBreakSpace: '\u202f',
  noBreakHyphen: '\u2011',
  leftToRightMark: '\u200e',
  rightToLeftMark: '\u200f',
} as const;

interface SpecialCharactersProps {
  editor: Editor;
  locale: Locale;
  onClose: () => void;
}

/** What a keyboard lacks: accented capitals, signs, spaces that do not break. Arrows go from one to the next. */
export function SpecialCharacters({ editor, locale, onClose }: SpecialCharactersProps) {
  const t = useTranslations('writing.characters');
  const put = (character: string) => {
    onClose();
    editor.chain().focus().insertContent({ type: 'text', text: character }).run();
  };
  const groups = [
    { name: t('letters'), characters: lettersOf(locale) },
    { name: t('signs'), characters: signs },
    { name: t('figures'), characters: figures },
  ].filter(({ characters }) => characters.length > 0);
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} closeLabel={t('close')}>
      <div className="flex flex-col gap-4" onKeyDown={travel}>
        {groups.map(({ name, characters }) => (
          <section key={name} aria-label={name}>
            <h3 className="mb-1 text-12 text-muted">{name}</h3>
            <div className="flex flex-wrap gap-1" lang={locale}>
              {characters.map((character) => (
                <button
                  key={character}
                  type="button"
                  data-character
                  onClick={() => put(character)}
                  className="inline-flex size-9 items-center justify-center rounded-2 border border-rule font-reading text-18 hover:bg-sunken touch:size-11"
                >
                  {character}
                </button>
              ))}
            </div>
          </section>
        ))}
        <section aria-label={t('unseen')}>
          <h3 className="mb-1 text-12 text-muted">{t('unseen')}</h3>
          <div className="flex flex-wrap gap-1">
            {Object.entries(unseen).map(([name, character]) => (
              <button
                key={name}
                type="button"
                data-character
                onClick={() => put(character)}
                className="inline-flex h-9 items-center rounded-2 border border-rule px-2 text-14 hover:bg-sunken touch:h-11"
              >
                {t(`names.${name as keyof typeof unseen}`)}
              </button>
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

function travel(event: KeyboardEvent<HTMLElement>): void {
  const isForward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
  if (!isForward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-character]')];
  const index = buttons.indexOf(document.activeElement as HTMLElement);
  const isAlongLine = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const isMirrored = isAlongLine && getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = isForward === isMirrored ? -1 : 1;
  event.preventDefault();
  buttons[(index + step + buttons.length) % buttons.length]?.focus();
}
