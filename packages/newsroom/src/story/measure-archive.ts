import JSZip from 'jszip';

/**
 * Bytes a zip archive holds when unpacked, counted by unpacking it piece by piece, because what an archive
 * says of itself may be false. Gives up beyond `most`: the answer is then only known to be larger. Throws
 * when it is no archive. The same library that the reader of .docx uses, so that both see the same files.
 */
export async function measureArchive(bytes: Uint8Array, most: number): Promise<number> {
  const archive = await JSZip.loadAsync(bytes);
  let size = 0;
  for (const file of Object.values(archive.files)) {
    size += await measureFile(file, most - size);
    if (size > most) break;
  }
  return size;
}

function measureFile(file: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = file.nodeStream();
    stream.on('data', (piece: Uint8Array) => {
      size += piece.length;
      if (size <= most) return;
      stream.pause();
      resolve(size);
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(size));
  });
}
