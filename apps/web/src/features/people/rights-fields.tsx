'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { roles, type Role } from '@marbre/story/vocabulary/role';
import { Checkbox } from '@marbre/ui/checkbox';
import { RadioGroup } from '@marbre/ui/radio-group';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { useSectionName } from '../settings/use-section-name';

export interface Rights {
  role: Role;
  locales: Locale[];
  sectionIds: string[];
}

export interface RightsFieldsProps {
  rights: Rights;
  onChange: (rights: Rights) => void;
}

/** What a person may do: their role, the languages they write in, the sections they belong to. */
export function RightsFields({ rights, onChange }: RightsFieldsProps) {
  const t = useTranslations('people');
  const sectionName = useSectionName();
  const sections = useQuery(useTRPC().settings.sections.queryOptions());
  const { open, all } = useNewsroomLanguages();
  // Whoever writes a retired language keeps it until it is taken from them.
  const [known] = useState(rights.locales);
  const locales = all.filter((value) => open.includes(value) || known.includes(value));
  const toggled = <Value,>(values: readonly Value[], value: Value, isOn: boolean) =>
    isOn ? [...values, value] : values.filter((other) => other !== value);
  return (
    <>
      <fieldset>
        <legend className="pb-1 text-12 font-medium text-muted">{t('sheet.role')}</legend>
        <RadioGroup
          label={t('sheet.role')}
          value={rights.role}
          onChange={(role) => onChange({ ...rights, role })}
          options={roles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`roleNote.${value}`) }))}
        />
      </fieldset>
      <fieldset>
        <legend className="pb-1 text-12 font-medium text-muted">{t('sheet.languages')}</legend>
        <div className="grid grid-cols-2">
          {locales.map((value) => (
            <Checkbox
              key={value}
              label={<span lang={value}>{localeName(value)}</span>}
              checked={rights.locales.includes(value)}
              onCheckedChange={(isOn) =>
                onChange({ ...rights, locales: toggled(rights.locales, value, isOn === true) })
              }
            />
          ))}
        </div>
      </fieldset>
      {sections.data && sections.data.length > 0 ? (
        <fieldset>
          <legend className="pb-1 text-12 font-medium text-muted">{t('sheet.sections')}</legend>
          <p className="text-12 text-muted">{t('sheet.sectionsHint')}</p>
          <div className="grid grid-cols-2">
            {sections.data.map((section) => (
              <Checkbox
                key={section.id}
                label={sectionName(section)}
                checked={rights.sectionIds.includes(section.id)}
                onCheckedChange={(isOn) =>
                  onChange({ ...rights, sectionIds: toggled(rights.sectionIds, section.id, isOn === true) })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
