'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  type InterfaceLanguage,
  interfaceLanguageNames,
  interfaceLanguages,
} from '@marbre/story/vocabulary/interface-language';
import { limits } from '@marbre/story/vocabulary/limits';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { TextField } from '@marbre/ui/text-field';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';

export interface JoinFormProps {
  token: string;
  /** The first administrator's link names no address: they give their own. */
  isSetup: boolean;
}

export function JoinForm({ token, isSetup }: JoinFormProps) {
  const t = useTranslations('account');
  const [interfaceLocale, setInterfaceLocale] = useState<InterfaceLanguage>(useInterfaceLanguage());
  const join = useMutation(
    useTRPC().account.acceptInvitation.mutationOptions({
      onSuccess: ({ email }) => location.assign(`/sign-in?because=joined&email=${encodeURIComponent(email)}`),
    }),
  );
  const { forField, forForm } = useFormProblem(join.error);
  const refusal = forForm(['email', 'name', 'password']);
  return (
    <form
      // Sent before the page is ready, a password must not end in an address.
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = (name: string) => String(form.get(name) ?? '');
        join.mutate({
          token,
          interfaceLocale,
          name: text('name'),
          password: text('password'),
          ...(isSetup ? { email: text('email') } : {}),
        });
      }}
      className="flex flex-col gap-4"
    >
      {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
      {isSetup ? (
        <FormField label={t('setUp.email')} error={forField('email')}>
          <TextField name="email" type="email" autoComplete="username" />
        </FormField>
      ) : null}
      <FormField label={t('join.name')} error={forField('name')}>
        <TextField name="name" autoComplete="name" />
      </FormField>
      <FormField
        label={t('join.password')}
        hint={t('join.hint', { limit: limits.passwordMinimum })}
        error={forField('password')}
      >
        <TextField name="password" type="password" autoComplete="new-password" />
      </FormField>
      <FormField label={t('join.language')}>
        <Select
          value={interfaceLocale}
          onChange={(event) => setInterfaceLocale(event.target.value as InterfaceLanguage)}
        >
          {interfaceLanguages.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {interfaceLanguageNames[locale]}
            </option>
          ))}
        </Select>
      </FormField>
      <Button type="submit" look="primary" size="large" isBusy={join.isPending || join.isSuccess}>
        {t(isSetup ? 'setUp.act' : 'join.act')}
      </Button>
    </form>
  );
}
