import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file from another machine', () => {
  it('is read in Windows-1252 when it is no UTF-8', () => {
    expect(decodeText(latin('\xe9t\xe9'))).toBe('été');
    expect(decodeText(new TextEncoder().encode('été'))).toBe('été');
  });

  it('is read as its language was written before Unicode', () => {
    expect(decodeText(latin('\xe3\xcf\xed\xe4\xc9'), 'ar')).toBe('مدينة');
    expect(decodeText(latin('\xcc\xee\xf1\xea\xe2\xe0'), 'ru')).toBe('Москва');
  });

  it('is read as it says itself, page or XML, unless it says what is not so', () => {
    expect(decodeText(latin('<meta charset="windows-1251"><p>\xcc'))).toContain('М');
    expect(decodeText(latin('<?xml version="1.0" encoding="ISO-8859-2"?><a>\xb3'))).toContain('ł');
    expect(decodeText(latin('<meta charset="utf-8"><p>\xe9'))).toContain('é');
    expect(decodeText(latin('<meta charset="nonsense"><p>\xe9'))).toContain('é');
  });

  it.each([true, false])('is read in two bytes a letter, with or without the mark (%s)', (isLittle) => {
    const text = 'Le port rouvre à l’aube.';
    const bytes = Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
    const mark = isLittle ? [0xff, 0xfe] : [0xfe, 0xff];
    expect(decodeText(Uint8Array.from([...mark, ...bytes]))).toBe(text);
    expect(decodeText(bytes)).toBe(text);
  });
});
