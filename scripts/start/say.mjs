// Everything the launcher tells a person: plain sentences, and trouble with a way out.

const began = Date.now();

/** @param {string} sentence */
export function say(sentence = '') {
  console.log(sentence);
}

/** A step that takes a while, with the seconds since the start. @param {string} sentence */
export function sayStep(sentence) {
  console.log(`[${String(Math.round((Date.now() - began) / 1000)).padStart(3)} s] ${sentence}`);
}

/** Something the person who started Marbre can put right; its message is all they need to read. */
export class Trouble extends Error {
  /**
   * @param {string} sentence What is wrong and what to do.
   * @param {string} [details] Last lines of whatever failed.
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}

/** Prints a failure as sentences; a stack only for what nobody foresaw. @param {unknown} error */
export function sayTrouble(error) {
  if (!(error instanceof Trouble)) return console.error(error);
  if (error.details) console.error(error.details.trimEnd());
  console.error(`\n${error.message}`);
}
