import { getCollabTicket } from '@marbre/newsroom/writing/get-collab-ticket';
import { startSession } from '@marbre/newsroom/people/session';
import { createStory } from '@marbre/newsroom/story/create-story';
import { system } from '@marbre/story/policy/actor';
import { actorOf, type LaidPerson } from './lay-people';
import { ticketSecret } from './open-collab';
import type { TestNewsroom } from './test-newsroom';

/** A French story with nothing but its headline. */
export async function layLiveEdition(
  newsroom: TestNewsroom,
  sectionId: string,
  headline = 'Le port',
): Promise<{ storyId: string; editionId: string }> {
  return createStory(newsroom.contextFor(system), { locale: 'fr', sectionId, headline, bylines: [] });
}

/** Signs a person in and returns what their browser would ask for tickets with. */
export async function layTickets(
  newsroom: TestNewsroom,
  person: LaidPerson,
  editionId: string,
): Promise<{ sessionId: string; ticket: () => Promise<string> }> {
  const sessionId = await startSession(newsroom, person.personId, 'a test');
  const context = { ...newsroom.contextFor(actorOf(person)), sessionId, ticketSecret };
  return { sessionId, ticket: async () => (await getCollabTicket(context, { editionId })).ticket };
}
