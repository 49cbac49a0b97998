'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { localeName, isLocale } from '@marbre/story/vocabulary/locale';
import { roles, type Role } from '@marbre/story/vocabulary/role';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Initials } from '@marbre/ui/initials';
import { Select } from '@marbre/ui/select';
import { Skeleton } from '@marbre/ui/skeleton';
import { StateMark } from '@marbre/ui/state-mark';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { MorePages } from '../frame/more-pages';
import { usePages } from '../frame/use-pages';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { useAccount } from '../frame/use-account';
import { useListWords } from '../frame/use-list-words';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useSectionName } from '../settings/use-section-name';
import { InviteSheet } from './invite-sheet';
import { PersonSheet } from './person-sheet';

/** Colleagues in a table; for administrators, a sheet per person. */
export function PeopleRoom() {
  const t = useTranslations('people');
  const frame = useTranslations('frame');
  const sectionName = useSectionName();
  const listWords = useListWords();
  const words = useProblemWords();
  const account = useAccount();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [role, setRole] = useState<Role | undefined>();
  const [open, setOpen] = useState<string | null>(null);
  const [isInviting, setInviting] = useState(false);
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const list = usePages({
    queryKey: [...trpc.people.list.pathKey(), { search, role }],
    read: (page, options) => client.people.list.query({ search, role, ...page }, options),
    staysShown: true,
  });
  const isManager = account.abilities.managePeople;
  const sectionNames = (ids: readonly string[]) =>
    ids.length === 0
      ? t('everySection')
      : listWords(
          (sections.data ?? []).filter(({ id }) => ids.includes(id)).map((section) => sectionName(section)),
        );

  return (
    <Page>
      <PageHead
        title={t('title')}
        actions={
          isManager ? (
            <Button look="primary" icon="add" onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          ) : undefined
        }
      />
      <div role="search" className="flex flex-wrap gap-2 pb-3">
        <TextField
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="sm:max-w-72"
        />
        <Select
          aria-label={t('columns.role')}
          className="w-auto sm:max-w-48"
          value={role ?? ''}
          onChange={(event) => setRole(roles.find((known) => known === event.target.value))}
        >
          <option value="">{t('anyRole')}</option>
          {roles.map((value) => (
            <option key={value} value={value}>
              {t(`role.${value}`)}
            </option>
          ))}
        </Select>
      </div>
      {list.error ? <Banner tone="danger">{words(problemOf(list.error))}</Banner> : null}
      {list.isPending ? (
        <Skeleton label={frame('loading')} lines={6} />
      ) : list.rows.length === 0 ? (
        <p className="py-6 text-14 text-muted">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { key: 'name', label: t('columns.name') },
            { key: 'role', label: t('columns.role') },
            { key: 'languages', label: t('columns.languages'), className: 'max-md:hidden' },
            { key: 'sections', label: t('columns.sections'), className: 'max-lg:hidden' },
            { key: 'state', label: t('columns.state') },
          ]}
        >
          {list.rows.map((person) => (
            <TableRow key={person.id} className="relative">
              <TableCell>
                <span className="flex items-center gap-2.5">
                  <Initials name={person.name} id={person.id} />
                  <span className="min-w-0">
                    {isManager ? (
                      <button
                        type="button"
                        onClick={() => setOpen(person.id)}
                        className="text-start font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue"
                      >
                        <bdi className="wrap-anywhere">{person.name}</bdi>
                      </button>
                    ) : (
                      <bdi className="font-medium wrap-anywhere">{person.name}</bdi>
                    )}
                    {person.id === account.id ? (
                      <span className="text-12 text-muted"> {t('you')}</span>
                    ) : null}
                    {person.email ? (
                      <bdi className="block text-12 text-muted wrap-anywhere max-sm:hidden">
                        {person.email}
                      </bdi>
                    ) : null}
                  </span>
                </span>
              </TableCell>
              <TableCell className="whitespace-nowrap">{t(`role.${person.role}`)}</TableCell>
              <TableCell className="max-md:hidden">
                {listWords(person.locales.filter(isLocale).map((one) => localeName(one))) || t('noLanguage')}
              </TableCell>
              <TableCell className="max-lg:hidden">{sectionNames(person.sectionIds)}</TableCell>
              <TableCell>
                <StateMark
                  tone={person.isActive ? 'green' : 'plain'}
                  fill={person.isActive ? 'full' : 'empty'}
                >
                  {t(person.isActive ? 'active' : 'inactive')}
                </StateMark>
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
      <MorePages list={list} />
      {open ? <PersonSheet personId={open} onClose={() => setOpen(null)} /> : null}
      {isInviting ? <InviteSheet onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}
