import { textOf } from '../../document/plain-text';
import {
  childOf,
  childrenOf,
  findElements,
  localName,
  type XmlElement,
  wordsOf,
} from '../../exchange/xml-element';
import { Problem } from '../../vocabulary/problem';
import { readByline } from '../byline';
import { htmlToBlocks } from '../html-to-blocks';
import type { ImportBlocks } from '../import-block';
import { readNitf } from './nitf';
import { isNitf, readBody } from './read-body';
import { languageOf, lineOf, linesOf, nothing, readFileXml } from '../file-xml';
import type { WireStory } from './wire-story';
import { htmlOfXhtml } from './xhtml';

/**
 * A NewsML-G2 item, or the one item with a text in a message. Throws Problem('import-several') when several have
 * one, for nobody could say which was meant, and 'import-empty' when there is none.
 */
export function readNewsMlG2(root: XmlElement): WireStory {
  const items = localName(root) === 'newsItem' ? [root] : findElements(root, 'newsItem');
  const written = items.filter((item) => contentsOf(item).length > 0);
  const candidates = written.length > 0 ? written : items;
  const [item, ...others] = candidates;
  if (!item) throw new Problem('import-empty', { field: 'file' });
  if (others.length > 0) {
    throw new Problem('import-several', { field: 'file', values: { count: candidates.length } });
  }
  const story = readItem(item);
  // The pictures of a message are items of their own.
  if (items.length > 1) story.body.warnings.push({ code: 'pictures-left-out' });
  return story;
}

function readItem(item: XmlElement): WireStory {
  const about = childOf(item, 'contentMeta') ?? nothing;
  const management = childOf(item, 'itemMeta') ?? nothing;
  const rights = childOf(item, 'rightsInfo') ?? nothing;
  const { within, body } = readContents(item);
  const headlines = childrenOf(about, 'headline');
  const isSecond = (element: XmlElement) => /sub|deck/i.test(element.attributes.role ?? '');
  const [main, ...alternatives] = headlines.filter((element) => !isSecond(element));
  const descriptions = linesOf(childrenOf(about, 'description'));
  const isText = body.blocks.length > 0;
  const bylines = [...linesOf(childrenOf(about, 'by')), ...within.bylines];
  return {
    headline: lineOf(main) || within.headline,
    standfirsts: [
      ...(isText ? descriptions : []),
      ...linesOf(headlines.filter(isSecond)),
      ...within.standfirsts,
      ...(within.headline && lineOf(main) && within.headline !== lineOf(main) ? [within.headline] : []),
    ],
    bylines: bylines.length > 0 ? bylines : creatorsOf(about),
    dateline: lineOf(childOf(about, 'dateline')) || within.dateline,
    body: isText ? body : readBody(descriptions.join('\n\n')),
    language: childOf(about, 'language')?.attributes.tag ?? within.language ?? languageOf(item),
    notes: [...childrenOf(management, 'edNote').map(noteOf).filter(Boolean), ...within.notes],
    rights: [
      ...linesOf(childrenOf(rights, 'copyrightNotice')).slice(0, 1),
      ...linesOf(childrenOf(rights, 'usageTerms')).slice(0, 1),
      ...within.rights,
    ],
    embargoedUntil: lineOf(childOf(management, 'embargoed')) || undefined,
    isWithdrawn: /:(?:canceled|withheld|void)$/.test(
      childOf(management, 'pubStatus')?.attributes.qcode ?? '',
    ),
    leftOut: [...leftOutOf(about), ...(alternatives.length > 0 ? ['headline'] : []), ...within.leftOut],
  };
}

/** What holds words in an item: XML or text in the file itself. */
function contentsOf(item: XmlElement): XmlElement[] {
  const set = childOf(item, 'contentSet');
  return (set?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' &&
      ['inlineXML', 'inlineData'].includes(localName(child)) &&
      wordsOf(child).trim() !== '' &&
      !/^(?:image|audio|video)\//.test(child.attributes.contenttype ?? '') &&
      child.attributes.encoding === undefined,
  );
}

type Within = Omit<WireStory, 'body'>;
const unsaid: Within = { standfirsts: [], bylines: [], notes: [], rights: [], leftOut: [] };

/** The text, the richest form of it that the item brings, with what a file within the file says of it. */
function readContents(item: XmlElement): { within: Within; body: ImportBlocks } {
  const contents = contentsOf(item);
  const content = contents.find((one) => localName(one) === 'inlineXML') ?? contents[0];
  if (!content) return { within: unsaid, body: { blocks: [], metadata: {}, warnings: [] } };
  if (localName(content) === 'inlineData') {
    const text = wordsOf(content);
    if (!isNitf(text)) {
      return {
        within: unsaid,
        body: readBody(text, (content.attributes.contenttype ?? '').includes('html')),
      };
    }
    const { body, ...within } = readNitf(readFileXml(text));
    return { within, body };
  }
  const nitf = findElements(content, 'nitf')[0];
  if (!nitf) return { within: unsaid, body: htmlToBlocks(htmlOfXhtml(content.children), 'selection') };
  const { body, ...within } = readNitf(nitf);
  return { within, body };
}

/** A person who made it, where nobody signed; codes and initials are not for readers. */
function creatorsOf(about: XmlElement): string[] {
  const names = childrenOf(about, 'creator').flatMap((creator) =>
    linesOf(childrenOf(creator, 'name')).slice(0, 1),
  );
  return names.filter((name) => name.includes(' ') && readByline(name) !== null);
}

function noteOf(note: XmlElement): string {
  return htmlToBlocks(htmlOfXhtml(note.children), 'selection')
    .blocks.map(({ node }) => textOf(node))
    .join('\n');
}

function leftOutOf(about: XmlElement): string[] {
  return ['subject', 'keyword', 'slugline', 'located', 'genre', 'infoSource', 'creditline'].filter((name) =>
    childrenOf(about, name).some((part) => lineOf(part) !== ''),
  );
}
