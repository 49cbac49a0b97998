'use client';

import { useTranslations } from 'next-intl';
import { readCommentBody } from '@marbre/story/comment/comment-body';
import type { Names } from './use-threads';

/** A comment as it reads, with the names of whom it mentions. */
export function CommentWords({ body, names }: { body: string; names: Names }) {
  const t = useTranslations('comments');
  return (
    <p dir="auto" className="text-14 whitespace-pre-wrap wrap-anywhere">
      {readCommentBody(body).map((piece, index) =>
        'text' in piece ? (
          piece.text
        ) : (
          <bdi key={index} className="font-medium text-blue">
            @{'isDesk' in piece ? t('desk') : (names[piece.personId] ?? t('gone'))}
          </bdi>
        ),
      )}
    </p>
  );
}
