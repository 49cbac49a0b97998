/** Both texts of a pair, whole and with some of their facts blanked out. */
const mostKept = 8;

/**
 * The same reading, which remembers what it read in the last few texts: the comparisons of one pair of blocks
 * ask it of the same two again and again. What it returns is shared: read it, and leave it as it is.
 */
export function rememberTexts<Read>(
  read: (text: string, locale: string) => Read,
): (text: string, locale: string) => Read {
  const known = new Map<string, Read>();
  return (text, locale) => {
    const key = `${locale} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = read(text, locale);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
