import { Problem } from '@marbre/story/vocabulary/problem';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { headlineOf, plainTextOf } from '@marbre/story/document/plain-text';
import { readImportedFile } from './read-imported-file';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The least that Word takes for a document, its body given. */
function wordFile(body: string): Promise<Uint8Array> {
  const archive = new JSZip();
  archive.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  archive.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  archive.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

it.each(['photo.jpg', 'sans-nom', 'a.constructor', '__proto__', ''])(
  'a file called “%s” is refused by its ending',
  async (fileName) => {
    const refusal = await readImportedFile(fileName, new Uint8Array(), 'fr').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'import-unsupported', details: { field: 'file' } });
  },
);

describe('a Word file', () => {
  it('lands with its headline and its words', async () => {
    const bytes = await wordFile(paragraph('Le port rouvre') + paragraph('Les bateaux sont sortis.'));
    const { document } = await readImportedFile('port.docx', bytes, 'fr');
    expect(headlineOf(document)).toBe('Le port rouvre');
    expect(plainTextOf(document)).toContain('Les bateaux sont sortis.');
  });

  it('keeps what its author had hidden out of the story', async () => {
    const hidden = '<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>À vérifier.</w:t></w:r>';
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>La pêche est bonne.</w:t></w:r>';
    const bytes = await wordFile(`${paragraph('Le port rouvre')}<w:p>${hidden}${shown}</w:p>`);
    const { document } = await readImportedFile('port.docx', bytes, 'fr');
    expect(plainTextOf(document)).toBe('Le port rouvre\n\nLa pêche est bonne.');
  });

  it('that unpacks to more than it seems to be is refused before it fills the memory', async () => {
    const bytes = await wordFile(paragraph('a'.repeat(40 * 1024 * 1024)));
    expect(bytes.length).toBeLessThan(100_000);
    const refusal = await readImportedFile('bombe.docx', bytes, 'fr').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'too-large', details: { field: 'file' } });
  });
});

describe('a LibreOffice file', () => {
  const textFile = (content: string) => {
    const archive = new JSZip();
    archive.file('mimetype', 'application/vnd.oasis.opendocument.text');
    archive.file(
      'styles.xml',
      '<office:document-styles><office:styles><style:style style:name="Big" style:display-name="Title"/></office:styles></office:document-styles>',
    );
    archive.file(
      'content.xml',
      `<office:document-content><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    );
    return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };

  it('lands with the title that its styles name, and is refused when it is none or a bomb', async () => {
    const words =
      '<text:p text:style-name="Big">Le port rouvre</text:p><text:p>Les bateaux sont sortis.</text:p>';
    const { document } = await readImportedFile('port.odt', await textFile(words), 'fr');
    expect(headlineOf(document)).toBe('Le port rouvre');
    const refusal = async (bytes: Uint8Array) =>
      readImportedFile('port.odt', bytes, 'fr').catch((error: unknown) => error);
    const broken = { code: 'import-unreadable', details: { field: 'file' } };
    expect(
      await refusal(await new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' })),
    ).toMatchObject(broken);
    expect(await refusal(await textFile('<text:p>'))).toMatchObject(broken);
    expect(await refusal(await textFile('a'.repeat(31 * 1024 * 1024)))).toMatchObject({ code: 'too-large' });
  });
});
