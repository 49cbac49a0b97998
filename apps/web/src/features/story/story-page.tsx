'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Sheet } from '@marbre/ui/sheet';
import { CommentsInText } from '../comments/comments-in-text';
import { CommentsProvider } from '../comments/comments-provider';
import { useProblemWords } from '../problem/use-problem-words';
import { StepDialogs } from '../publishing/step-dialogs';
import { StepProvider } from '../publishing/step-provider';
import { SuggestionKeys } from '../suggestions/suggestion-keys';
import { SuggestionsProvider } from '../suggestions/suggestions-provider';
import { StoryEditor } from '../writing/story-editor';
import { takeBegun } from './begun-story';
import type { PanelName } from './panel-names';
import { StoryPanels } from './story-panels';
import { StoryBar } from './story-bar';
import { type Publishing, type Story, StoryProvider, useStory } from './use-story';
import { useStoryActs } from './use-story-acts';

export interface StoryPageProps {
  storyId: string;
  locale: Locale;
  initial: { story: Story; publishing: Publishing; readAt: number };
}

/** One edition: the text in the middle as readers will see it, one panel beside it. */
export function StoryPage(props: StoryPageProps) {
  return (
    <StoryProvider {...props}>
      <StepProvider>
        <OpenStory />
      </StepProvider>
    </StoryProvider>
  );
}

function OpenStory() {
  const [panel, setPanel] = useState<PanelName>('review');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const showPanel = useCallback((next: PanelName) => {
    setPanel(next);
    // Where there is no room for a panel beside the text.
    if (!matchMedia('(width >= 64rem)').matches) setSheetOpen(true);
  }, []);
  const showComments = useCallback(() => showPanel('comments'), [showPanel]);
  useStoryActs(showPanel);
  return (
    <CommentsProvider onShow={showComments}>
      <CommentsInText />
      <SuggestionsProvider>
        <SuggestionKeys />
        <StepDialogs />
        <TextAndPanel
          panel={panel}
          setPanel={setPanel}
          isSheetOpen={isSheetOpen}
          setSheetOpen={setSheetOpen}
        />
      </SuggestionsProvider>
    </CommentsProvider>
  );
}

interface TextAndPanelProps {
  panel: PanelName;
  setPanel: (panel: PanelName) => void;
  isSheetOpen: boolean;
  setSheetOpen: (isOpen: boolean) => void;
}

function TextAndPanel({ panel, setPanel, isSheetOpen, setSheetOpen }: TextAndPanelProps) {
  const t = useTranslations('story');
  const frame = useTranslations('frame.acts');
  const words = useProblemWords();
  const { story, edition } = useStory();
  const { suggest } = edition.abilities;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <StoryBar onPanel={() => setSheetOpen(true)} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {suggest.allowed ? null : (
            <div className="px-4 pt-3 sm:px-6">
              <Banner>{t('readOnly', { reason: words({ code: suggest.reason }) })}</Banner>
            </div>
          )}
          <StoryEditor
            editionId={edition.id}
            locale={edition.locale}
            isReadOnly={!suggest.allowed}
            takesCaret={() => takeBegun(story.storyId)}
          />
        </div>
        <aside
          aria-label={t('panels.label')}
          data-around-text
          className="sticky top-25 h-[calc(100dvh-6.25rem)] w-96 shrink-0 overflow-y-auto border-s border-rule max-lg:hidden"
        >
          <StoryPanels panel={panel} onPanel={setPanel} />
        </aside>
      </div>
      <Sheet
        isOpen={isSheetOpen}
        onOpenChange={setSheetOpen}
        title={edition.headline || t('panels.label')}
        closeLabel={frame('close')}
      >
        <div className="-mx-5 -mt-4">
          <StoryPanels panel={panel} onPanel={setPanel} />
        </div>
      </Sheet>
    </div>
  );
}
