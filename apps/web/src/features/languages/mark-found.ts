/** A text in parts, those that were searched for told apart, whatever their case. */
export function markFound(text: string, search: string): { text: string; isFound: boolean }[] {
  if (search === '') return [{ text, isFound: false }];
  const pattern = new RegExp(`(${search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isFound: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}
