'use client';

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { interfaceLanguageNames, interfaceLanguages } from '@marbre/story/vocabulary/interface-language';
import { Initials } from '@marbre/ui/initials';
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuRule } from '@marbre/ui/menu';
import { themes } from './theme';
import { useAccount } from './use-account';
import { useLanguage } from './use-language';
import { useTheme } from './use-theme';

/** The person's own choices, and the way out. */
export function PersonMenu() {
  const t = useTranslations('frame');
  const router = useRouter();
  const account = useAccount();
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useLanguage();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('person.menu', { name: account.name })}
          className="flex size-8 items-center justify-center rounded-full touch:size-11"
        >
          <Initials name={account.name} id={account.id} />
        </button>
      }
    >
      <MenuHeading>
        <span className="block font-medium">
          <bdi>{account.name}</bdi>
        </span>
        <span className="block text-12 text-muted">
          <bdi>{account.email}</bdi>
        </span>
      </MenuHeading>
      <MenuRule />
      <MenuItem icon="people" onSelect={() => router.push('/desk/account')}>
        {t('rooms.account')}
      </MenuItem>
      <MenuItem icon="reading" onSelect={() => window.open('/', '_blank', 'noopener')}>
        {t('rooms.site')}
      </MenuItem>
      <MenuRule />
      <MenuChoice
        label={t('person.language')}
        value={language}
        onChange={setLanguage}
        options={interfaceLanguages.map((locale) => ({
          value: locale,
          label: interfaceLanguageNames[locale],
          lang: locale,
        }))}
      />
      <MenuRule />
      <MenuChoice
        label={t('person.theme')}
        value={theme}
        onChange={setTheme}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <MenuRule />
      <MenuItem icon="signOut" onSelect={() => void signOut({ callbackUrl: '/sign-in' })}>
        {t('person.signOut')}
      </MenuItem>
    </Menu>
  );
}
