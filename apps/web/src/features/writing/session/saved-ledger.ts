/**
 * Counts what was typed against what the server says is in the database. "Saved" is said only when the two
 * are equal: the server answers a question ("sent:12") after everything sent before it is stored.
 */
export class SavedLedger {
  private changes = 0;
  private confirmed = 0;

  /** Something was typed here that the server may not have. */
  note(): void {
    this.changes += 1;
  }

  /** The question to ask once everything typed so far has been sent. */
  question(): string {
    return `sent:${this.changes}`;
  }

  /** Takes in the server's answer; anything else is not for us. */
  answer(payload: string): boolean {
    const count = /^saved:(\d{1,15})$/.exec(payload)?.[1];
    if (count === undefined) return false;
    // An answer to more than was asked would be a fault of the server; it must not become a false "saved".
    if (Number(count) <= this.changes) this.confirmed = Math.max(this.confirmed, Number(count));
    return true;
  }

  get isSettled(): boolean {
    return this.confirmed === this.changes;
  }
}
