'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { classNames } from '@marbre/ui/class-names';
import { TextArea } from '@marbre/ui/text-area';
import { mentionAt, type Mentioned, toKept } from './mention-text';
import { type MentionChoice, useMentionChoices } from './use-mention-choices';

export interface CommentFieldProps {
  label: string;
  submitLabel: string;
  initial?: { typed: string; mentioned: Mentioned };
  /** Whoever is named first may be asked to see to it. */
  mayAssign?: boolean;
  hasFocus?: boolean;
  /** Names what was sent last: with a new one, the field is empty again but for what was typed since. */
  sentId?: string | undefined;
  isBusy: boolean;
  error: string | undefined;
  onSubmit: (comment: { body: string; assigneeId?: string }) => void;
  onCancel?: () => void;
}

/** Where a comment is written: @ names somebody, Ctrl/Cmd-Enter sends. */
export function CommentField(props: CommentFieldProps) {
  const t = useTranslations('comments');
  const frame = useTranslations('frame.acts');
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState(props.initial?.typed ?? '');
  const [mentioned, setMentioned] = useState<Mentioned>(props.initial?.mentioned ?? {});
  const [sought, setSought] = useState<{ at: number; query: string } | null>(null);
  const [present, setPresent] = useState(0);
  const [isAssigning, setAssigning] = useState(false);
  const [submitted, setSubmitted] = useState('');
  const [sentId, setSentId] = useState(props.sentId);
  if (props.sentId !== sentId) {
    setSentId(props.sentId);
    setTyped(typed.startsWith(submitted) ? typed.slice(submitted.length).trimStart() : '');
    setAssigning(false);
  }
  // Sent with its button, which has nothing to send now; the next words go on here.
  useEffect(() => {
    if (props.sentId && field.current?.form?.contains(document.activeElement)) field.current.focus();
  }, [props.sentId]);
  const choices = useMentionChoices(sought?.query ?? null);
  const isChoosing = sought !== null && choices.length > 0;
  const chosen = Math.min(present, choices.length - 1);
  const assignee = Object.entries(mentioned).find(
    ([name, who]) => who !== 'desk' && toKept(typed, { [name]: who }) !== typed,
  );

  const look = (text: string, caret: number) => {
    setSought(mentionAt(text, caret));
    setPresent(0);
  };
  const choose = ({ who, name }: MentionChoice) => {
    if (!sought) return;
    const end = sought.at + 1 + sought.query.length;
    const text = `${typed.slice(0, sought.at)}@${name} ${typed.slice(end).replace(/^ /, '')}`;
    setTyped(text);
    setMentioned((known) => ({ ...known, [name]: who }));
    setSought(null);
    const caret = sought.at + name.length + 2;
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  const submit = () => {
    const body = toKept(typed.trim(), mentioned);
    if (body === '' || props.isBusy) return;
    setSubmitted(typed);
    props.onSubmit({ body, ...(isAssigning && assignee ? { assigneeId: assignee[1] } : {}) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isChoosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      stop();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPresent((chosen + step + choices.length) % choices.length);
    } else if (
      isChoosing &&
      (event.key === 'Enter' || event.key === 'Tab') &&
      !event.ctrlKey &&
      !event.metaKey
    ) {
      stop();
      choose(choices[chosen]!);
    } else if (sought && event.key === 'Escape') {
      stop();
      setSought(null);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      stop();
      submit();
    } else if (event.key === 'Escape' && typed.trim() === '' && props.onCancel) {
      stop();
      props.onCancel();
    }
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        ref={field}
        rows={2}
        autoFocus={props.hasFocus}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isChoosing ? listId : undefined}
        aria-activedescendant={isChoosing ? `${listId}-${chosen}` : undefined}
        aria-invalid={props.error ? true : undefined}
        placeholder={t('placeholder')}
        maxLength={limits.comment}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          look(target.value, target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setSought(null)}
      />
      <p role="status" className="sr-only">
        {isChoosing ? t('choices', { count: choices.length }) : ''}
      </p>
      {isChoosing ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={t('people')}
          className="rounded-2 border border-rule bg-raised"
        >
          {choices.map((choice, index) => (
            <li
              key={choice.who}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // The field must keep the focus through the press.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
              className={classNames(
                'cursor-pointer px-2 py-1.5 text-14 touch:py-3',
                index === chosen && 'bg-sunken',
              )}
            >
              <bdi>{choice.name}</bdi>
              {choice.who === 'desk' ? <span className="text-12 text-muted"> · {t('deskHint')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {props.mayAssign && assignee ? (
        <Checkbox
          label={t('assign', { name: assignee[0] })}
          checked={isAssigning}
          onCheckedChange={(checked) => setAssigning(checked === true)}
        />
      ) : null}
      {props.error ? (
        <p role="alert" className="text-12 text-red">
          {props.error}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" size="small" isBusy={props.isBusy} disabled={typed.trim() === ''}>
          {props.submitLabel}
        </Button>
        {props.onCancel ? (
          <Button look="quiet" size="small" onClick={props.onCancel}>
            {frame('cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
