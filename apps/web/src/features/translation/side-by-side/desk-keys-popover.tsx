'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Kbd } from '@marbre/ui/kbd';
import { Popover } from '@marbre/ui/popover';
import { useIsMac } from './act-button';
import { deskActs, deskKeys, keyCaps } from './desk-keys';

/** Every key the desk answers to. */
export function DeskKeysPopover() {
  const t = useTranslations('translation.desk');
  const isMac = useIsMac();
  return (
    <Popover
      label={t('keys')}
      align="end"
      trigger={
        <Button look="quiet" size="small" className="max-md:hidden">
          {t('keys')}
        </Button>
      }
    >
      <dl className="flex flex-col gap-2 text-14">
        {deskActs.map((act) => (
          <div key={act} className="flex items-center justify-between gap-3">
            <dt>{t(`acts.${act}`)}</dt>
            <dd>
              <Kbd keys={keyCaps(deskKeys[act], isMac)} />
            </dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
