import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] as string,
    { light: match[2] as string, dark: match[3] as string },
  ]),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['paper', 'raised', 'sunken'];
const people = [...tokens.keys()].filter((name) => name.startsWith('person-'));
const textPairs: [text: string, surface: string][] = [
  ...['ink', 'muted', 'red', 'red-strong', 'blue', 'green', 'amber'].flatMap((text) =>
    surfaces.map((surface): [string, string] => [text, surface]),
  ),
  ...['red', 'blue', 'green', 'amber'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  ['on-red', 'red'],
  ['on-red', 'red-strong'],
  ['paper', 'ink'],
  ...people.flatMap((person): [string, string][] => [
    [person, 'paper'],
    [person, 'raised'],
  ]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`tokens.css names no colour ${name}`);
    return token[theme];
  };

  it.each(textPairs)('%s can be read on %s', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(surfaces.slice(0, 2))('the edge of a field can be seen on %s', (surface) => {
    expect(contrast(colour('edge'), colour(surface))).toBeGreaterThanOrEqual(3);
  });
});
