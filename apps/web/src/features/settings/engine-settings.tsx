'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { limits } from '@marbre/story/vocabulary/limits';
import { Banner } from '@marbre/ui/banner';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useTRPC } from '../../trpc/client';
import { RunState } from '../jobs/run-state';
import { useJobName } from '../jobs/use-job-name';
import { EngineRules } from './engine-rules';
import { HouseStyles } from './house-styles';
import { useEngineName } from './use-engine-name';

/** Which engines translate and summarise here, as the latest runs tell it, and how to get better ones. */
export function EngineSettings() {
  const t = useTranslations('settings.engines');
  const jobName = useJobName();
  const frame = useTranslations('frame');
  const format = useFormatter();
  const engineName = useEngineName();
  const { data } = useQuery(useTRPC().job.list.queryOptions({ take: limits.page }));
  if (!data) return <Skeleton label={frame('loading')} />;
  const latest = new Map(
    data.rows
      .filter((run) => run.engine)
      .map((run) => [`${run.job} ${run.job === 'translate-edition' ? run.locale : ''} ${run.engine}`, run])
      .toReversed() as [string, (typeof data.rows)[number]][],
  );
  return (
    <div className="flex flex-col gap-4">
      <EngineRules />
      <HouseStyles />
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      {latest.size === 0 ? (
        <p className="text-14">{t('unknown')}</p>
      ) : (
        <Table
          caption={t('engine')}
          columns={[
            { key: 'job', label: t('job') },
            { key: 'engine', label: t('engine') },
            { key: 'last', label: t('last') },
            { key: 'result', label: t('result') },
          ]}
        >
          {[...latest].toReversed().map(([key, run]) => (
            <TableRow key={key}>
              <TableCell>{jobName(run)}</TableCell>
              <TableCell>{engineName(run.engine)}</TableCell>
              <TableCell className="text-muted">{format.dateTime(run.createdAt, 'dated')}</TableCell>
              <TableCell>
                <RunState state={run.state} />
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
      <div className="max-w-prose">
        <Banner title={t('better')}>{t('betterWords')}</Banner>
      </div>
    </div>
  );
}
