import { describe, expect, it } from 'vitest';
import { normalizeDocument } from './normalize-document';
import { outlineOf } from './outline';
import { renderBody } from './render-html';
import type { StoryNode } from './story-node';
import { typeset } from './typography';
import { countDocumentWords, countWords, readingMinutes } from './word-count';

const text = (words: string, ...marks: NonNullable<StoryNode['marks']>): StoryNode => ({
  type: 'text',
  text: words,
  marks,
});
const body = (...content: StoryNode[]) => normalizeDocument({ type: 'doc', content });
const paragraph = (...content: StoryNode[]): StoryNode => ({ type: 'paragraph', content });

describe('what readers get', () => {
  it('escapes every character that could be markup', () => {
    const html = renderBody(body(paragraph(text('<script>alert("x")</script> & co'))), { locale: 'en' });
    expect(html).toBe('<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co</p>');
  });

  it('leaves out empty paragraphs and figures without a picture', () => {
    expect(
      renderBody(body(paragraph(), { type: 'figure', content: [text('Caption')] }), { locale: 'en' }).trim(),
    ).toBe('');
  });

  it('sets French spaces across the edge of bold words', () => {
    const html = renderBody(
      body(paragraph(text('« '), text('Enfin', { type: 'strong' }), text(' ! » dit-il'))),
      { locale: 'fr' },
    );
    expect(html).toBe('<p>«\u202f<strong>Enfin</strong>\u202f!\u202f» dit-il</p>');
  });

  it('shows a picture with its words', () => {
    const figure: StoryNode = {
      type: 'figure',
      attrs: { mediaId: 'm', alt: 'A "quay"' },
      content: [text('The quay')],
    };
    const picture = () => ({ src: '/media/m.jpg', width: 800, height: 600, alt: '', credit: 'S. Idir' });
    const html = renderBody(body(figure), { locale: 'en', picture });
    expect(html).toContain('alt="A &quot;quay&quot;"');
    expect(html).toContain('<figcaption>The quay <small>S. Idir</small></figcaption>');
  });

  it('turns a block that runs the other way than its page', () => {
    const html = renderBody(body(paragraph(text('قال الربان: لا')), paragraph(text('Non'))), {
      locale: 'fr',
    });
    expect(html).toContain('<p dir="rtl">');
    expect(html).toContain('<p>Non</p>');
    expect(renderBody(body(paragraph(text('قال الربان'))), { locale: 'ar' })).not.toContain('dir=');
  });

  it('gives quotations, lists and fact boxes their elements', () => {
    const html = renderBody(
      body(
        {
          type: 'quotation',
          content: [paragraph(text('Wait.')), { type: 'attribution', content: [text('The skipper')] }],
        },
        { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
        {
          type: 'factBox',
          content: [{ type: 'factBoxTitle', content: [text('Tides')] }, paragraph(text('Twice a day.'))],
        },
      ),
      { locale: 'en' },
    );
    expect(html).toContain('<blockquote><p>Wait.</p></blockquote><figcaption>The skipper</figcaption>');
    expect(html).toContain('<ol><li>one</li></ol>');
    expect(html).toContain('<h2 class="fact-box-title">Tides</h2><p>Twice a day.</p></aside>');
  });
});

describe('typography', () => {
  it.each([
    ['Quoi ? Non ; si !', 'Quoi\u202f? Non\u202f; si\u202f!'],
    ['Voici : 15 000 morts, 12 % de plus', 'Voici\u00a0: 15\u202f000 morts, 12\u00a0% de plus'],
    ['à 10:30 sur http://a.example/?b', 'à 10:30 sur http://a.example/?b'],
    ['de 6 h à 15 h 30', 'de 6\u00a0h à 15\u00a0h\u00a030'],
    ['en 2011 300 navires', 'en 2011\u202f300 navires'],
  ])('sets French spaces in "%s"', (plain, set) => {
    expect(typeset(plain, 'fr')).toBe(set);
    expect(set).toHaveLength(plain.length);
  });
});

describe('counting', () => {
  it.each([
    ['fr', 'Le 14 avril, les pêcheurs sont sortis.', 7],
    ['en', 'The harbour opened; nobody cheered.', 5],
    ['ar', 'خرجت القوارب إلى البحر صباح الأحد', 6],
    ['es', 'El puerto abrió ayer.', 4],
  ] as const)('counts words in %s', (locale, words, count) => {
    expect(countWords(words, locale)).toBe(count);
  });

  it('counts the whole story and says how long it takes', () => {
    expect(countDocumentWords(body(paragraph(text('one two')), paragraph(text('three'))), 'en')).toBe(3);
    expect(readingMinutes(0, 'fr')).toBe(0);
    expect(readingMinutes(12, 'fr')).toBe(1);
    expect(readingMinutes(690, 'ar')).toBe(5);
  });

  it('lists headings for the margin', () => {
    const document = body(
      { type: 'headline', content: [text('Top')] },
      { type: 'heading', attrs: { id: 'h', level: 3 }, content: [text('Then')] },
    );
    expect(outlineOf(document)).toEqual([
      { id: 'headline', level: 1, text: 'Top' },
      { id: 'h', level: 3, text: 'Then' },
    ]);
  });
});
