import {
  acceptInvitation,
  acceptInvitationInput,
  getInvitation,
  invitationTokenInput,
} from '@marbre/newsroom/people/accept-invitation';
import { changeAccount, changeAccountInput } from '@marbre/newsroom/people/change-account';
import {
  changePassword,
  changePasswordInput,
  resetPassword,
  resetPasswordInput,
} from '@marbre/newsroom/people/reset-password';
import { can } from '@marbre/story/policy/can';
import { commandContext } from '../context';
import { inputOf, openProcedure, procedure, router } from '../trpc';

/** What a person does about their own account, before and after they have one. */
export const accountRouter = router({
  me: procedure.query(({ ctx: { signedIn } }) => ({
    ...signedIn.person,
    role: signedIn.actor.role,
    locales: signedIn.actor.locales,
    sectionIds: signedIn.actor.sectionIds,
    abilities: {
      managePeople: can(signedIn.actor, 'person.manage').allowed,
      manageSettings: can(signedIn.actor, 'settings.manage').allowed,
      manageTerms: can(signedIn.actor, 'term.manage', { locales: [] }).allowed,
      manageMemory: can(signedIn.actor, 'memory.manage', { locales: [] }).allowed,
      manageSchedules: can(signedIn.actor, 'schedule.manage').allowed,
    },
  })),
  change: procedure
    .input(inputOf(changeAccountInput))
    .mutation(({ ctx, input }) => changeAccount(commandContext(ctx), input)),
  changePassword: procedure
    .input(inputOf(changePasswordInput))
    .mutation(({ ctx, input }) => changePassword(commandContext(ctx), input)),
  invitation: openProcedure
    .input(inputOf(invitationTokenInput))
    .query(({ ctx, input }) => getInvitation(commandContext(ctx), input)),
  acceptInvitation: openProcedure
    .input(inputOf(acceptInvitationInput))
    .mutation(({ ctx, input }) => acceptInvitation(commandContext(ctx), input)),
  resetPassword: openProcedure
    .input(inputOf(resetPasswordInput))
    .mutation(({ ctx, input }) => resetPassword(commandContext(ctx), input)),
});
