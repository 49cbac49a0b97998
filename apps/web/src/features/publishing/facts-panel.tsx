'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@marbre/ui/badge';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { showBlock } from '../story/show-block';
import { useStory } from '../story/use-story';
import { FindingLine } from './finding-line';
import { type OverriddenFinding, OverrideFinding } from './override-finding';

/** What the checks say of this edition. An error stops approval until it is mended, or answered for. */
export function FactsPanel() {
  const t = useTranslations('publishing.facts');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const { edition } = useStory();
  const [asked, setAsked] = useState<OverriddenFinding | null>(null);
  const { data } = useQuery(trpc.facts.list.queryOptions({ editionId: edition.id }));
  if (!data) return <Skeleton label={frame('loading')} />;
  if (data.findings.length === 0) {
    return <p className="text-14 text-muted">{t(edition.isOriginal ? 'original' : 'none')}</p>;
  }
  return (
    <>
      <ul>
        {data.findings.map((finding) => (
          <li key={finding.findingId} className="flex flex-col gap-2 border-b border-rule py-3">
            <FindingLine finding={finding} />
            {finding.summaryId ? (
              <span>
                <Badge>{t('summary')}</Badge>
              </span>
            ) : null}
            {finding.override ? (
              <p className="text-12 text-muted">
                {t('overridden', { name: finding.override.by?.name ?? '', reason: finding.override.reason })}
              </p>
            ) : null}
            <div className="flex gap-2 empty:hidden">
              {finding.targetBlockId ? (
                <Button size="small" look="quiet" onClick={() => showBlock(finding.targetBlockId)}>
                  {t('show')}
                </Button>
              ) : null}
              {data.abilities.override.allowed && finding.severity === 'error' && !finding.override ? (
                <Button size="small" onClick={() => setAsked(finding)}>
                  {t('override')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {asked ? <OverrideFinding finding={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
