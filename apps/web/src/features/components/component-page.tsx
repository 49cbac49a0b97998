'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@marbre/ui/badge';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Chip } from '@marbre/ui/chip';
import { EmptyState } from '@marbre/ui/empty-state';
import { Icon } from '@marbre/ui/icon';
import { Initials } from '@marbre/ui/initials';
import { Kbd } from '@marbre/ui/kbd';
import { Link } from '@marbre/ui/link';
import { ListRow } from '@marbre/ui/list-row';
import { MoreButton } from '@marbre/ui/more-button';
import { Progress } from '@marbre/ui/progress';
import { Skeleton } from '@marbre/ui/skeleton';
import { Spinner } from '@marbre/ui/spinner';
import { StateMark } from '@marbre/ui/state-mark';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { Tabs } from '@marbre/ui/tabs';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { ChoiceSamples } from './choice-samples';
import { FieldSamples } from './field-samples';
import { OverlaySamples } from './overlay-samples';
import { SampleGroup } from './sample-group';

const sizes = ['text-12', 'text-14', 'text-16', 'text-18', 'text-21', 'text-26', 'text-34', 'text-44'];
const colours = [
  'paper',
  'raised',
  'sunken',
  'rule',
  'edge',
  'muted',
  'ink',
  'red',
  'blue',
  'green',
  'amber',
];

/** Every component, in the person's language and theme: where a change of look is seen whole. */
export function ComponentPage() {
  const t = useTranslations('components');
  const frame = useTranslations('frame');
  const status = useTranslations('story.status');
  const [tab, setTab] = useState<'one' | 'two' | 'three'>('one');
  return (
    <Page>
      <PageHead title={t('title')}>{t('words')}</PageHead>
      <SampleGroup title={t('groups.type')}>
        <div className="flex w-full flex-col gap-2">
          {sizes.toReversed().map((size, index) => (
            <p key={size} className={`${size} ${index < 5 ? 'font-reading' : ''} wrap-anywhere`}>
              {t('sample.headline')}
            </p>
          ))}
          <p className="max-w-prose font-reading text-18">{t('sample.sentence')}</p>
        </div>
      </SampleGroup>
      <SampleGroup title={t('groups.colour')}>
        {colours.map((colour) => (
          <figure key={colour} className="flex w-16 flex-col gap-1">
            <div className="h-10 rounded-2 border border-rule" style={{ background: `var(--${colour})` }} />
            <figcaption className="text-12 text-muted" dir="ltr">
              {colour}
            </figcaption>
          </figure>
        ))}
      </SampleGroup>
      <SampleGroup title={t('groups.acts')}>
        <Button look="primary">{t('sample.act')}</Button>
        <Button icon="add">{t('sample.act')}</Button>
        <Button look="quiet">{t('sample.act')}</Button>
        <Button look="danger" icon="delete">
          {t('sample.act')}
        </Button>
        <Button disabled>{t('sample.act')}</Button>
        <Button isBusy>{t('sample.act')}</Button>
        <Button size="small">{t('sample.act')}</Button>
        <Button size="large" look="primary">
          {t('sample.act')}
        </Button>
        <Link href="#content">{t('sample.headline')}</Link>
        <Kbd keys={['Ctrl', 'K']} />
      </SampleGroup>
      <FieldSamples />
      <ChoiceSamples />
      <OverlaySamples />
      <SampleGroup title={t('groups.states')}>
        <StateMark fill="empty">{status('draft')}</StateMark>
        <StateMark tone="blue" fill="half">
          {status('in_review')}
        </StateMark>
        <StateMark tone="blue">{status('approved')}</StateMark>
        <StateMark tone="amber" fill="half">
          {status('scheduled')}
        </StateMark>
        <StateMark tone="green">{status('published')}</StateMark>
        <StateMark tone="red" fill="empty">
          {status('withdrawn')}
        </StateMark>
        <Badge>12</Badge>
        <Badge tone="blue">{status('in_review')}</Badge>
        <Badge tone="amber">{status('scheduled')}</Badge>
        <Badge tone="green">{status('published')}</Badge>
        <Badge tone="red">{status('withdrawn')}</Badge>
        <Chip look="solid">fr</Chip>
        <Chip>en</Chip>
        <Chip look="stale">ar</Chip>
        <Chip look="missing">es</Chip>
        <Chip remove={{ label: frame('acts.remove', { name: t('sample.one') }), onRemove: () => undefined }}>
          {t('sample.one')}
        </Chip>
        <Initials name={t('sample.name')} id="a" />
        <Initials name="Lyès M." id="b" />
        <Initials name="Awa" id="c" size="small" />
        <Spinner label={frame('loading')} />
        <div className="w-full max-w-96">
          <Progress label={t('sample.headline')} done={7} total={21} words="7 / 21" />
        </div>
        <div className="w-full max-w-96">
          <Progress label={t('sample.headline')} done={0} total={0} />
        </div>
      </SampleGroup>
      <SampleGroup title={t('groups.lists')}>
        <div className="w-full">
          <Tabs
            label={t('groups.lists')}
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'one', label: t('sample.one'), count: 12 },
              { value: 'two', label: t('sample.two') },
              { value: 'three', label: t('sample.three') },
            ]}
          >
            <ul>
              {[t('sample.headline'), t('sample.sentence')].map((words, index) => (
                <ListRow key={words} isCurrent={index === 0} className="px-3 py-2">
                  {words}
                </ListRow>
              ))}
            </ul>
          </Tabs>
          <div className="mt-4">
            <Table
              caption={t('groups.lists')}
              columns={[
                { key: 'words', label: t('sample.headline') },
                { key: 'number', label: t('sample.one'), isNumber: true },
              ]}
            >
              <TableRow>
                <TableCell>{t('sample.sentence')}</TableCell>
                <TableCell isNumber>1 024</TableCell>
              </TableRow>
              <TableRow>
                <TableCell>{t('sample.name')}</TableCell>
                <TableCell isNumber>7</TableCell>
              </TableRow>
            </Table>
          </div>
          <MoreButton label={frame('acts.more')} isBusy={false} onMore={() => undefined} shown="2 / 7" />
          <Skeleton label={frame('loading')} />
          <EmptyState title={t('sample.headline')} actions={<Button>{t('sample.act')}</Button>}>
            {t('sample.sentence')}
          </EmptyState>
        </div>
      </SampleGroup>
      <SampleGroup title={t('groups.messages')}>
        <div className="flex w-full max-w-prose flex-col gap-3">
          <Banner>{t('sample.sentence')}</Banner>
          <Banner tone="done">{t('sample.sentence')}</Banner>
          <Banner tone="warning" title={t('sample.headline')}>
            {t('sample.sentence')}
          </Banner>
          <Banner
            tone="danger"
            title={t('sample.headline')}
            actions={<Button size="small">{t('sample.act')}</Button>}
          >
            {t('sample.error')}
          </Banner>
          <p className="flex items-center gap-2 text-14 text-muted">
            <Icon name="info" />
            {t('sample.hint')}
          </p>
        </div>
      </SampleGroup>
    </Page>
  );
}
