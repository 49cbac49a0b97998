'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { CommandPalette } from '@marbre/ui/command-palette';
import { Dialog } from '@marbre/ui/dialog';
import { IconButton } from '@marbre/ui/icon-button';
import { Menu, MenuItem } from '@marbre/ui/menu';
import { Popover } from '@marbre/ui/popover';
import { Sheet } from '@marbre/ui/sheet';
import { useNotify } from '@marbre/ui/toast';
import { Tooltip } from '@marbre/ui/tooltip';
import { SampleGroup } from './sample-group';

export function OverlaySamples() {
  const t = useTranslations('components');
  const frame = useTranslations('frame');
  const notify = useNotify();
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'palette' | null>(null);
  const [query, setQuery] = useState('');
  const openChange = (isOpen: boolean) => !isOpen && setOpen(null);
  return (
    <SampleGroup title={t('groups.overlays')}>
      <Button onClick={() => setOpen('dialog')}>Dialog</Button>
      <Button onClick={() => setOpen('sheet')}>Sheet</Button>
      <Button onClick={() => setOpen('palette')}>Command</Button>
      <Popover label={t('groups.overlays')} trigger={<Button>Popover</Button>}>
        <p className="text-14">{t('sample.sentence')}</p>
      </Popover>
      <Menu trigger={<IconButton icon="more" label={t('sample.act')} />}>
        <MenuItem icon="copy" onSelect={() => undefined}>
          {t('sample.one')}
        </MenuItem>
        <MenuItem icon="delete" tone="danger" onSelect={() => undefined}>
          {t('sample.two')}
        </MenuItem>
        <MenuItem isDisabled onSelect={() => undefined}>
          {t('sample.three')}
        </MenuItem>
      </Menu>
      <Tooltip words={t('sample.hint')}>
        <Button look="quiet">Tooltip</Button>
      </Tooltip>
      <Button
        onClick={() =>
          notify({
            tone: 'done',
            words: t('sample.sentence'),
            undo: { label: frame('acts.undo'), onSelect: () => undefined },
          })
        }
      >
        Toast
      </Button>
      <Dialog
        isOpen={open === 'dialog'}
        onOpenChange={openChange}
        title={t('sample.headline')}
        description={t('sample.hint')}
        closeLabel={frame('acts.close')}
        actions={<Button look="primary">{t('sample.act')}</Button>}
      >
        <p className="text-14">{t('sample.sentence')}</p>
      </Dialog>
      <Sheet
        isOpen={open === 'sheet'}
        onOpenChange={openChange}
        title={t('sample.headline')}
        closeLabel={frame('acts.close')}
        actions={<Button look="primary">{t('sample.act')}</Button>}
      >
        <p className="text-14">{t('sample.sentence')}</p>
      </Sheet>
      <CommandPalette
        isOpen={open === 'palette'}
        onOpenChange={openChange}
        label={frame('palette.label')}
        placeholder={frame('palette.placeholder')}
        query={query}
        onQueryChange={setQuery}
        nothing={frame('palette.nothing')}
        groups={[
          {
            heading: t('groups.lists'),
            choices: (['one', 'two', 'three'] as const).map((id) => ({
              id,
              words: t(`sample.${id}`),
              icon: 'story' as const,
              onChoose: () => setOpen(null),
            })),
          },
        ]}
      />
    </SampleGroup>
  );
}
