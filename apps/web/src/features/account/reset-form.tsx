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

/** Chooses a new password with a link an administrator handed over. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('account');
  const reset = useMutation(
    useTRPC().account.resetPassword.mutationOptions({
      onSuccess: ({ email }) => location.assign(`/sign-in?because=reset&email=${encodeURIComponent(email)}`),
    }),
  );
  const { forField, forForm } = useFormProblem(reset.error);
  const refusal = forForm(['password']);
  return (
    <form
      // Sent before the page is ready, a password must not end in an address.
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        reset.mutate({ token, password: String(new FormData(event.currentTarget).get('password') ?? '') });
      }}
      className="flex flex-col gap-4"
    >
      {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
      <FormField
        label={t('reset.password')}
        hint={t('join.hint', { limit: limits.passwordMinimum })}
        error={forField('password')}
      >
        <TextField name="password" type="password" autoComplete="new-password" autoFocus />
      </FormField>
      <Button type="submit" look="primary" size="large" isBusy={reset.isPending || reset.isSuccess}>
        {t('reset.act')}
      </Button>
    </form>
  );
}
