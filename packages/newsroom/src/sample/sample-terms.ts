import type { z } from 'zod';
import type { createTermInput } from '../term/create-term';

type SampleTerm = z.input<typeof createTermInput>;

/** The words the sample newsroom has agreed on: what its stories from Libya keep to, and the names in them. */
export const sampleTerms: SampleTerm[] = [
  {
    partOfSpeech: 'name',
    definition: 'Organisation des Nations unies.',
    forms: [
      { locale: 'fr', text: 'ONU', status: 'preferred' },
      { locale: 'fr', text: 'Nations unies', status: 'accepted' },
      { locale: 'en', text: 'UN', status: 'preferred' },
      { locale: 'en', text: 'United Nations', status: 'accepted' },
      { locale: 'ar', text: 'الأمم المتحدة', status: 'preferred' },
      { locale: 'es', text: 'ONU', status: 'preferred' },
      { locale: 'es', text: 'Naciones Unidas', status: 'accepted' },
    ],
  },
  {
    partOfSpeech: 'name',
    definition: 'Mission d’appui des Nations unies en Libye.',
    note: 'En arabe, « la mission » suffit après la première mention.',
    forms: [
      { locale: 'fr', text: 'Manul', status: 'preferred' },
      { locale: 'en', text: 'UNSMIL', status: 'preferred' },
      { locale: 'ar', text: 'أنسميل', status: 'preferred' },
      { locale: 'ar', text: 'البعثة', status: 'accepted' },
      { locale: 'es', text: 'UNSMIL', status: 'preferred' },
    ],
  },
  {
    partOfSpeech: 'name',
    definition: 'Gouvernement libyen de Tripoli de 2016 à 2021.',
    forms: [
      { locale: 'fr', text: 'Gouvernement d’accord national', status: 'preferred' },
      { locale: 'fr', text: 'GNA', status: 'accepted' },
      { locale: 'en', text: 'Government of National Accord', status: 'preferred' },
      { locale: 'en', text: 'GNA', status: 'accepted' },
      { locale: 'ar', text: 'حكومة الوفاق الوطني', status: 'preferred' },
      { locale: 'es', text: 'Gobierno de Acuerdo Nacional', status: 'preferred' },
      { locale: 'es', text: 'GNA', status: 'accepted' },
    ],
  },
  {
    partOfSpeech: 'name',
    forms: [
      { locale: 'fr', text: 'Organisation mondiale de la santé', status: 'preferred' },
      { locale: 'fr', text: 'OMS', status: 'accepted' },
      { locale: 'en', text: 'World Health Organization', status: 'preferred' },
      { locale: 'en', text: 'WHO', status: 'accepted' },
      { locale: 'ar', text: 'منظمة الصحة العالمية', status: 'preferred' },
      { locale: 'es', text: 'Organización Mundial de la Salud', status: 'preferred' },
      { locale: 'es', text: 'OMS', status: 'accepted' },
    ],
  },
  {
    partOfSpeech: 'name',
    forms: [
      { locale: 'fr', text: 'Croissant-Rouge libyen', status: 'preferred' },
      { locale: 'en', text: 'Libyan Red Crescent', status: 'preferred' },
      { locale: 'ar', text: 'الهلال الأحمر الليبي', status: 'preferred' },
      { locale: 'es', text: 'Media Luna Roja libia', status: 'preferred' },
    ],
  },
  {
    partOfSpeech: 'noun',
    note: 'Un armistice met fin à une guerre ; une trêve la suspend.',
    forms: [
      { locale: 'fr', text: 'trêve', status: 'preferred' },
      { locale: 'fr', text: 'armistice', status: 'forbidden' },
      { locale: 'en', text: 'truce', status: 'preferred' },
      { locale: 'en', text: 'armistice', status: 'forbidden' },
      { locale: 'ar', text: 'هدنة', status: 'preferred' },
      { locale: 'es', text: 'tregua', status: 'preferred' },
      { locale: 'es', text: 'armisticio', status: 'forbidden' },
    ],
  },
  {
    partOfSpeech: 'noun',
    forms: [
      { locale: 'fr', text: 'force gouvernementale', status: 'preferred' },
      { locale: 'fr', text: 'forces loyalistes', status: 'forbidden' },
      { locale: 'en', text: 'government force', status: 'preferred' },
      { locale: 'ar', text: 'القوات الحكومية', status: 'preferred' },
      { locale: 'es', text: 'fuerza gubernamental', status: 'preferred' },
    ],
  },
  {
    partOfSpeech: 'noun',
    note: 'Le mot espagnol reste à convenir.',
    forms: [
      { locale: 'fr', text: 'état-major', status: 'preferred' },
      { locale: 'en', text: 'general staff', status: 'preferred' },
      { locale: 'ar', text: 'رئاسة الأركان', status: 'preferred' },
      { locale: 'ar', text: 'رئاسة أركان', status: 'accepted' },
    ],
  },
  ...(
    [
      ['Salma Ben Othmane', 'سلمى بن عثمان', 'Chirurgienne à Tripoli.'],
      ['Moussa al-Tarhouni', 'موسى الترهوني', 'Colonel, porte-parole des forces gouvernementales.'],
      ['Idris al-Mabrouk', 'إدريس المبروك', 'Commandant des brigades de l’Est.'],
      ['Haïthem al-Zintani', 'هيثم الزنتاني', 'Chef de la délégation de l’Ouest.'],
    ] as const
  ).map(([latin, arabic, definition]): SampleTerm => ({
    partOfSpeech: 'name',
    isUntranslatable: true,
    definition,
    forms: [
      { locale: 'fr', text: latin, status: 'preferred' },
      { locale: 'ar', text: arabic, status: 'preferred' },
    ],
  })),
];
