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

  it('keeps no line, cell or item that Word holds open with a no-break space, and every such space within words', () => {
    const html = `<p>&nbsp;</p><p><b><o:p>&nbsp;</o:p></b></p><h2>&nbsp;</h2><p>&nbsp;&nbsp;«&nbsp;Oui <i>&nbsp;</i>»<br>&nbsp;non&nbsp;</p>
      <table><tr><td>a<td>&nbsp;</tr><tr><td>&nbsp;<td>&nbsp;</tr></table><ul><li>&nbsp;</ul>`;
    expect(cleanPastedHtml(html).map(textOf)).toEqual(['«\u00a0Oui \u00a0»\nnon', 'a']);
  });

  it('leaves out what colleagues said in the margin, and what they had taken out', () => {
    const fromWord = `<p>Le maire <del cite="mailto:x" datetime="2026-11-24">ment</del><ins>se trompe</ins>.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[JD1]</a></span></p>
      <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><p class=MsoCommentText>À vérifier avec l’avocat</p></div></div>`;
    const fromGoogle = `<p><span>Le maire se trompe.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
      <div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>À vérifier avec l’avocat</span></p></div>`;
    for (const html of [fromWord, fromGoogle]) {
      expect(cleanPastedHtml(html).map(textOf)).toEqual(['Le maire se trompe.']);
    }
  });

  it('keeps the words of a footnote, without links to places that the story does not have', () => {
    const html =
      '<p>Un chiffre<sup><a href="#footnote-1">[1]</a></sup>.</p><ol><li><p>Insee, 2025. <a href="#footnote-ref-1">↑</a></p></li></ol>';
    const blocks = cleanPastedHtml(html);
    expect(blocks.map(textOf)).toEqual(['Un chiffre[1].', 'Insee, 2025.']);
    expect(JSON.stringify(blocks)).not.toContain('link');
  });

  it('leaves behind where a word might break, from a web page as from plain text', () => {
    const words = 'Une pro\u00admesse te\u200bnue';
    expect(cleanPastedHtml(`<p>\ufeff${words}</p>`).map(textOf)).toEqual(['Une promesse tenue']);
    expect(cleanPastedText(words).map(textOf)).toEqual(['Une promesse tenue']);
  });

  it('keeps plain text in its paragraphs', () => {
    expect(cleanPastedText('un\r\ndeux\r\n\r\ntrois').map(textOf)).toEqual(['un deux', 'trois']);
  });
});
