'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from '@marbre/ui/class-names';
import { Icon } from '@marbre/ui/icon';
import { Initials } from '@marbre/ui/initials';
import { Tooltip } from '@marbre/ui/tooltip';
import type { LiveSession } from '../session/live-session';
import { type PresentPerson, usePresentPeople } from '../session/use-present-people';
import { PeopleMenu } from './people-menu';
import { useFollow } from './use-follow';

const shownAtMost = 6;
/** Colleagues who find room one beside the other in a narrow foot; more are behind one button. */
const fewestInMenu = 3;
const wordsShown = 32;

interface PresentPeopleProps {
  session: LiveSession;
  editor: Editor;
  personId: string;
}

/**
 * Who has this text open, who of them is writing and where, in the colours of their carets. Pressing somebody
 * follows their caret; a word says so when one is not alone in a block.
 */
export function PresentPeople({ session, editor, personId }: PresentPeopleProps) {
  const t = useTranslations('writing.presence');
  const people = usePresentPeople(session);
  const [followed, setFollowed] = useState<PresentPerson | null>(null);
  useFollow({ session, editor }, followed?.id ?? null, () => setFollowed(null));
  const ownBlock = useEditorState({
    editor,
    selector: ({ editor: { state, view } }) =>
      view.hasFocus()
        ? ((state.selection.$head.node(1)?.attrs.id as string | null | undefined) ?? null)
        : null,
  });
  const others = people.filter(({ id }) => id !== personId);
  const besides = ownBlock === null ? [] : others.filter(({ blockId }) => blockId === ownBlock);
  const unseen = others.filter(({ id }) => people.findIndex((one) => one.id === id) >= shownAtMost);
  const isCrowd = others.length >= fewestInMenu;
  const follow = ({ id }: PresentPerson) =>
    setFollowed(followed?.id === id ? null : (others.find((one) => one.id === id) ?? null));
  const told = ({ name, isWriting, blockId }: PresentPerson) => {
    if (!isWriting) return t('reading', { name });
    const words = wordsOf(editor, blockId);
    return words ? t('writingIn', { name, words }) : t('writing', { name });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* It stands above the foot, which must not jump when a caret moves into a block and out of it. */}
      <span
        role="status"
        className={
          besides.length === 0
            ? 'sr-only'
            : 'absolute inset-e-3 bottom-full mb-2 rounded-2 border border-rule bg-raised px-2 py-1 shadow-lift sm:inset-e-6'
        }
      >
        {besides.length > 0 ? (
          <bdi>{t('sameBlock', { count: besides.length, name: besides[0]?.name ?? '' })}</bdi>
        ) : null}
      </span>
      {followed ? (
        <button
          type="button"
          data-followed
          onClick={() => setFollowed(null)}
          aria-label={t('stop', { name: followed.name })}
          className="inline-flex items-center justify-center rounded-2 px-1 text-blue underline underline-offset-2 touch:min-h-11 max-sm:min-w-11"
        >
          {/* On a phone the ring around somebody says whom one follows. */}
          <span className="max-sm:hidden">{t('stop', { name: followed.name })}</span>
          <span className="sm:hidden">
            <Icon name="close" />
          </span>
        </button>
      ) : null}
      <ul
        aria-label={t('label')}
        data-crowd={isCrowd || undefined}
        className={classNames('flex items-center gap-1', isCrowd && '@max-3xl:hidden')}
      >
        {people.slice(0, shownAtMost).map((person) => (
          // On a phone one knows that one is here oneself.
          <li key={person.id} className={classNames('flex', person.id === personId && 'max-sm:hidden')}>
            {person.id === personId ? (
              <Initials id={person.id} name={t('you', { name: person.name })} size="small" />
            ) : (
              <Tooltip words={`${told(person)} · ${t('follow')}`} side="top">
                <button
                  type="button"
                  aria-label={`${told(person)} · ${t('follow')}`}
                  aria-pressed={followed?.id === person.id}
                  onClick={() => follow(person)}
                  className={classNames(
                    'inline-flex items-center justify-center rounded-full touch:size-11',
                    !person.isWriting && 'opacity-70',
                  )}
                >
                  <span
                    aria-hidden
                    className={classNames(
                      'inline-flex rounded-full',
                      followed?.id === person.id && 'ring-2 ring-blue',
                    )}
                  >
                    <Initials id={person.id} name={person.name} size="small" />
                  </span>
                </button>
              </Tooltip>
            )}
          </li>
        ))}
        {unseen.length > 0 ? (
          <li>
            <PeopleMenu people={unseen} followedId={followed?.id ?? null} told={told} onFollow={follow} />
          </li>
        ) : null}
      </ul>
      {isCrowd ? (
        <span className="@3xl:hidden">
          <PeopleMenu
            people={others}
            followedId={followed?.id ?? null}
            told={told}
            onFollow={follow}
            isStacked
          />
        </span>
      ) : null}
    </div>
  );
}

/** The first words of a block, by which it is known. */
function wordsOf(editor: Editor, blockId: string | null): string {
  let words = '';
  editor.state.doc.forEach((block) => {
    if (blockId !== null && block.attrs.id === blockId) words = block.textContent.trim();
  });
  return words.length > wordsShown ? `${words.slice(0, wordsShown).trimEnd()}…` : words;
}
