import { describe, expect, it } from 'vitest';
import { type PressedKey, readDeskKey } from './desk-keys';

function press(keys: Partial<PressedKey> & { graph?: boolean }, isMac = false) {
  const { graph = false, ...pressed } = keys;
  return readDeskKey(
    {
      key: '',
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
      getModifierState: () => graph,
      ...pressed,
    },
    isMac,
  );
}

describe('the keys of the translation desk', () => {
  it('knows its own', () => {
    expect(press({ key: 'Enter', ctrlKey: true })).toEqual({ act: 'acceptNext' });
    expect(press({ key: 'Enter', metaKey: true }, true)).toEqual({ act: 'acceptNext' });
    expect(press({ key: 'Enter', ctrlKey: true, shiftKey: true })).toEqual({ act: 'take' });
    expect(press({ key: 'F8' })).toEqual({ act: 'nextProblem' });
    expect(press({ key: 'F8', shiftKey: true })).toEqual({ act: 'previousProblem' });
    expect(press({ key: '2', code: 'Digit2', altKey: true })).toEqual({ offer: 2 });
    expect(press({ key: '2', code: 'Digit2', ctrlKey: true }, true)).toEqual({ offer: 2 });
  });

  it('knows them on an Arabic and on a French keyboard too', () => {
    expect(press({ key: 'ل', code: 'KeyG', ctrlKey: true })).toEqual({ act: 'goTo' });
    expect(press({ key: '١', code: 'Digit1', altKey: true })).toEqual({ offer: 1 });
    expect(press({ key: '&', code: 'Digit1', altKey: true })).toEqual({ offer: 1 });
  });

  it('takes no key that writes', () => {
    expect(press({ key: 'ض', code: 'KeyQ' })).toBeNull();
    expect(press({ key: 'g', code: 'KeyG' })).toBeNull();
    expect(press({ key: 'Enter' })).toBeNull();
    expect(press({ key: 'Enter', shiftKey: true })).toBeNull();
    // The right Alt of a Spanish keyboard writes @ and #, as Ctrl and Alt together on Windows.
    expect(press({ key: '#', code: 'Digit3', ctrlKey: true, altKey: true, graph: true })).toBeNull();
    expect(press({ key: '@', code: 'Digit2', altKey: true, graph: true })).toBeNull();
    // Option with a digit writes a sign on a Mac.
    expect(press({ key: '¡', code: 'Digit1', altKey: true }, true)).toBeNull();
  });

  it('leaves a word that is being composed alone', () => {
    expect(press({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeNull();
  });
});
