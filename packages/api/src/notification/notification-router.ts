import {
  getDigestPreference,
  setDigestInput,
  setDigestPreference,
} from '@marbre/newsroom/notification/digest-preference';
import {
  countUnread,
  listNotifications,
  listNotificationsInput,
} from '@marbre/newsroom/notification/list-notifications';
import {
  markNotificationsRead,
  markNotificationsReadInput,
} from '@marbre/newsroom/notification/mark-notifications-read';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

/** A person's own inbox: nobody else's can be named here. */
export const notificationRouter = router({
  list: procedure
    .input(inputOf(listNotificationsInput))
    .query(({ ctx, input }) => listNotifications(commandContext(ctx), input)),
  unread: procedure.query(({ ctx }) => countUnread(commandContext(ctx))),
  markRead: procedure
    .input(inputOf(markNotificationsReadInput))
    .mutation(({ ctx, input }) => markNotificationsRead(commandContext(ctx), input)),
  digest: procedure.query(({ ctx }) => getDigestPreference(commandContext(ctx))),
  setDigest: procedure
    .input(inputOf(setDigestInput))
    .mutation(({ ctx, input }) => setDigestPreference(commandContext(ctx), input)),
});
