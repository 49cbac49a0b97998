'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useAccount } from '../frame/use-account';
import { useListWords } from '../frame/use-list-words';
import { useSectionName } from './use-section-name';
import { SectionSheet } from './section-sheet';

export type Section = Outputs['settings']['sections'][number];

/** The paper's sections, with their name in each language. */
export function SectionSettings() {
  const t = useTranslations('settings.sections');
  const frame = useTranslations('frame');
  const locale = useInterfaceLanguage();
  const sectionName = useSectionName();
  const { open: locales } = useNewsroomLanguages();
  const mayManage = useAccount().abilities.manageSettings;
  const { data: sections } = useQuery(useTRPC().settings.sections.queryOptions());
  const [open, setOpen] = useState<Section | 'new' | null>(null);
  if (!sections) return <Skeleton label={frame('loading')} />;
  return (
    <div className="flex flex-col items-start gap-4">
      {sections.length === 0 ? <p className="text-14 text-muted">{t('empty')}</p> : null}
      {mayManage ? (
        <Button icon="add" onClick={() => setOpen('new')}>
          {t('add')}
        </Button>
      ) : (
        <p className="text-12 text-muted">{t('readOnly')}</p>
      )}
      {sections.length > 0 ? (
        <div className="w-full">
          <Table
            caption={t('slug')}
            columns={[
              ...locales.map((one) => ({
                key: one,
                label: <span lang={one}>{localeName(one)}</span>,
                className: one === locale ? '' : 'max-md:hidden',
              })),
              { key: 'slug', label: t('slug') },
              ...(mayManage ? [{ key: 'acts', label: t('change'), isHidden: true }] : []),
            ]}
          >
            {sections.map((section) => (
              <TableRow key={section.id}>
                {locales.map((one) => (
                  <TableCell key={one} className={one === locale ? 'font-medium' : 'max-md:hidden'}>
                    <bdi lang={one}>{section.names[one] ?? '—'}</bdi>
                  </TableCell>
                ))}
                <TableCell className="text-muted">
                  <bdi dir="ltr">/{section.slug}</bdi>
                  <MissingNames section={section} />
                </TableCell>
                {mayManage ? (
                  <TableCell isNumber>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('edit', { name: sectionName(section) })}
                      onClick={() => setOpen(section)}
                    >
                      {t('change')}
                    </Button>
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
          </Table>
        </div>
      ) : null}
      {open ? <SectionSheet section={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

/** The languages a section has no name in, such as one that was added since. */
function MissingNames({ section }: { section: Section }) {
  const t = useTranslations('settings.sections');
  const listWords = useListWords();
  const { open: locales } = useNewsroomLanguages();
  const missing = locales.filter((one) => !section.names[one]);
  if (missing.length === 0) return null;
  return (
    <span className="block text-12 text-amber">
      {t('noName', { languages: listWords(missing.map(localeName)) })}
    </span>
  );
}
