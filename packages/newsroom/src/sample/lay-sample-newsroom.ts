import { type Actor, system } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { Role } from '@marbre/story/vocabulary/role';
import type { CommandContext } from '../context';
import { createPerson } from '../people/create-person';
import { getActor, isHouseEmpty } from '../people/get-actor';
import { newPassword } from '../people/new-password';
import { planRelease } from '../publishing/plan-release';
import { createSchedule } from '../schedule/create-schedule';
import { saveSection } from '../settings/sections';
import { createTerm } from '../term/create-term';
import {
  approveNow,
  layKeyPoints,
  layOriginal,
  layTranslation,
  publishNow,
  submitNow,
  updateText,
} from './lay-sample-story';
import { samplePeople, type SamplePersonName } from './sample-people';
import type { SampleStory } from './sample-story';
import { sampleTerms } from './sample-terms';
import { niameyFlood, niameyFloodUpdated } from './stories/niamey-flood';
import { publishedStories } from './stories/sample-stories';
import { tetuanOrchestra } from './stories/tetuan-orchestra';
import { timbuktuManuscripts } from './stories/timbuktu-manuscripts';

/** An account of the sample newsroom; the password is known to whoever reads this and to nobody else. */
export interface SampleAccount {
  name: string;
  email: string;
  role: Role;
  password: string;
}

const sections = [
  { slug: 'monde', names: { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo' } },
  { slug: 'culture', names: { fr: 'Culture', en: 'Culture', ar: 'ثقافة', es: 'Cultura' } },
] as const;

/** The people and sections that sample stories are laid out with. */
export interface SampleStage {
  /** A command's context acting as one of the people, `hoursAgo` in the past. */
  as(person: SamplePersonName, hoursAgo?: number): CommandContext;
  /** Who writes originals in a language. */
  writerOf(locale: Locale): SamplePersonName;
  sectionIds: Record<SampleStory['section'], string>;
}

/**
 * Lays out a small newsroom in an empty house, only through the commands that people use: accounts, two
 * sections, agreed words, stories published, scheduled, in review and begun, and a schedule. Throws `setup-closed` when
 * somebody already has an account.
 */
export async function laySampleNewsroom(context: CommandContext): Promise<{ accounts: SampleAccount[] }> {
  if (!(await isHouseEmpty(context))) throw new Problem('setup-closed');
  const accounts = await layPeople(context);
  const stage = await layStage(context);
  for (const term of sampleTerms) await createTerm(stage.as('administrator', 72), term);
  for (const { story, hoursAgo } of publishedStories) await layPublished(stage, story, hoursAgo);
  await layStaleTranslation(stage);
  await layScheduled(context, stage);
  await layOriginal(stage, tetuanOrchestra, 1);
  await createSchedule(stage.as('editor'), {
    name: 'Monde → English, العربية',
    kind: 'translate_section',
    cron: '0 5 * * *',
    timeZone: 'Europe/Paris',
    sectionId: stage.sectionIds.monde,
    locales: ['en', 'ar'],
  });
  return { accounts };
}

async function layPeople(context: CommandContext): Promise<SampleAccount[]> {
  const accounts: SampleAccount[] = [];
  for (const person of Object.values(samplePeople)) {
    const password = newPassword();
    await createPerson({ ...context, actor: system }, { ...person, locales: [...person.locales], password });
    accounts.push({ name: person.name, email: person.email, role: person.role, password });
  }
  return accounts;
}

async function layStage(context: CommandContext): Promise<SampleStage> {
  const actors = new Map<SamplePersonName, Actor>();
  for (const [name, { email }] of Object.entries(samplePeople)) {
    const actor = await getActor(context, { email });
    if (actor) actors.set(name as SamplePersonName, actor);
  }
  const asAdministrator = { ...context, actor: actors.get('administrator') ?? system };
  const [monde, culture] = [
    await saveSection(asAdministrator, sections[0]),
    await saveSection(asAdministrator, sections[1]),
  ];
  const start = context.now().getTime();
  return {
    as: (person, hoursAgo = 0) => ({
      ...context,
      actor: actors.get(person) ?? system,
      now: () => new Date(start - hoursAgo * 3_600_000),
    }),
    writerOf: (locale) =>
      locale === 'fr' ? 'reporter' : locale === 'ar' ? 'arabicReporter' : 'correspondent',
    sectionIds: { monde: monde.sectionId, culture: culture.sectionId },
  };
}

/** A story readers already see in every language it has, the translations half an hour after the original. */
async function layPublished(stage: SampleStage, story: SampleStory, hoursAgo: number): Promise<void> {
  const original = await layOriginal(stage, story, hoursAgo + 1);
  await layKeyPoints(stage, story, original, story.original, hoursAgo);
  await publishNow(stage, original, hoursAgo);
  const translations = Object.keys(story.editions).filter((locale) => locale !== story.original);
  for (const locale of translations) {
    const translation = await layTranslation(stage, story, original, locale, hoursAgo - 0.4);
    await layKeyPoints(stage, story, translation, locale, hoursAgo - 0.4);
    await publishNow(stage, translation, hoursAgo - 0.5);
  }
}

/** A French story updated after its translation was handed in: the translation waits in review, behind. */
async function layStaleTranslation(stage: SampleStage): Promise<void> {
  const original = await layOriginal(stage, niameyFlood, 8);
  await publishNow(stage, original, 7);
  const translation = await layTranslation(stage, niameyFlood, original, 'en', 5);
  await submitNow(stage, translation, 5);
  await updateText(stage, original, niameyFloodUpdated, 3);
  await publishNow(stage, original, 3);
}

/** An approved story that comes out tomorrow at 6 in Paris. */
async function layScheduled(context: CommandContext, stage: SampleStage): Promise<void> {
  const scheduled = await layOriginal(stage, timbuktuManuscripts, 4);
  await submitNow(stage, scheduled, 3);
  await approveNow(stage, scheduled, 2);
  await planRelease(stage.as('editor'), {
    editionId: scheduled.editionId,
    dueAt: tomorrowAtSix(context.now()).toISOString(),
    timeZone: 'Europe/Paris',
  });
}

/** 6 o'clock in Paris in winter, tomorrow. */
function tomorrowAtSix(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 5));
}
