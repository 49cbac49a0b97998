/** What a translator does without leaving the keys, and the keys; `Mod` is Ctrl, or Command on a Mac. */
export const deskKeys = {
  acceptNext: 'Mod-Enter',
  take: 'Mod-Shift-Enter',
  nextProblem: 'F8',
  previousProblem: 'Shift-F8',
  nextBehind: 'F2',
  previousBehind: 'Shift-F2',
  copySource: 'F4',
  retranslate: 'F9',
  goTo: 'Mod-G',
} as const;

export type DeskAct = keyof typeof deskKeys;

export const deskActs = Object.keys(deskKeys) as DeskAct[];

/** What was pressed: one of the acts, or the number of something offered beside the text, from 1. */
export type Pressed = { act: DeskAct } | { offer: number };

export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  getModifierState(name: 'AltGraph'): boolean;
}

/**
 * Reads a key press, or null when it is the text's own. No key that writes a letter or a sign is taken, on any
 * keyboard: letters with Ctrl are told by their place on the keyboard, because an Arabic one has no Latin
 * letters, and Alt with a digit is left to Macs, where it writes signs.
 */
export function readDeskKey(event: PressedKey, isMac: boolean): Pressed | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const isMod = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  const isOffer = isMac ? ctrlKey && !altKey && !metaKey : altKey && !ctrlKey && !metaKey;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit && isOffer && !shiftKey) return { offer: Number(digit) };
  if (altKey) return null;
  const isPlain = !ctrlKey && !metaKey;
  const pressed = [
    isMod ? 'Mod' : isPlain ? '' : null,
    shiftKey ? 'Shift' : '',
    event.code === 'KeyG' ? 'G' : event.key,
  ];
  if (pressed[0] === null) return null;
  const keys = pressed.filter(Boolean).join('-');
  const act = deskActs.find((known) => deskKeys[known] === keys);
  return act ? { act } : null;
}

/** The caps of an act's keys, as they are printed on this machine's keyboard. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Enter: '↩', Alt: 'ctrl' }
    : { Mod: 'Ctrl', Shift: '⇧', Enter: '↵', Alt: 'Alt' };
  return keys.split('-').map((key) => names[key] ?? key);
}
