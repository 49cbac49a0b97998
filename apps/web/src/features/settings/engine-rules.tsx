'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { EngineRuleSheet } from './engine-rule-sheet';
import { useEngineName } from './use-engine-name';

export type EnginePair = Outputs['settings']['engineRules']['pairs'][number];
export type QualityLine = Outputs['settings']['quality'][number];

/** Which engines translate which pair of languages, what they were given today, and how much editors change. */
export function EngineRules() {
  const t = useTranslations('settings.engineRules');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const engineName = useEngineName();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.settings.engineRules.queryOptions());
  const { data: quality } = useQuery(trpc.settings.quality.queryOptions());
  const [open, setOpen] = useState<EnginePair | null>(null);
  if (!data || !quality) return <Skeleton label={frame('loading')} />;
  const mayManage = data.abilities.manage.allowed;
  const linesOf = (pair: EnginePair) =>
    quality.filter(({ source, target }) => source === pair.source && target === pair.target);
  return (
    <section className="flex flex-col gap-3">
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      {mayManage ? null : <p className="text-12 text-muted">{t('readOnly')}</p>}
      <Table
        caption={t('caption')}
        columns={[
          { key: 'pair', label: t('pair') },
          { key: 'engines', label: t('engines') },
          { key: 'today', label: t('today'), className: 'max-md:hidden' },
          { key: 'quality', label: t('quality'), className: 'max-md:hidden' },
          ...(mayManage ? [{ key: 'acts', label: t('change'), isHidden: true }] : []),
        ]}
      >
        {data.pairs.map((pair) => {
          const name = t('from', { source: localeName(pair.source), target: localeName(pair.target) });
          const [latest] = linesOf(pair);
          const characters = pair.usedToday.reduce((sum, one) => sum + one.characters, 0);
          return (
            <TableRow key={`${pair.source}-${pair.target}`}>
              <TableCell>{name}</TableCell>
              <TableCell className={pair.engines.length === 0 ? 'text-muted' : ''}>
                {pair.engines.length === 0
                  ? t('best')
                  : format.list(
                      pair.engines.map(({ engine }) => engineName(engine)),
                      { type: 'unit' },
                    )}
              </TableCell>
              <TableCell className="text-muted max-md:hidden">
                {characters > 0 ? t('characters', { count: characters }) : '—'}
              </TableCell>
              <TableCell className="text-muted max-md:hidden">
                {latest
                  ? t('changed', {
                      share: latest.changed,
                      engine: engineName(latest.engine),
                      count: latest.blocks,
                    })
                  : '—'}
              </TableCell>
              {mayManage ? (
                <TableCell isNumber>
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t('edit', { pair: name })}
                    onClick={() => setOpen(pair)}
                  >
                    {t('change')}
                  </Button>
                </TableCell>
              ) : null}
            </TableRow>
          );
        })}
      </Table>
      {open ? <EngineRuleSheet pair={open} quality={linesOf(open)} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
