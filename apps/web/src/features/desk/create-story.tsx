'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { directionOf } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';
import { markBegun } from '../story/begun-story';
import { PlaceFields, usePlace } from './place-fields';

/** Asks for no more than is needed to begin. */
export function CreateStory({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('desk.create');
  const frame = useTranslations('frame.acts');
  const router = useRouter();
  const place = usePlace();
  const [headline, setHeadline] = useState('');
  const create = useMutation(
    useTRPC().story.create.mutationOptions({
      onSuccess: ({ storyId }, { locale }) => {
        markBegun(storyId);
        router.push(`/desk/stories/${storyId}/${locale}`);
      },
    }),
  );
  const { forField, forForm } = useFormProblem(create.error);
  const refusal = forForm(['headline', 'locale', 'sectionId']);
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && close()}
      title={t('title')}
      closeLabel={frame('close')}
      actions={
        <>
          <Button onClick={close}>{frame('cancel')}</Button>
          <Button
            type="submit"
            form="create-story"
            look="primary"
            isBusy={create.isPending || create.isSuccess}
            disabled={!place.locale || !place.sectionId}
          >
            {t('act')}
          </Button>
        </>
      }
    >
      <form
        id="create-story"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { locale, sectionId } = place;
          if (locale && sectionId) create.mutate({ headline, locale, sectionId });
        }}
        className="flex flex-col gap-4"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        <FormField label={t('headline')} hint={t('headlineHint')} error={forField('headline')}>
          <TextField
            value={headline}
            onChange={(event) => setHeadline(event.target.value)}
            lang={place.locale}
            dir={headline ? 'auto' : directionOf(place.locale ?? 'fr')}
            className="h-11 font-reading text-18"
            autoFocus
          />
        </FormField>
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
