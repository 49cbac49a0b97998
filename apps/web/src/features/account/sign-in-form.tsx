'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { decodeSignInProblem } from '../../auth/sign-in-problem';
import { useProblemWords } from '../problem/use-problem-words';

export interface SignInFormProps {
  email: string;
  /** Page to go to afterwards; always one of ours. */
  next: string;
}

export function SignInForm({ email, next }: SignInFormProps) {
  const t = useTranslations('account.signIn');
  const words = useProblemWords();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(form: FormData) {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await signIn('credentials', {
        redirect: false,
        email: String(form.get('email')),
        password: String(form.get('password')),
      });
      if (answer?.ok && !answer.error) {
        location.assign(next);
        return;
      }
      setRefusal(words(decodeSignInProblem(answer?.error ?? '')));
    } catch {
      setRefusal(words({ code: 'unavailable' }));
    }
    setBusy(false);
  }

  return (
    <form
      // Sent before the page is ready, a password must not end in an address.
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
      className="flex flex-col gap-4"
    >
      {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
      <FormField label={t('email')}>
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
          autoFocus={email === ''}
        />
      </FormField>
      <FormField label={t('password')}>
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          required
          // Whoever comes from their invitation has only this to write.
          autoFocus={email !== ''}
        />
      </FormField>
      <Button type="submit" look="primary" size="large" isBusy={isBusy}>
        {t('act')}
      </Button>
      <p className="text-12 text-muted">{t('forgotten')}</p>
    </form>
  );
}
