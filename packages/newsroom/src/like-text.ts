/** Text as a pattern of LIKE that matches it and nothing else: a person may search for "100 %". */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
