import { Problem } from '@marbre/story/vocabulary/problem';
import { inputVia } from './trpc';

/** A file as a browser sends it, beside a command's other fields: base64, since the wire is JSON. */
export type FileUpload<Fields> = Omit<Fields, 'bytes'> & { contentBase64: string };

/** Turns an upload into the command's input; the command judges everything but the encoding. */
export function fileUpload<Fields extends { bytes: Uint8Array }>() {
  return inputVia<FileUpload<Fields>, Fields>((value) => {
    if (typeof value !== 'object' || value === null) throw new Problem('field-required', { field: 'file' });
    const { contentBase64, ...fields } = value as Partial<FileUpload<Fields>>;
    if (typeof contentBase64 !== 'string') throw new Problem('field-required', { field: 'file' });
    return { ...fields, bytes: new Uint8Array(Buffer.from(contentBase64, 'base64')) } as unknown as Fields;
  });
}
