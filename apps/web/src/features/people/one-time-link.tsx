'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { TextField } from '@marbre/ui/text-field';

export interface OneTimeLinkProps {
  /** Path on this site, with the token. */
  path: string;
  expiresAt: Date;
}

/** A link shown once, to be handed over. */
export function OneTimeLink({ path, expiresAt }: OneTimeLinkProps) {
  const t = useTranslations('people.link');
  const frame = useTranslations('frame.acts');
  const format = useFormatter();
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}${path}`;
  return (
    <Banner tone="done" title={t('title')}>
      <p>{t('words', { when: format.dateTime(expiresAt, 'inFull') })}</p>
      <div className="mt-2 flex gap-2">
        <TextField
          aria-label={t('field')}
          readOnly
          dir="ltr"
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={isCopied ? 'check' : 'copy'}
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {frame(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
    </Banner>
  );
}
