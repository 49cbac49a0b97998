import { accountRouter } from './people/account-router';
import { commentRouter } from './comment/comment-router';
import { exchangeRouter } from './exchange/exchange-router';
import { factsRouter } from './facts/facts-router';
import { historyRouter } from './history/history-router';
import { jobRouter } from './job/job-router';
import { languageRouter } from './language/language-router';
import { liveRouter } from './live/live-router';
import { notificationRouter } from './notification/notification-router';
import { memoryRouter } from './memory/memory-router';
import { peopleRouter } from './people/people-router';
import { publishingRouter } from './publishing/publishing-router';
import { scheduleRouter } from './schedule/schedule-router';
import { settingsRouter } from './settings/settings-router';
import { storyRouter } from './story/story-router';
import { suggestionRouter } from './suggestion/suggestion-router';
import { summaryRouter } from './summary/summary-router';
import { termRouter } from './term/term-router';
import { translationRouter } from './translation/translation-router';
import { createCallerFactory, router } from './trpc';
import { writingRouter } from './writing/writing-router';

/** Everything a browser may ask of the newsroom. Each procedure has its row in the policy table test. */
export const appRouter = router({
  account: accountRouter,
  comment: commentRouter,
  exchange: exchangeRouter,
  facts: factsRouter,
  history: historyRouter,
  job: jobRouter,
  language: languageRouter,
  live: liveRouter,
  notification: notificationRouter,
  memory: memoryRouter,
  people: peopleRouter,
  publishing: publishingRouter,
  schedule: scheduleRouter,
  settings: settingsRouter,
  story: storyRouter,
  suggestion: suggestionRouter,
  summary: summaryRouter,
  term: termRouter,
  translation: translationRouter,
  writing: writingRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without a transport: for pages rendered on the server, and for tests. */
export const createCaller = createCallerFactory(appRouter);
