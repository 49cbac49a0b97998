import type { JobName } from '@marbre/newsroom/jobs/job-definitions';
import type { JobHandler } from './job-handler';
import { runSchedule } from './run-schedule';
import { summarizeEdition } from './summarize-edition';
import { translateEdition } from './translate-edition';

/** Every job and who does it; a job without a handler does not compile. */
export const jobHandlers: { [Name in JobName]: JobHandler<Name> } = {
  'translate-edition': translateEdition,
  'summarize-edition': summarizeEdition,
  'run-schedule': runSchedule,
};
