import { isolate } from './isolate';

/** A value a sentence is given as it is; one that is counted or chosen by has more in its brackets. */
const anyValue = /\{\w+\}/g;

/** One that only signs part from a number or from another value. */
const beforeNumber = /\{\w+\}(?=[^\p{L}'<]*[\p{N}{])/gu;

/**
 * A language's sentences, with each value in a direction of its own. Without it “اعتمده Camille Rousset، 25/11”
 * is drawn with the 25 inside the name, and a name in Arabic takes the number after it in any language.
 */
export function isolateValues<Messages extends object>(
  messages: Messages,
  direction: 'ltr' | 'rtl',
): Messages {
  const values = direction === 'rtl' ? anyValue : beforeNumber;
  const entries = Object.entries(messages).map(([key, said]: [string, string | object]) => [
    key,
    typeof said === 'string' ? said.replace(values, isolate) : isolateValues(said, direction),
  ]);
  return Object.fromEntries(entries) as Messages;
}
