import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyAndDecompress } from './firefox-library';
import { z } from 'zod';
import { EngineProblem } from '../engine-problem';
import type { ModelRecord } from './firefox-catalogue';
import { modelFilesFor, readCatalogue } from './firefox-catalogue';

export interface FirefoxModelSource {
  /** Folder the models are kept in, one subfolder per direction. */
  directory: string;
  /** Mozilla's hosts by default; a newsroom should mirror the few files it needs. */
  catalogueUrl?: string;
  attachmentsUrl?: string;
}

const defaults = {
  catalogueUrl:
    'https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records',
  attachmentsUrl: 'https://firefox-settings-attachments.cdn.mozilla.net',
};

/** What is written last into a model's folder: with it the folder is complete, without it it is not there. */
const manifest = z.object({
  version: z.string(),
  model: z.string(),
  sourceVocabulary: z.string(),
  targetVocabulary: z.string(),
  hashes: z.record(z.string(), z.string()),
});

/** Paths of one direction's files, ready to be loaded. */
export interface InstalledModel {
  version: string;
  model: string;
  sourceVocabulary: string;
  targetVocabulary: string;
}

/** The neural models hub: every Firefox model translates from or into English. */
const hub = 'en';

/** Directions to load one after another, or null when some file is missing. */
export async function installedRoute(
  directory: string,
  source: string,
  target: string,
): Promise<{ languages: string[]; legs: InstalledModel[] } | null> {
  const direct = await installedModel(directory, source, target);
  if (direct) return { languages: [source, target], legs: [direct] };
  if (source === hub || target === hub) return null;
  const legs = [await installedModel(directory, source, hub), await installedModel(directory, hub, target)];
  return legs[0] && legs[1] ? { languages: [source, hub, target], legs: [legs[0], legs[1]] } : null;
}

async function installedModel(
  directory: string,
  source: string,
  target: string,
): Promise<InstalledModel | null> {
  const folder = join(directory, `${source}-${target}`);
  try {
    const read = manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    const path = (name: string) => join(folder, name);
    return {
      version: read.version,
      model: path(read.model),
      sourceVocabulary: path(read.sourceVocabulary),
      targetVocabulary: path(read.targetVocabulary),
    };
  } catch {
    return null;
  }
}

/**
 * Downloads what a pair needs (one model, or two through English), verifies every file's sha256 and keeps it.
 *
 * Interrupted at any point, it leaves no model that a later start would trust. Already complete directions are
 * not downloaded again.
 *
 * @throws EngineProblem `unreachable`, `download-failed`, `download-corrupt` or `pair-unsupported`.
 */
export async function downloadModels(
  from: FirefoxModelSource,
  source: string,
  target: string,
  options: { signal?: AbortSignal; onProgress?: (doneBytes: number, totalBytes: number | null) => void } = {},
): Promise<void> {
  if (await installedRoute(from.directory, source, target)) return;
  const records = await fetchCatalogue(from, options.signal);
  const isDirect = modelFilesFor(records, source, target) !== null;
  const directions = isDirect
    ? [[source, target]]
    : [
        [source, hub],
        [hub, target],
      ];
  let doneBefore = 0;
  for (const [leg, into] of directions as [string, string][]) {
    if (await installedModel(from.directory, leg, into)) continue;
    const files = modelFilesFor(records, leg, into);
    if (!files) throw new EngineProblem('firefox', 'pair-unsupported', `${leg}-${into}`);
    const folder = join(from.directory, `${leg}-${into}`);
    await mkdir(folder, { recursive: true });
    const hashes: Record<string, string> = {};
    for (const entry of new Set([files.model, files.sourceVocabulary, files.targetVocabulary])) {
      const compressed = await download(
        `${from.attachmentsUrl ?? defaults.attachmentsUrl}/${entry.location}`,
        options.signal,
        (done, total) => options.onProgress?.(doneBefore + done, total === null ? null : doneBefore + total),
      );
      doneBefore += compressed.length;
      hashes[entry.name] = await keepFile(folder, entry, compressed);
    }
    const complete = {
      version: files.version,
      model: files.model.name,
      sourceVocabulary: files.sourceVocabulary.name,
      targetVocabulary: files.targetVocabulary.name,
      hashes,
    };
    await writeWhole(join(folder, 'manifest.json'), JSON.stringify(complete, null, 2));
  }
}

async function fetchCatalogue(from: FirefoxModelSource, signal?: AbortSignal): Promise<ModelRecord[]> {
  const body = await download(from.catalogueUrl ?? defaults.catalogueUrl, signal);
  try {
    return readCatalogue(Buffer.from(body).toString('utf8'));
  } catch (error) {
    throw new EngineProblem('firefox', 'download-corrupt', 'catalogue', { cause: error });
  }
}

async function keepFile(folder: string, entry: ModelRecord, compressed: Uint8Array): Promise<string> {
  if (!entry.decompressedHash)
    throw new EngineProblem('firefox', 'download-corrupt', `${entry.name} has no hash`);
  let bytes: Uint8Array;
  try {
    bytes = verifyAndDecompress(compressed, entry.decompressedHash);
  } catch (error) {
    throw new EngineProblem('firefox', 'download-corrupt', entry.name, { cause: error });
  }
  // Checked once more with our own means: this file will be trusted for months.
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== entry.decompressedHash) throw new EngineProblem('firefox', 'download-corrupt', entry.name);
  await writeWhole(join(folder, entry.name), bytes);
  return hash;
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  await writeFile(partial, content);
  try {
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function download(
  url: string,
  signal?: AbortSignal,
  onProgress?: (done: number, total: number | null) => void,
): Promise<Uint8Array> {
  const name = new URL(url).host;
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw new EngineProblem('firefox', 'unreachable', name, { cause: error });
  }
  if (!response.ok || !response.body)
    throw new EngineProblem('firefox', 'download-failed', `${name} ${response.status}`);
  const length = Number(response.headers.get('content-length')) || null;
  const chunks: Uint8Array[] = [];
  let done = 0;
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      done += chunk.length;
      onProgress?.(done, length);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw new EngineProblem('firefox', 'download-failed', name, { cause: error });
  }
  return Buffer.concat(chunks);
}
