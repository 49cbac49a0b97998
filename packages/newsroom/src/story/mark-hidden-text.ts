import JSZip from 'jszip';

/** The style that hidden words are given; what reads the file leaves it out. */
export const hiddenStyle = 'MarbreHidden';

/** The formatting of a run up to the sign that its words are hidden. `w:vanish w:val="0"` says they are not. */
const hiddenRun = /<w:rPr>((?:(?!<\/w:rPr>).)*?)<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/gs;

/**
 * A .docx whose hidden words have a style of their own: its reader knows nothing of `w:vanish`, and what an
 * author had hidden is no part of the story.
 */
export async function markHiddenText(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  let isMarked = false;
  for (const file of archive.file(/^word\/[^/]+\.xml$/)) {
    const xml = await file.async('string');
    if (!xml.includes('<w:vanish')) continue;
    archive.file(file.name, xml.replace(hiddenRun, `<w:rPr><w:rStyle w:val="${hiddenStyle}"/>$1`));
    isMarked = true;
  }
  return isMarked ? archive.generateAsync({ type: 'uint8array' }) : bytes;
}
