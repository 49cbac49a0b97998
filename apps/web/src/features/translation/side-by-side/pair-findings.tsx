'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { FindingLine } from '../../publishing/finding-line';
import { type OverriddenFinding, OverrideFinding } from '../../publishing/override-finding';
import { useOpenTranslation } from './desk-context';
import type { TextPair } from './live-pairs';
import { PanelPart } from './pair-panel-part';

/** What the checks say of this pair; an error is mended in the text, or answered for with a reason. */
export function PairFindings({ pair }: { pair: TextPair }) {
  const t = useTranslations('publishing.facts');
  const desk = useTranslations('translation.desk');
  const { abilities, target } = useOpenTranslation();
  const [asked, setAsked] = useState<OverriddenFinding | null>(null);
  const findings = pair.known?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <PanelPart title={desk('findings')}>
      <ul>
        {findings.map((finding) => (
          <li key={finding.findingId} className="flex flex-col gap-1.5 border-b border-rule py-2 first:pt-0">
            <FindingLine finding={finding} />
            {finding.isOverridden ? (
              <p className="text-12 text-muted">
                {desk('answered', { reason: finding.overrideReason ?? '' })}
              </p>
            ) : abilities.override.allowed && finding.severity === 'error' ? (
              <Button size="small" className="self-start" onClick={() => setAsked(finding)}>
                {t('override')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked ? (
        <OverrideFinding
          finding={asked}
          onClose={() => setAsked(null)}
          onOverridden={() => target.view.focus()}
        />
      ) : null}
    </PanelPart>
  );
}
