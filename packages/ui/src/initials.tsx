import { personColour } from './person-colour';

/** Marks of direction around a name in a sentence. */
const directions = /[\u2066-\u2069]/gu;

/** First letters of the first and last names; of the one name when there is one. What stands in brackets is no name. */
export function initialsOf(name: string): string {
  const words = name
    .replace(directions, '')
    .split(/\s+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

export interface InitialsProps {
  name: string;
  /** What the colour is made from, so that a person keeps theirs when renamed. */
  id: string;
  size?: 'small' | 'medium';
}

/** A person, in two letters and a colour of their own. */
export function Initials({ name, id, size = 'medium' }: InitialsProps) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      // Drawn, not written: a control's visible words should be its name, and initials are no words.
      data-initials={initialsOf(name)}
      style={{ color: personColour(id) }}
      className={`inline-flex shrink-0 items-center justify-center rounded-full border border-current bg-raised font-semibold before:content-[attr(data-initials)] ${
        size === 'small' ? 'size-5 text-[0.5625rem]' : 'size-7 text-[0.6875rem]'
      }`}
    />
  );
}
