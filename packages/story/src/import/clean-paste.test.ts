import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { normalizeDocument } from '../document/normalize-document';
import { textOf } from '../document/plain-text';
import { storySchema } from '../document/schema';
import { cleanPastedHtml, cleanPastedText } from './clean-paste';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal><b><span lang=FR>Le port</span></b><span lang=FR> rouvre&nbsp;: enfin.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Les filets</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Les petits</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Les moteurs</p><!--EndFragment--></body></html>`;

const googleDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Gras</span><span style="font-weight:400;font-style:italic"> penché</span></p><br><p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span>lien</span></a></p><ul><li><p>un</p></li><ul><li><p>dedans</p></li></ul></ul></b>`;

describe('pasting', () => {
  it('turns Word paragraphs and lists into ours, without their bullets and office tags', () => {
    const blocks = cleanPastedHtml(word);
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'bulletList']);
    expect(textOf(blocks[0]!)).toBe('Le port rouvre\u00a0: enfin.');
    expect(blocks[0]?.content?.[0]?.marks).toEqual([{ type: 'strong' }]);
    const items = blocks[1]?.content ?? [];
    expect(items.map((item) => textOf(item))).toEqual(['Les filets\nLes petits', 'Les moteurs']);
  });

  it('reads Google Docs styles, unwraps its links and puts its nested lists in place', () => {
    const blocks = cleanPastedHtml(googleDocs);
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'bulletList']);
    expect(blocks[0]?.content?.map((part) => part.marks)).toEqual([
      [{ type: 'strong' }],
      [{ type: 'emphasis' }],
    ]);
    expect(blocks[1]?.content?.[0]?.marks).toEqual([
      { type: 'link', attrs: { href: 'https://example.org/a' } },
    ]);
    expect(blocks[2]?.content).toHaveLength(1);
  });

  it('gives only what the schema takes, with an id on every block', () => {
    for (const html of [
      word,
      googleDocs,
      '<table><tr><td>a<td>b</table><img src=x><p><h3>c</h3>',
      '<li>alone',
    ]) {
      const document = normalizeDocument({ type: 'doc', content: cleanPastedHtml(html) });
      expect(() => Node.fromJSON(storySchema, document).check()).not.toThrow();
      expect(JSON.stringify(document)).not.toContain('mso');
    }
  });

  it('keeps plain text in its paragraphs', () => {
    expect(cleanPastedText('un\r\ndeux\r\n\r\ntrois').map(textOf)).toEqual(['un deux', 'trois']);
  });
});
