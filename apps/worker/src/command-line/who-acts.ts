import type { OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import { getActor, getSoleAdministrator, isHouseEmpty } from '@marbre/newsroom/people/get-actor';
import type { Actor } from '@marbre/story/policy/actor';
import { Complaint } from './command';

/** The colleague a command acts as: the one named, else the only administrator. */
export async function whoActs(newsroom: OpenNewsroom, email: string | undefined): Promise<Actor> {
  if (email) {
    const named = await getActor(newsroom, { email });
    if (!named) throw new Complaint(`Nobody active has the address ${email}.`);
    return named;
  }
  const administrator = await getSoleAdministrator(newsroom);
  if (administrator) return administrator;
  throw new Complaint(
    (await isHouseEmpty(newsroom))
      ? 'Nobody works here yet: begin with marbre create-user, setup-link or seed-sample.'
      : 'There are several administrators: say who acts with --as <e-mail address>.',
  );
}
