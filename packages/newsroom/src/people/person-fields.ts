import { limits } from '@marbre/story/vocabulary/limits';
import { locales } from '@marbre/story/vocabulary/locale';
import { roles } from '@marbre/story/vocabulary/role';
import { z } from 'zod';

/** The fields of a person as forms and commands share them. */
export const personFields = {
  email: z.string().trim().toLowerCase().max(limits.email).pipe(z.email('email-invalid')),
  name: z.string().trim().min(1, 'name-required').max(limits.personName),
  password: z.string().max(limits.passwordMaximum),
  role: z.enum(roles, 'role-unknown'),
  locales: z.array(z.enum(locales, 'locale-unknown')).max(locales.length),
  sectionIds: z.array(z.uuid('section-unknown')).max(100),
  interfaceLocale: z.enum(locales, 'locale-unknown'),
};

/** Naming one person. */
export const personIdInput = z.object({ personId: z.uuid() });
