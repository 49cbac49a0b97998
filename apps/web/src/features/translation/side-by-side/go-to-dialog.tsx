'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useOpenTranslation } from './desk-context';
import type { TextPair } from './live-pairs';

/** Asks for a paragraph by its number and goes there. */
export function GoToDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('translation.desk');
  const frame = useTranslations('frame.acts');
  const form = useId();
  const { pairs, goTo } = useOpenTranslation();
  const [number, setNumber] = useState('');
  const wanted = useRef<TextPair | null>(null);
  const pair = pairs.find((one) => String(one.number) === latinDigits(number).trim());
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('acts.goTo')}
      closeLabel={frame('close')}
      onClosed={() => wanted.current && goTo(wanted.current)}
      actions={
        <Button type="submit" form={form} look="primary">
          {t('go')}
        </Button>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pair) return;
          wanted.current = pair;
          onClose();
        }}
      >
        <FormField label={t('number')} hint={t('numberHint', { total: pairs.length })}>
          <TextField
            value={number}
            inputMode="numeric"
            autoFocus
            onChange={(event) => setNumber(event.target.value)}
          />
        </FormField>
      </form>
    </Dialog>
  );
}

/** An Arabic keyboard may write its own digits. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
}
