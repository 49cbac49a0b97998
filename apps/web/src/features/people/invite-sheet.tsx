'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Sheet } from '@marbre/ui/sheet';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';
import { OneTimeLink } from './one-time-link';
import { type Rights, RightsFields } from './rights-fields';

/** How long an invitation link lasts, as the command makes it. */
const invitationDays = 7;

const usual: Rights = { role: 'reporter', locales: [], sectionIds: [] };

export function InviteSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('people');
  const frame = useTranslations('frame.acts');
  const [email, setEmail] = useState('');
  const [rights, setRights] = useState(usual);
  const invite = useMutation(useTRPC().people.invite.mutationOptions());
  const { forField, forForm } = useFormProblem(invite.error);
  const refusal = forForm(['email']);
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={t('inviteSheet.title')}
      description={t('inviteSheet.words', { days: invitationDays })}
      closeLabel={frame('close')}
      actions={
        invite.data ? (
          <>
            <Button
              onClick={() => {
                invite.reset();
                setEmail('');
                setRights(usual);
              }}
            >
              {t('inviteSheet.again')}
            </Button>
            <Button onClick={onClose}>{frame('close')}</Button>
          </>
        ) : (
          <Button type="submit" form="invite" look="primary" isBusy={invite.isPending}>
            {t('inviteSheet.act')}
          </Button>
        )
      }
    >
      {invite.data ? (
        <OneTimeLink path={`/invitation/${invite.data.token}`} expiresAt={invite.data.expiresAt} />
      ) : (
        <form
          id="invite"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({ email, ...rights });
          }}
          className="flex flex-col gap-5"
        >
          {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
          <FormField label={t('inviteSheet.email')} error={forField('email')}>
            <TextField
              type="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              autoFocus
            />
          </FormField>
          <RightsFields rights={rights} onChange={setRights} />
        </form>
      )}
    </Sheet>
  );
}
