import { styleOf, wordsOf } from './html-element';
import type { HtmlElement } from './html-element';

const plain = '0123456789+-−';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₋';

/**
 * How the figures of an element are written when it sets them above or below the line, else null. A story has no
 * such formatting, and 10<sup>9</sup> must not become 109.
 */
export function figuresOf(element: HtmlElement): ((text: string) => string) | null {
  const place = styleOf(element).get('vertical-align');
  const isRaised = element.name === 'sup' || place === 'super';
  const isLowered = element.name === 'sub' || place === 'sub';
  if (!isRaised && !isLowered) return null;
  if (!/^\s*[-+−]?\d{1,4}[-+−]?\s*$/.test(wordsOf(element.children))) return null;
  const figures = isRaised ? raised : lowered;
  return (text) => text.replace(/[-+−\d]/g, (sign) => figures[plain.indexOf(sign)] ?? sign);
}
