import { childOf, findElements, type XmlElement } from '../../exchange/xml-element';
import { htmlToBlocks } from '../html-to-blocks';
import { htmlOfNitf, isPrivateNote } from './nitf-html';
import { languageOf, lineOf, linesOf } from '../file-xml';
import type { WireStory } from './wire-story';

/** A file in NITF (News Industry Text Format, IPTC, versions 2 and 3) as a story. */
export function readNitf(root: XmlElement): WireStory {
  const head = childOf(root, 'head');
  const body = childOf(root, 'body') ?? root;
  const top = childOf(body, 'body.head');
  const content = [childOf(body, 'body.content'), childOf(body, 'body.end')].flatMap((part) =>
    part ? part.children : [],
  );
  const under = top ?? { name: '', attributes: {}, children: [] };
  const notes = findElements(root, 'note').filter(isPrivateNote);
  const shown = findElements(under, 'note').filter((note) => !isPrivateNote(note));
  // A file without the parts of a body is read whole.
  const html = htmlOfNitf([...shown, ...(content.length > 0 || top ? content : body.children)]);
  return {
    headline: lineOf(findElements(under, 'hl1')[0]) || lineOf(head && childOf(head, 'title')) || undefined,
    standfirsts: [
      ...linesOf(findElements(under, 'abstract')),
      ...linesOf(findElements(under, 'hl2')),
      ...linesOf(findElements(under, 'hl1').slice(1)),
    ],
    bylines: findElements(under, 'byline').map(bylineOf).filter(Boolean),
    dateline: datelineOf(findElements(under, 'dateline')[0]),
    body: htmlToBlocks(html, 'selection'),
    language: languageOf(root) ?? root.attributes.baselang ?? languageOf(body),
    notes: [
      ...linesOf(notes),
      ...(head ? findElements(head, 'ed-msg') : []).flatMap(({ attributes }) => attributes.info ?? []),
    ].filter(Boolean),
    rights: linesOf(findElements(under, 'rights')),
    leftOut: linesOf(findElements(under, 'distributor')).length > 0 ? ['distributor'] : [],
  };
}

/** Who signed, and in brackets what they are. */
function bylineOf(byline: XmlElement): string {
  const title = linesOf(findElements(byline, 'byttl')).join(', ');
  const line = lineOf(byline);
  if (title === '' || !line.endsWith(title)) return line;
  const names = line.slice(0, -title.length).replace(/[\s,]+$/, '');
  return names === '' ? title : `${names} (${title})`;
}

/** A date written for machines is no part of what is printed. */
function datelineOf(dateline: XmlElement | undefined): string | undefined {
  if (!dateline) return undefined;
  const date = lineOf(findElements(dateline, 'story.date')[0]);
  const place = lineOf(dateline).replace(date, '').trim();
  const isPrinted = date !== '' && !/^\d{8}(?:T|$)|^\d{4}-\d\d-\d\dT/.test(date);
  return [place.replace(/,$/, ''), isPrinted ? date : ''].filter(Boolean).join(', ') || undefined;
}
