import type { Locale } from '@marbre/story/vocabulary/locale';
import type { Role } from '@marbre/story/vocabulary/role';

export interface SamplePerson {
  name: string;
  email: string;
  role: Role;
  locales: Locale[];
  interfaceLocale: Locale;
}

/** Who works at the sample newsroom. The addresses are reserved for examples and reach nobody. */
export const samplePeople = {
  administrator: {
    name: 'Nour Belkacem',
    email: 'nour@marbre.example',
    role: 'administrator',
    locales: ['fr', 'en', 'ar', 'es'],
    interfaceLocale: 'fr',
  },
  editor: {
    name: 'Camille Rousset',
    email: 'camille@marbre.example',
    role: 'editor',
    locales: ['fr', 'en', 'ar', 'es'],
    interfaceLocale: 'fr',
  },
  reporter: {
    name: 'Samir Hadjadj',
    email: 'samir@marbre.example',
    role: 'reporter',
    locales: ['fr'],
    interfaceLocale: 'fr',
  },
  correspondent: {
    name: 'Inés Ortega',
    email: 'ines@marbre.example',
    role: 'reporter',
    locales: ['es', 'en'],
    interfaceLocale: 'es',
  },
  arabicReporter: {
    name: 'ياسمين خوري',
    email: 'yasmine@marbre.example',
    role: 'reporter',
    locales: ['ar'],
    interfaceLocale: 'ar',
  },
  translator: {
    name: 'Leïla Haddad',
    email: 'leila@marbre.example',
    role: 'translator',
    locales: ['fr', 'en', 'ar', 'es'],
    interfaceLocale: 'en',
  },
} as const satisfies Record<string, Omit<SamplePerson, 'locales'> & { locales: readonly Locale[] }>;

export type SamplePersonName = keyof typeof samplePeople;
