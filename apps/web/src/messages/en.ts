import { messages as account } from '../features/account/messages/en';
import { messages as comments } from '../features/comments/messages/en';
import { messages as components } from '../features/components/messages/en';
import { messages as desk } from '../features/desk/messages/en';
import { messages as exchange } from '../features/exchange/messages/en';
import { messages as frame } from '../features/frame/messages/en';
import { messages as history } from '../features/history/messages/en';
import { messages as jobs } from '../features/jobs/messages/en';
import { messages as languages } from '../features/languages/messages/en';
import { messages as notifications } from '../features/notifications/messages/en';
import { messages as people } from '../features/people/messages/en';
import { messages as problem } from '../features/problem/messages/en';
import { messages as publishing } from '../features/publishing/messages/en';
import { messages as schedule } from '../features/schedule/messages/en';
import { messages as settings } from '../features/settings/messages/en';
import { messages as story } from '../features/story/messages/en';
import { messages as suggestions } from '../features/suggestions/messages/en';
import { messages as summary } from '../features/summary/messages/en';
import { messages as translation } from '../features/translation/messages/en';
import { messages as writing } from '../features/writing/messages/en';

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
