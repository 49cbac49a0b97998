import { describe, expect, it } from 'vitest';
import { SavedLedger } from './saved-ledger';

describe('saying that a text is saved', () => {
  it('waits for the answer to the last thing typed', () => {
    const ledger = new SavedLedger();
    ledger.note();
    const first = ledger.question().replace('sent', 'saved');
    ledger.note();
    ledger.answer(first);
    expect(ledger.isSettled).toBe(false);
    ledger.answer(ledger.question().replace('sent', 'saved'));
    expect(ledger.isSettled).toBe(true);
  });

  it('is not taken back by an old answer that comes late', () => {
    const ledger = new SavedLedger();
    ledger.note();
    ledger.note();
    ledger.answer('saved:2');
    ledger.answer('saved:1');
    expect(ledger.isSettled).toBe(true);
  });

  it('believes no answer to a question that was not asked', () => {
    const ledger = new SavedLedger();
    ledger.note();
    expect(ledger.answer('saved:9')).toBe(true);
    expect(ledger.answer('hello')).toBe(false);
    expect(ledger.isSettled).toBe(false);
  });
});
