import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enqueueRun } from '@marbre/newsroom/jobs/enqueue-run';
import { openNewsroom, type OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import { getActor } from '@marbre/newsroom/people/get-actor';
import { createPerson } from '@marbre/newsroom/people/create-person';
import { startSession } from '@marbre/newsroom/people/session';
import { signIn } from '@marbre/newsroom/people/sign-in';
import type { CommandContext } from '@marbre/newsroom/context';
import { importStory } from '@marbre/newsroom/story/import-story';
import { signTicket, ticketSeconds } from '@marbre/newsroom/writing/collab-ticket';
import { system } from '@marbre/story/policy/actor';
import type { RunningNewsroom } from './running-newsroom';

/** A live document and how to be let in. */
export interface Place {
  url: string;
  /** The document's name. */
  name: string;
  /** A fresh ticket for every connection. */
  token: () => string;
}

/** The running newsroom, from inside: what is laid out and asked without a browser, as the sample's editor. */
export interface Inside {
  context: CommandContext;
  newsroom: OpenNewsroom;
  /** A new story in French of about so many words. */
  layStory(words: number): Promise<{ storyId: string; editionId: string }>;
  /** The live document of an edition, with tickets of the sample's editor. */
  placeOf(editionId: string): Place;
  /** The same for a colleague made for the purpose: one person may hold only so many documents open. */
  placeOfColleague(): Promise<(editionId: string) => Place>;
  enqueue: typeof enqueueRun;
  close(): Promise<void>;
}

export async function lookInside(running: RunningNewsroom): Promise<Inside> {
  const newsroom = await openNewsroom({
    databaseUrl: running.databaseUrl,
    applicationName: 'marbre tests',
    poolSize: 8,
    isWorker: false,
    // The database is killed under our feet in some tests.
    onError: () => undefined,
  });
  const account = running.accounts().camille;
  if (!account) throw new Error('The sample newsroom has no editor: its accounts were not written down.');
  const session = await signIn(newsroom, { ...account, userAgent: 'tests', address: '127.0.0.1' });
  const actor = await getActor(newsroom, { email: account.email });
  if (!actor) throw new Error(`${account.email} has no account.`);
  const context: CommandContext = {
    database: newsroom.database,
    jobs: newsroom.jobs,
    now: newsroom.now,
    actor,
  };
  const { authSecret } = JSON.parse(readFileSync(join(running.folder, 'secrets.json'), 'utf8')) as {
    authSecret: string;
  };
  let colleagues = 0;
  const placeFor = (who: { personId: string; sessionId: string }, editionId: string): Place => ({
    url: running.collabUrl,
    name: `edition:${editionId}`,
    token: () =>
      signTicket(authSecret, {
        editionId,
        personId: who.personId,
        sessionId: who.sessionId,
        expires: Math.floor(Date.now() / 1000) + ticketSeconds,
      }),
  });
  return {
    context,
    newsroom,
    enqueue: enqueueRun,
    async layStory(words) {
      const section = await newsroom.database.section.findFirstOrThrow({ select: { id: true } });
      return importStory(context, {
        fileName: `storm-${words}.txt`,
        bytes: new TextEncoder().encode(writeStory(words)),
        locale: 'fr',
        sectionId: section.id,
      });
    },
    placeOf: (editionId) => placeFor(session, editionId),
    async placeOfColleague() {
      colleagues += 1;
      const { personId } = await createPerson(
        { ...context, actor: system },
        {
          email: `colleague-${colleagues}@marbre.example`,
          name: `Colleague ${colleagues}`,
          password: `a phrase for colleague ${colleagues}`,
          role: 'editor',
          locales: ['fr'],
        },
      );
      const sessionId = await startSession(newsroom, personId, 'tests');
      return (editionId) => placeFor({ personId, sessionId }, editionId);
    },
    close: () => newsroom.close(),
  };
}

/** Sentences of a story; `n` is a number that no other paragraph has, in this story or another. */
const sentences: ((n: number) => string)[] = [
  (n) =>
    `Le port a rouvert mardi matin, après ${n} heures de vent, et les premiers chalutiers sont sortis avant l’aube.`,
  (n) => `Sur le quai, ${n} mareyeurs attendaient les caisses en comparant les cours de la veille.`,
  () => '« On rattrape ce qu’on peut », dit Maud Kerleven, qui dirige la coopérative depuis onze ans.',
  (n) =>
    `La préfecture chiffre les dégâts à ${n},4 millions d’euros, un montant que les assureurs jugent encore provisoire.`,
  (n) => `Au large, la houle restait forte et ${n} bateaux ont fait demi-tour avant midi.`,
  () => 'Le conseil se réunira jeudi pour décider du calendrier des travaux de la digue.',
];
let paragraphsWritten = 0;

/** Plain text: a headline, a standfirst and paragraphs of some 90 words, no two of which are the same. */
function writeStory(words: number): string {
  const paragraphs: string[] = [];
  for (let written = 0, turn = 0; written < words; turn += 1) {
    paragraphsWritten += 1;
    const paragraph = Array.from({ length: 5 }, (_, index) =>
      sentences[(turn + index) % sentences.length]?.(paragraphsWritten + 1),
    ).join(' ');
    paragraphs.push(paragraph);
    written += paragraph.split(' ').length;
  }
  return ['Le port reprend la mer', 'Trois jours après la tempête, la criée a rouvert.', ...paragraphs].join(
    '\n\n',
  );
}
