import { messages as account } from '../features/account/messages/ar';
import { messages as comments } from '../features/comments/messages/ar';
import { messages as components } from '../features/components/messages/ar';
import { messages as desk } from '../features/desk/messages/ar';
import { messages as exchange } from '../features/exchange/messages/ar';
import { messages as frame } from '../features/frame/messages/ar';
import { messages as history } from '../features/history/messages/ar';
import { messages as jobs } from '../features/jobs/messages/ar';
import { messages as languages } from '../features/languages/messages/ar';
import { messages as notifications } from '../features/notifications/messages/ar';
import { messages as people } from '../features/people/messages/ar';
import { messages as problem } from '../features/problem/messages/ar';
import { messages as publishing } from '../features/publishing/messages/ar';
import { messages as schedule } from '../features/schedule/messages/ar';
import { messages as settings } from '../features/settings/messages/ar';
import { messages as story } from '../features/story/messages/ar';
import { messages as suggestions } from '../features/suggestions/messages/ar';
import { messages as summary } from '../features/summary/messages/ar';
import { messages as translation } from '../features/translation/messages/ar';
import { messages as writing } from '../features/writing/messages/ar';

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
