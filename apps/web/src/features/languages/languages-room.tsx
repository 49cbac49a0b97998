'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Tabs } from '@marbre/ui/tabs';
import { MemoryFiles } from '../exchange/memory-files';
import { TermFiles } from '../exchange/term-files';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { useAccount } from '../frame/use-account';
import { MemorySearch } from './memory-search';
import { TermList } from './term-list';
import { TermSheet } from './term-sheet';
import { languageViews, useLanguagesQuestion } from './use-languages-question';

/** What the newsroom has agreed to call things in each language, and how it has translated before. */
export function LanguagesRoom() {
  const t = useTranslations('languages');
  const { abilities } = useAccount();
  const [question, ask] = useLanguagesQuestion();
  const [isAdding, setAdding] = useState(false);
  const add = abilities.manageTerms ? () => setAdding(true) : undefined;
  return (
    <Page>
      <PageHead
        title={t('title')}
        actions={
          question.view === 'terms' ? (
            <>
              <TermFiles canAdd={abilities.manageTerms} />
              {add ? (
                <Button look="primary" icon="add" onClick={add}>
                  {t('terms.add')}
                </Button>
              ) : null}
            </>
          ) : (
            <MemoryFiles
              sourceLocale={question.from}
              targetLocale={question.to}
              canAdd={abilities.manageMemory}
            />
          )
        }
      />
      <Tabs
        label={t('tabs.label')}
        value={question.view}
        onChange={(view) => ask({ view })}
        tabs={languageViews.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      >
        <div className="py-4">
          {question.view === 'terms' ? (
            <TermList pair={question} onPair={ask} onAdd={add} />
          ) : (
            <MemorySearch pair={question} onPair={ask} />
          )}
        </div>
      </Tabs>
      {isAdding ? <TermSheet term={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
