import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryNode } from '@marbre/story/document/story-node';
import { redlineDocuments } from '@marbre/story/redline/redline-documents';
import type { InterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { interfaceTagOf } from '../../i18n/interface-tag';
import { messagesOf } from '../../messages/messages';
import { RedlineView } from './redline-view';

const paragraph = (id: string, text: string): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

function drawn(
  before: StoryNode[],
  after: StoryNode[],
  locale: Locale,
  interfaceLocale: InterfaceLanguage = 'fr',
) {
  const redline = redlineDocuments(
    normalizeDocument({ type: 'doc', content: before }),
    normalizeDocument({ type: 'doc', content: after }),
    locale,
  );
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={interfaceTagOf(interfaceLocale, null)}
      messages={messagesOf[interfaceLocale]}
      timeZone="UTC"
    >
      <RedlineView
        redline={redline}
        locale={locale}
        actsOn={({ id }) => <button type="button">{id}</button>}
      />
    </NextIntlClientProvider>,
  );
}

it('tells what came and what went in elements, strokes and words, never by colour alone', () => {
  const html = drawn([paragraph('a', 'Douze morts.')], [paragraph('a', 'Quinze morts.')], 'fr');
  expect(html).toMatch(/<del><span class="sr-only"> retiré : <\/span>Douze<span/);
  expect(html).toMatch(/<ins><span class="sr-only"> ajouté : <\/span>Quinze<span/);
  expect(html).toContain('Modifié');
  expect(html).toContain('<button type="button">a</button>');
});

it('stands in its own language’s direction, whatever language the newsroom is read in', () => {
  const html = drawn([paragraph('a', 'نص')], [paragraph('b', 'نص آخر')], 'ar', 'es');
  expect(html).toMatch(/^<article lang="ar" dir="rtl"/);
  expect(html).toContain('Nuevo');
  expect(html).toContain('Desaparecido');
});

it('folds away what did not change, and says how much that is', () => {
  const same = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, `Bloc ${id}.`));
  const html = drawn(same, [...same, paragraph('n', 'Neuf.')], 'fr');
  expect(html).toMatch(/<summary[^>]*>6 blocs inchangés<\/summary>/);
});
