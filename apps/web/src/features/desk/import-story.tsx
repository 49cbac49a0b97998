'use client';

import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { FormField } from '@marbre/ui/form-field';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { TextArea } from '@marbre/ui/text-area';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { useFormProblem, useProblemWords } from '../problem/use-problem-words';
import { encodeBase64 } from '../exchange/encode-base64';
import { FileField } from './file-field';
import { PlaceFields, usePlace } from './place-fields';

/** Brings a story in from a file or the clipboard. */
export function ImportStory({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('desk.bring');
  const frame = useTranslations('frame.acts');
  const format = useFormatter();
  const words = useProblemWords();
  const notify = useNotify();
  const router = useRouter();
  const place = usePlace();
  const [way, setWay] = useState<'file' | 'paste'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const bring = useMutation(
    useTRPC().story.import.mutationOptions({
      onSuccess: ({ storyId, warnings }, { locale }) => {
        if (warnings.length > 0) {
          const list = format.list(warnings.map(({ code, values }) => t(`toCheck.${code}`, values ?? {})));
          notify({ words: t('check', { list }), stays: true });
        }
        router.push(`/desk/stories/${storyId}/${locale}`);
      },
    }),
  );
  const { forField, forForm } = useFormProblem(bring.error);
  const isTooLarge = (file?.size ?? 0) > limits.importBytes;
  const refusal = forForm(['locale', 'sectionId', 'file', 'fileName']);
  const fileError = isTooLarge ? words({ code: 'too-large' }) : forField('file', 'fileName');
  const close = () => {
    bring.reset();
    onClose();
  };

  async function submit() {
    const { locale, sectionId } = place;
    const source = way === 'file' ? file : new File([text], 'text.txt');
    if (!locale || !sectionId || !source || isTooLarge) return;
    const contentBase64 = encodeBase64(new Uint8Array(await source.arrayBuffer()));
    bring.mutate({ fileName: source.name, contentBase64, locale, sectionId });
  }

  const isReady = place.locale && place.sectionId && (way === 'file' ? file && !isTooLarge : text.trim());
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && close()}
      title={t('title')}
      description={t('words')}
      closeLabel={frame('close')}
      actions={
        <>
          <Button onClick={close}>{frame('cancel')}</Button>
          <Button
            type="submit"
            form="import-story"
            look="primary"
            disabled={!isReady}
            isBusy={bring.isPending || bring.isSuccess}
          >
            {t('act')}
          </Button>
        </>
      }
    >
      <form
        id="import-story"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-4 pt-2"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        <SegmentedControl
          label={t('way')}
          value={way}
          onChange={setWay}
          options={[
            { value: 'file', label: t('file') },
            { value: 'paste', label: t('paste') },
          ]}
        />
        {way === 'file' ? (
          <FormField
            label={t('file')}
            hint={t('fileHint', { megabytes: limits.importBytes / 1024 / 1024 })}
            error={fileError}
          >
            <FileField file={file} onChoose={setFile} />
          </FormField>
        ) : (
          <FormField label={t('text')} hint={t('textHint')} error={forField('file')}>
            <TextArea
              rows={8}
              lang={place.locale}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </FormField>
        )}
        <PlaceFields
          place={place}
          languageLabel={t('language')}
          sectionLabel={t('section')}
          errors={{ locale: forField('locale'), sectionId: forField('sectionId', 'sectionIds') }}
        />
      </form>
    </Dialog>
  );
}
