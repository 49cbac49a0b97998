import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';
import { messagesOf } from '../../messages/messages';
import { SuggestionWords } from './suggestion-words';

function drawn(format: PendingSuggestion['format']) {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" messages={messagesOf.fr} timeZone="UTC">
      <SuggestionWords before="port" after="" format={format} />
    </NextIntlClientProvider>,
  );
}

it('says where a suggested link leads, and nothing of the kind where one is to go', () => {
  expect(drawn({ link: 'https://example.org/port' })).toContain('https://example.org/port</bdi>');
  expect(drawn({ link: false })).not.toContain('<bdi');
});
