import { interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { limits } from '@marbre/story/vocabulary/limits';
import { roles } from '@marbre/story/vocabulary/role';
import { z } from 'zod';
import { localesField } from '../language/locale-field';

/** The fields of a person as forms and commands share them. */
export const personFields = {
  email: z.string().trim().toLowerCase().max(limits.email).pipe(z.email('email-invalid')),
  name: z.string().trim().min(1, 'name-required').max(limits.personName),
  password: z.string().max(limits.passwordMaximum),
  role: z.enum(roles, 'role-unknown'),
  locales: localesField,
  sectionIds: z.array(z.uuid('section-unknown')).max(100),
  interfaceLocale: z.enum(interfaceLanguages, 'locale-unknown'),
};

/** Naming one person. */
export const personIdInput = z.object({ personId: z.uuid() });
