'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from '@marbre/ui/tabs';
import { CommentsTabLabel } from '../comments/comments-tab-label';
import { CommentsPanel } from '../comments/comments-panel';
import { useThreadCounts } from '../comments/use-thread-counts';
import { FactsPanel } from '../publishing/facts-panel';
import { ReviewPanel } from '../publishing/review-panel';
import { SuggestionsPanel } from '../suggestions/suggestions-panel';
import { useSuggestions } from '../suggestions/suggestions-provider';
import { SummaryPanel } from '../summary/summary-panel';
import { LanguagesPanel } from '../translation/languages-panel';
import { DetailsPanel } from './details-panel';
import { type PanelName, panelNames } from './panel-names';
import { HistoryPanel } from '../history/history-panel';
import { useStory } from './use-story';

const panels = {
  review: ReviewPanel,
  comments: CommentsPanel,
  suggestions: SuggestionsPanel,
  details: DetailsPanel,
  languages: LanguagesPanel,
  summary: SummaryPanel,
  facts: FactsPanel,
  history: HistoryPanel,
} as const satisfies Record<PanelName, unknown>;

/** What stands beside the text, one panel at a time. */
export function StoryPanels({ panel, onPanel }: { panel: PanelName; onPanel: (panel: PanelName) => void }) {
  const t = useTranslations('story.panels');
  const { publishing, edition } = useStory();
  const Panel = panels[panel];
  const counts: Partial<Record<PanelName, number>> = {
    comments: useThreadCounts(edition.id).open || undefined,
    suggestions: useSuggestions().suggestions.length || undefined,
    facts: publishing.failingFindings || undefined,
    languages: edition.staleBlocks || undefined,
  };
  return (
    <div className="[&_[role=tab]]:text-12 [&_[role=tablist]]:flex-wrap [&_[role=tablist]]:gap-x-1 [&_[role=tablist]]:gap-y-0 [&_[role=tablist]]:px-3">
      <Tabs
        label={t('label')}
        value={panel}
        onChange={onPanel}
        tabs={panelNames.map((value) => ({
          value,
          label: value === 'comments' ? <CommentsTabLabel editionId={edition.id} /> : t(value),
          count: counts[value],
        }))}
      >
        <div className="p-4">
          <Panel />
        </div>
      </Tabs>
    </div>
  );
}
