import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { normalizeDocument } from '../document/normalize-document';
import { textOf } from '../document/plain-text';
import { storySchema } from '../document/schema';
import { cleanPastedHtml, cleanPastedText, lineOfBlocks } from './clean-paste';

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
    const fromLibreOffice =
      '<p>mot<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Insee.</p></div>';
    expect(cleanPastedHtml(fromLibreOffice).map(textOf)).toEqual(['mot¹', '1 Insee.']);
  });

  it('keeps apart the words of two paragraphs in one cell, caption or title, and the links of a table', () => {
    const html = `<table><caption>Bilan</caption><tr><td><p>Port</p><p>vieux</p><td><a href="https://example.org/a">12</a></table>
      <table><tr><td><h3>Titre</h3><p>Un.</p><td><ul><li>a<li>b</ul></table>
      <h2><div>Le port</div><div>rouvre</div></h2>
      <figure><a href="https://example.org/b"><div>Notre dossier</div><img alt="" src="x"></a><figcaption><span><p>Le quai.</p></span><span>Photo AFP</span></figcaption></figure>`;
    const blocks = cleanPastedHtml(html);
    expect(blocks.map(textOf)).toEqual([
      'Bilan',
      'Port vieux · 12',
      'Titre',
      'Un.',
      'a\nb',
      'Le port rouvre',
      'Notre dossier',
      'Le quai. Photo AFP',
    ]);
    expect(blocks[1]?.content?.at(-1)?.marks).toEqual([
      { type: 'link', attrs: { href: 'https://example.org/a' } },
    ]);
  });

  it('keeps every line of a preformatted text, and every line of a quotation', () => {
    const html =
      '<pre>Un<br>deux<div>trois</div></pre><blockquote><p>Il faut :</p><ul><li>partir<li>revenir</ul></blockquote>';
    const blocks = normalizeDocument({ type: 'doc', content: cleanPastedHtml(html) }).content.slice(2);
    expect(blocks.map(textOf)).toEqual(['Un', 'deux', 'trois', 'Il faut :\npartir\nrevenir']);
  });

  it('moves no source out of the sentence that names it', () => {
    const html =
      '<blockquote>Ce qu’a écrit <cite>Le Quotidien</cite> reste vrai.</blockquote><blockquote><p>Oui.</p><cite>Un élu</cite></blockquote>';
    const [first, second] = cleanPastedHtml(html);
    expect(textOf(first!)).toBe('Ce qu’a écrit Le Quotidien reste vrai.');
    expect(second?.content?.map((part) => part.type)).toEqual(['paragraph', 'attribution']);
  });

  it('keeps what stands around an article, for it was selected, and makes a list of items without theirs', () => {
    const words = 'Les chalutiers sont sortis avant l’aube. '.repeat(12);
    const html = `<nav><a href="https://example.org/">Le port</a></nav><p>Chapeau</p><article><p>${words}</p></article><li>a</li>\n<li>b</li>`;
    const blocks = cleanPastedHtml(html);
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'bulletList']);
    expect(blocks.map(textOf).slice(0, 2)).toEqual(['Le port', 'Chapeau']);
    expect(blocks.at(-1)?.content).toHaveLength(2);
  });

  it('reads words loose in a list, and never a script there', () => {
    const [list] = cleanPastedHtml(
      '<ul>perdu<script>var a</script><li>un</li><a href="https://example.org/">deux</a></ul>',
    );
    expect(list?.content?.map(textOf)).toEqual(['perdu', 'un', 'deux']);
    expect(JSON.stringify(list)).toContain('example.org');
  });

  it('numbers what Word numbers, with a stop behind the figure or without', () => {
    const item = (marker: string) =>
      `<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${marker}&nbsp; </span>un</p><p>-</p>`;
    const types = ['1', '2.', '(3)', 'a)', 'iv.', '٤', 'o', '§', '·'].map(
      (marker) => cleanPastedHtml(item(marker))[0]?.type,
    );
    expect(types.slice(0, 6)).toEqual(Array(6).fill('orderedList'));
    expect(types.slice(6)).toEqual(Array(3).fill('bulletList'));
  });

  it('puts a list that Evernote gave an item of its own under the item before, and parts the paragraphs of Slack', () => {
    const [list, ...rest] = cleanPastedHtml(
      '<ul><li>un</li><li style="list-style: none"><ul><li>dedans</li></ul></li><li>deux</li></ul>a<span data-stringify-type="paragraph-break"></span><span>b</span>',
    );
    expect(list?.content?.map(textOf)).toEqual(['un\ndedans', 'deux']);
    expect(rest.map(textOf)).toEqual(['a', 'b']);
  });

  it('leaves out an item that its author hid, with a list around it or without', () => {
    const html = '<li hidden>caché</li><li>un</li><ul><li style="display:none">caché</li><li>deux</li></ul>';
    expect(cleanPastedHtml(html).map(textOf)).toEqual(['un', 'deux']);
  });

  it('knows the lists of a Word that marks them by signs or by levels alone, in the order they stand', () => {
    const sign = (words: string) =>
      `<p class="MsoListParagraph"><!--[if !supportLists]--><span>·&nbsp;&nbsp; </span><!--[endif]-->${words}</p>`;
    const html = `${sign('un')}${sign('deux')}entre<p style="mso-list:l0 level1 lfo1">trois</p>`;
    const blocks = cleanPastedHtml(html);
    expect(blocks.map((block) => block.type)).toEqual(['bulletList', 'paragraph', 'bulletList']);
    expect(blocks.map(textOf)).toEqual(['un\ndeux', 'entre', 'trois']);
  });

  it('changes no number that was set above or below the line, and loses no quotation marks', () => {
    const html =
      '<p>10<sup>9</sup> t de CO<sub>2</sub> par m<span style="vertical-align:super">2</span>, le 1<sup>er</sup> mai : <q>oui</q></p>';
    expect(cleanPastedHtml(html).map(textOf)).toEqual(['10⁹ t de CO₂ par m², le 1er mai : “oui”']);
  });

  it('writes a tab and a double space of Word as one space', () => {
    const html =
      "<p>le<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>port.<span style='mso-spacerun:yes'>&nbsp; </span>Hier<br> <br>rien</p>";
    expect(cleanPastedHtml(html).map(textOf)).toEqual(['le port. Hier', 'rien']);
  });

  it('leaves behind where a word might break, from a web page as from plain text', () => {
    const words = 'Une pro\u00admesse te\u200bnue, apre\u0300s';
    expect(cleanPastedHtml(`<p>\ufeff${words}</p>`).map(textOf)).toEqual(['Une promesse tenue, apr\u00e8s']);
    expect(cleanPastedText(words).map(textOf)).toEqual(['Une promesse tenue, apr\u00e8s']);
  });

  it('makes one line for a headline of several, without joining words', () => {
    expect(lineOfBlocks(cleanPastedHtml('<p>Le port<br>rouvre</p><ul><li>hier<li>enfin</ul>'))).toBe(
      'Le port rouvre hier enfin',
    );
  });

  it('keeps plain text in its paragraphs', () => {
    expect(cleanPastedText('un\r\ndeux\r\n\r\ntrois').map(textOf)).toEqual(['un deux', 'trois']);
    expect(cleanPastedText('Il dit :\n\n— Oui.\n— Non.').map(textOf)).toEqual([
      'Il dit :',
      '— Oui.',
      '— Non.',
    ]);
  });
});
