import { changeSchedule, changeScheduleInput } from '@marbre/newsroom/schedule/change-schedule';
import { createSchedule, createScheduleInput } from '@marbre/newsroom/schedule/create-schedule';
import { deleteSchedule } from '@marbre/newsroom/schedule/delete-schedule';
import { listSchedules } from '@marbre/newsroom/schedule/list-schedules';
import { pauseSchedule, resumeSchedule, scheduleIdInput } from '@marbre/newsroom/schedule/pause-schedule';
import { runScheduleNow } from '@marbre/newsroom/schedule/run-schedule-now';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const scheduleRouter = router({
  list: procedure.query(({ ctx }) => listSchedules(commandContext(ctx))),
  create: procedure
    .input(inputOf(createScheduleInput))
    .mutation(({ ctx, input }) => createSchedule(commandContext(ctx), input)),
  change: procedure
    .input(inputOf(changeScheduleInput))
    .mutation(({ ctx, input }) => changeSchedule(commandContext(ctx), input)),
  pause: procedure
    .input(inputOf(scheduleIdInput))
    .mutation(({ ctx, input }) => pauseSchedule(commandContext(ctx), input)),
  resume: procedure
    .input(inputOf(scheduleIdInput))
    .mutation(({ ctx, input }) => resumeSchedule(commandContext(ctx), input)),
  runNow: procedure
    .input(inputOf(scheduleIdInput))
    .mutation(({ ctx, input }) => runScheduleNow(commandContext(ctx), input)),
  delete: procedure
    .input(inputOf(scheduleIdInput))
    .mutation(({ ctx, input }) => deleteSchedule(commandContext(ctx), input)),
});
