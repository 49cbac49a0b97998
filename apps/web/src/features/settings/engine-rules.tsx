'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Select } from '@marbre/ui/select';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { MorePages } from '../frame/more-pages';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useAccount } from '../frame/use-account';
import { useListWords } from '../frame/use-list-words';
import { usePages } from '../frame/use-pages';
import { EngineRuleSheet } from './engine-rule-sheet';
import { useEngineName } from './use-engine-name';
import { useSourceLanguage } from './use-source-language';

export type EnginePair = Outputs['settings']['engineRules']['rows'][number];

/**
 * Which engines translate from one language into each other, what they were given today, and how much editors
 * change. One language at a time: the pairs of twelve languages are 132.
 */
export function EngineRules() {
  const t = useTranslations('settings.engineRules');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { open: locales } = useNewsroomLanguages();
  const mayManage = useAccount().abilities.manageSettings;
  const [source, chooseSource] = useSourceLanguage();
  const list = usePages({
    queryKey: [...trpc.settings.engineRules.pathKey(), source],
    read: ({ after }, options) => client.settings.engineRules.query({ source, after }, options),
    staysShown: true,
  });
  const [changed, setChanged] = useState<EnginePair | null>(null);
  return (
    <section className="flex flex-col gap-3">
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      {mayManage ? null : <p className="text-12 text-muted">{t('readOnly')}</p>}
      <label className="flex items-center gap-2 text-14">
        {t('source')}
        <Select className="max-w-60" value={source} onChange={(event) => chooseSource(event.target.value)}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeName(locale)}
            </option>
          ))}
        </Select>
      </label>
      {list.isPending ? (
        <Skeleton label={frame('loading')} />
      ) : list.rows.length === 0 ? (
        <p className="text-14 text-muted">{t('alone')}</p>
      ) : (
        <Table
          caption={t('caption')}
          columns={[
            { key: 'target', label: t('target') },
            { key: 'engines', label: t('engines') },
            { key: 'today', label: t('today'), className: 'max-md:hidden' },
            { key: 'quality', label: t('quality'), className: 'max-md:hidden' },
            ...(mayManage ? [{ key: 'acts', label: t('change'), isHidden: true }] : []),
          ]}
        >
          {list.rows.map((pair) => (
            <PairRow
              key={`${pair.source}-${pair.target}`}
              pair={pair}
              onChange={mayManage ? () => setChanged(pair) : undefined}
            />
          ))}
        </Table>
      )}
      <MorePages list={list} />
      {changed ? <EngineRuleSheet pair={changed} onClose={() => setChanged(null)} /> : null}
    </section>
  );
}

function PairRow({ pair, onChange }: { pair: EnginePair; onChange: (() => void) | undefined }) {
  const t = useTranslations('settings.engineRules');
  const listWords = useListWords();
  const engineName = useEngineName();
  const { source, target, engines, usedToday, quality } = pair;
  const names = engines.map(({ engine }) => engineName(engine));
  const characters = usedToday.reduce((sum, one) => sum + one.characters, 0);
  return (
    <TableRow>
      <TableCell lang={target}>
        <bdi>{localeName(target)}</bdi>
      </TableCell>
      <TableCell className={names.length === 0 ? 'text-muted' : ''}>
        {names.length === 0 ? t('best') : listWords(names)}
      </TableCell>
      <TableCell className="text-muted max-md:hidden">
        {characters > 0 ? t('characters', { count: characters }) : '—'}
      </TableCell>
      <TableCell className="text-muted max-md:hidden">
        {quality
          ? t('changed', {
              share: quality.changed,
              engine: engineName(quality.engine),
              count: quality.blocks,
            })
          : '—'}
      </TableCell>
      {onChange ? (
        <TableCell isNumber>
          <Button
            size="small"
            look="quiet"
            aria-label={t('edit', {
              pair: t('from', { source: localeName(source), target: localeName(target) }),
            })}
            onClick={onChange}
          >
            {t('change')}
          </Button>
        </TableCell>
      ) : null}
    </TableRow>
  );
}
