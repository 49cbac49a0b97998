'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { safeHref } from '@marbre/story/document/safe-link';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { StoryChoices } from './story-choices';

interface LinkDialogProps {
  editor: Editor;
  locale: Locale;
  onClose: () => void;
}

/** Asks where the selected words lead: an address (a bare "example.org" is one), or a story of ours by its words. */
export function LinkDialog({ editor, locale, onClose }: LinkDialogProps) {
  const t = useTranslations('writing.link');
  const form = useId();
  const present: unknown = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof present === 'string' ? present : '');
  const [isWrong, setWrong] = useState(false);
  const set = (to = address) => {
    const href = hrefOf(to);
    if (!href) return setWrong(true);
    editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      closeLabel={t('close')}
      actions={
        <>
          {present ? <Button onClick={remove}>{t('remove')}</Button> : null}
          <Button type="submit" form={form} look="primary">
            {t('set')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <FormField label={t('address')} hint={t('hint')} error={isWrong ? t('invalid') : undefined}>
          <TextField
            value={address}
            dir="ltr"
            autoFocus
            inputMode="url"
            onChange={(event) => {
              setAddress(event.target.value);
              setWrong(false);
            }}
          />
        </FormField>
        <StoryChoices search={address} locale={locale} onChoose={set} />
      </form>
    </Dialog>
  );
}

function hrefOf(address: string): string | null {
  const text = address.trim();
  if (/^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#]\S*)?$/.test(text)) return safeHref(`https://${text}`);
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return safeHref(`mailto:${text}`);
  return safeHref(text);
}
