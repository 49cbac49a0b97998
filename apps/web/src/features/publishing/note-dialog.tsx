'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { FormField } from '@marbre/ui/form-field';
import { TextArea } from '@marbre/ui/text-area';

export interface NoteDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  words?: string | undefined;
  label: string;
  /** The act, as its button says it. */
  act: string;
  isDangerous?: boolean;
  isBusy: boolean;
  error: string | undefined;
  /** What the note is about, above it. */
  about?: ReactNode;
  /** Language the note is written in, for spell checking and direction. */
  lang?: Locale;
  onNote: (note: string) => void;
  /** It is gone, and the focus is back where it was. */
  onClosed?: (() => void) | undefined;
}

/** An act that wants a reason in words. */
export function NoteDialog(props: NoteDialogProps) {
  const {
    isOpen,
    onClose,
    title,
    words,
    label,
    act,
    isDangerous,
    isBusy,
    error,
    about,
    lang,
    onNote,
    onClosed,
  } = props;
  const frame = useTranslations('frame.acts');
  const [note, setNote] = useState('');
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={words}
      closeLabel={frame('close')}
      onClosed={onClosed}
      actions={
        <>
          <Button onClick={onClose}>{frame('cancel')}</Button>
          <Button look={isDangerous ? 'danger' : 'primary'} isBusy={isBusy} onClick={() => onNote(note)}>
            {act}
          </Button>
        </>
      }
    >
      {about ? <div className="mb-4 border-s-2 border-rule ps-3">{about}</div> : null}
      <FormField label={label} error={error}>
        <TextArea
          lang={lang}
          rows={4}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          autoFocus
        />
      </FormField>
    </Dialog>
  );
}
