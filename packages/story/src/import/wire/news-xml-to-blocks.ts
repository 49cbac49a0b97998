import { localName, type XmlElement } from '../../exchange/xml-element';
import { Problem } from '../../vocabulary/problem';
import { htmlToBlocks } from '../html-to-blocks';
import type { ImportBlocks } from '../import-block';
import { readNewsMl1 } from './newsml-1';
import { readNewsMlG2 } from './newsml-g2';
import { readNitf } from './nitf';
import { type WireStory, wireToBlocks } from './wire-story';
import { readFileXml } from '../file-xml';
import { htmlOfXhtml } from './xhtml';

const readers = new Map<string, (root: XmlElement) => WireStory>([
  ['nitf', readNitf],
  ['newsItem', readNewsMlG2],
  ['newsMessage', readNewsMlG2],
  ['packageItem', readNewsMlG2],
  ['NewsML', readNewsMl1],
]);

/**
 * A file in XML as blocks: NITF, NewsML-G2 or NewsML 1, told by its first element, or XHTML. Throws
 * Problem('import-unsupported') for any other XML.
 */
export function newsXmlToBlocks(source: string): ImportBlocks {
  const root = readFileXml(source);
  const name = localName(root);
  const read = readers.get(name);
  if (read) return wireToBlocks(read(root));
  if (name !== 'html') throw new Problem('import-unsupported', { field: 'file', values: { name } });
  return htmlToBlocks(htmlOfXhtml([root]));
}
