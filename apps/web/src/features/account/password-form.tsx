'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { limits } from '@marbre/story/vocabulary/limits';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';

/** Changes one's own password; every session ends, this one too. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('account');
  const change = useMutation(
    useTRPC().account.changePassword.mutationOptions({
      onSuccess: () => location.assign(`/sign-in?because=reset&email=${encodeURIComponent(email)}`),
    }),
  );
  const { forField, forForm } = useFormProblem(change.error);
  const refusal = forForm(['currentPassword', 'password']);
  return (
    <form
      // Sent before the page is ready, a password must not end in an address.
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = (name: string) => String(form.get(name) ?? '');
        change.mutate({ currentPassword: text('currentPassword'), password: text('password') });
      }}
      className="flex max-w-96 flex-col gap-4 pt-3"
    >
      {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
      <FormField label={t('own.current')} error={forField('currentPassword')}>
        <TextField name="currentPassword" type="password" autoComplete="current-password" />
      </FormField>
      <FormField
        label={t('reset.password')}
        hint={t('join.hint', { limit: limits.passwordMinimum })}
        error={forField('password')}
      >
        <TextField name="password" type="password" autoComplete="new-password" />
      </FormField>
      <p className="text-12 text-muted">{t('own.again')}</p>
      <Button type="submit" className="self-start" isBusy={change.isPending || change.isSuccess}>
        {t('own.change')}
      </Button>
    </form>
  );
}
