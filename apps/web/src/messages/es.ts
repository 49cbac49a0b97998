import { messages as account } from '../features/account/messages/es';
import { messages as comments } from '../features/comments/messages/es';
import { messages as components } from '../features/components/messages/es';
import { messages as desk } from '../features/desk/messages/es';
import { messages as exchange } from '../features/exchange/messages/es';
import { messages as frame } from '../features/frame/messages/es';
import { messages as history } from '../features/history/messages/es';
import { messages as jobs } from '../features/jobs/messages/es';
import { messages as languages } from '../features/languages/messages/es';
import { messages as notifications } from '../features/notifications/messages/es';
import { messages as people } from '../features/people/messages/es';
import { messages as problem } from '../features/problem/messages/es';
import { messages as publishing } from '../features/publishing/messages/es';
import { messages as schedule } from '../features/schedule/messages/es';
import { messages as settings } from '../features/settings/messages/es';
import { messages as story } from '../features/story/messages/es';
import { messages as suggestions } from '../features/suggestions/messages/es';
import { messages as summary } from '../features/summary/messages/es';
import { messages as translation } from '../features/translation/messages/es';
import { messages as writing } from '../features/writing/messages/es';

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
