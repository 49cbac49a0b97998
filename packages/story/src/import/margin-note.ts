import { classesOf, type HtmlElement, isElement, styleOf } from './html-element';

const wordClasses = ['msocomanchor', 'msocommentreference', 'msocomoff'];

/**
 * True for what a word processor hands over beside the text: words somebody had taken out, and what colleagues
 * said about it. As Word writes them (`mso-element:comment-list`, `MsoCommentReference`) and Google Docs
 * (links to `#cmnt1`, and boxes that begin with one back to `#cmnt_ref1`); and the arrow that leads back from a
 * footnote. None of it may reach a story.
 */
export function isMarginNote(element: HtmlElement): boolean {
  if (element.name === 'del') return true;
  if (element.name === 'a') return leadsIntoMargin(element);
  if (classesOf(element).some((name) => wordClasses.includes(name))) return true;
  if (element.name !== 'div') return false;
  return (styleOf(element).get('mso-element') ?? '').startsWith('comment') || isCommentBox(element);
}

function leadsIntoMargin({ attribs }: HtmlElement): boolean {
  return /^#(?:cmnt|_msocom_|(?:foot|end)note-ref-)/.test(attribs.href ?? '');
}

function isCommentBox(box: HtmlElement): boolean {
  const paragraph = box.children.find((child) => isElement(child));
  const link = paragraph?.children.find((child) => isElement(child));
  return paragraph?.name === 'p' && link?.name === 'a' && /^#cmnt_ref/.test(link.attribs.href ?? '');
}
