import { textOf } from '../../document/plain-text';
import type { ImportBlock } from '../import-block';

/** Characters at the beginning of a text where its dateline stands if it has one of its own. */
const reach = 120;

/** The blocks with the dateline before the first words, unless these name the place themselves. */
export function withDateline(blocks: readonly ImportBlock[], dateline: string | undefined): ImportBlock[] {
  const line = dateline?.trim() ?? '';
  const index = blocks.findIndex(({ node, role }) => node.type === 'paragraph' && !role);
  const first = blocks[index];
  if (line === '') return [...blocks];
  if (!first) return [{ node: { type: 'paragraph', content: [{ type: 'text', text: line }] } }, ...blocks];
  if (namesPlace(textOf(first.node).slice(0, reach), placeIn(line))) return [...blocks];
  const text = /[-–—]$/.test(line) ? `${line} ` : `${line} – `;
  const content = [{ type: 'text', text }, ...(first.node.content ?? [])];
  return blocks.with(index, { ...first, node: { ...first.node, content } });
}

/** The place in "NEW YORK, Dec 10 (AP) –". */
function placeIn(line: string): string {
  return (/^[^,(\d–—/]+/.exec(line)?.[0] ?? line).replace(/-\s*$/, '').trim();
}

/** True for "NEW YORK (AP) -- …", and for "OTTAWA - …" under "Ottawa, Ontario, Canada". */
function namesPlace(beginning: string, place: string): boolean {
  const text = plain(beginning);
  const [city = ''] = plain(place).split(' ');
  return text.includes(plain(place)) || (text.startsWith(city) && /\s[-–—]{1,2}\s/.test(text));
}

/** Small letters without their marks: agencies set a place in capitals here and not there. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
