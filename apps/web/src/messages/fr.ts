import { messages as account } from '../features/account/messages/fr';
import { messages as comments } from '../features/comments/messages/fr';
import { messages as components } from '../features/components/messages/fr';
import { messages as desk } from '../features/desk/messages/fr';
import { messages as exchange } from '../features/exchange/messages/fr';
import { messages as frame } from '../features/frame/messages/fr';
import { messages as history } from '../features/history/messages/fr';
import { messages as jobs } from '../features/jobs/messages/fr';
import { messages as languages } from '../features/languages/messages/fr';
import { messages as notifications } from '../features/notifications/messages/fr';
import { messages as people } from '../features/people/messages/fr';
import { messages as problem } from '../features/problem/messages/fr';
import { messages as publishing } from '../features/publishing/messages/fr';
import { messages as schedule } from '../features/schedule/messages/fr';
import { messages as settings } from '../features/settings/messages/fr';
import { messages as story } from '../features/story/messages/fr';
import { messages as suggestions } from '../features/suggestions/messages/fr';
import { messages as summary } from '../features/summary/messages/fr';
import { messages as translation } from '../features/translation/messages/fr';
import { messages as writing } from '../features/writing/messages/fr';

export const messages = {
  account,
  comments,
  components,
  desk,
  exchange,
  frame,
  history,
  jobs,
  languages,
  notifications,
  people,
  problem,
  publishing,
  schedule,
  settings,
  story,
  suggestions,
  summary,
  translation,
  writing,
};
