import type { RtfRun } from './rtf-blocks';

/** Where the words of a group go. */
export type Destination =
  'text' | 'nowhere' | 'fonts' | 'styles' | 'lists' | 'overrides' | 'instruction' | 'marker';

/** What holds until the end of its group. */
export interface RtfState extends RtfRun {
  destination: Destination;
  isHidden: boolean;
  isDeleted: boolean;
  font: number;
  /** Characters that stand for a `\u` where it is not understood. */
  fallback: number;
  style: number;
  outline: number | null;
  depth: number;
  list: number;
  level: number;
  field: { instruction: string } | null;
  /** One text in two forms (`\upr`): that in Unicode counts. */
  isTwofold: boolean;
  /** Words of this group stand apart: what to do with them at its end. */
  onEnd: (() => void) | null;
}

const maximumTables = 8;

/** Words that look like nothing in particular. */
export const plain = {
  isBold: false,
  isItalic: false,
  place: '',
  isHidden: false,
  isDeleted: false,
} as const;

/** How a document begins. */
export const initialState: Readonly<RtfState> = {
  ...plain,
  href: '',
  destination: 'text',
  font: 0,
  fallback: 1,
  style: 0,
  outline: null,
  depth: 0,
  list: 0,
  level: 0,
  field: null,
  isTwofold: false,
  onEnd: null,
};

/** What a word says of the words that follow it in its group; words that say nothing of them are passed over. */
export function setProperty(state: RtfState, name: string, value: number | null): void {
  const isOn = value !== 0;
  switch (name) {
    case 'b':
      state.isBold = isOn;
      break;
    case 'i':
      state.isItalic = isOn;
      break;
    case 'v':
      state.isHidden = isOn;
      break;
    case 'deleted':
      state.isDeleted = isOn;
      break;
    case 'super':
    case 'sub':
      state.place = isOn ? name : '';
      break;
    case 'nosupersub':
      state.place = '';
      break;
    case 'f':
      state.font = value ?? 0;
      break;
    case 'uc':
      state.fallback = Math.max(value ?? 1, 0);
      break;
    case 'pard':
      Object.assign(state, { style: 0, outline: null, depth: 0, list: 0, level: 0 });
      break;
    case 's':
      state.style = value ?? 0;
      break;
    case 'outlinelevel':
      state.outline = value !== null && value < 6 ? value : null;
      break;
    case 'intbl':
      state.depth = Math.max(state.depth, 1);
      break;
    case 'itap':
      state.depth = Math.min(Math.max(value ?? 0, 0), maximumTables);
      break;
    case 'ls':
      state.list = value ?? 0;
      break;
    case 'ilvl':
      state.level = Math.min(Math.max(value ?? 0, 0), 8);
      break;
  }
}
