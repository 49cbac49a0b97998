import {
  changePerson,
  changePersonInput,
  deactivatePerson,
  reactivatePerson,
} from '@marbre/newsroom/people/change-person';
import { invitePerson, invitePersonInput } from '@marbre/newsroom/people/invite-person';
import { getPerson, listPeople, listPeopleInput } from '@marbre/newsroom/people/list-people';
import { personIdInput } from '@marbre/newsroom/people/person-fields';
import { createPasswordReset } from '@marbre/newsroom/people/reset-password';
import { endSession, sessionIdInput } from '@marbre/newsroom/people/session';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const peopleRouter = router({
  list: procedure
    .input(inputOf(listPeopleInput))
    .query(({ ctx, input }) => listPeople(commandContext(ctx), input)),
  get: procedure
    .input(inputOf(personIdInput))
    .query(({ ctx, input }) => getPerson(commandContext(ctx), input)),
  invite: procedure
    .input(inputOf(invitePersonInput))
    .mutation(({ ctx, input }) => invitePerson(commandContext(ctx), input)),
  change: procedure
    .input(inputOf(changePersonInput))
    .mutation(({ ctx, input }) => changePerson(commandContext(ctx), input)),
  deactivate: procedure
    .input(inputOf(personIdInput))
    .mutation(({ ctx, input }) => deactivatePerson(commandContext(ctx), input)),
  reactivate: procedure
    .input(inputOf(personIdInput))
    .mutation(({ ctx, input }) => reactivatePerson(commandContext(ctx), input)),
  createPasswordReset: procedure
    .input(inputOf(personIdInput))
    .mutation(({ ctx, input }) => createPasswordReset(commandContext(ctx), input)),
  endSession: procedure
    .input(inputOf(sessionIdInput))
    .mutation(({ ctx, input }) => endSession(commandContext(ctx), input)),
});
