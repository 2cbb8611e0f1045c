import { documentFromText, makeDocument, titleFromName } from './document.ts';
import { type Manifest, readFrontMatter, readManifest } from './facts.ts';
import { readFolder, type TextFile } from './files.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Document, Library, Problem, Story } from './types.ts';

/**
 * Reads a folder of stories. A file that cannot be used is left out and named among the problems.
 *
 * @throws Error when the folder cannot be read.
 */
export async function loadLibrary(folder: string): Promise<Library> {
  const { files, manifest: source, problems } = await readFolder(folder);
  let manifest: Manifest = { documents: new Map(), names: [] };
  try {
    if (source !== undefined) manifest = readManifest(source);
  } catch (error) {
    problems.push({ file: 'library.yaml', reason: reasonOf(error) });
  }
  const documents: Document[] = [];
  for (const file of files) {
    try {
      documents.push(await readDocument(file, manifest));
    } catch (error) {
      problems.push({ file: file.id, reason: reasonOf(error) });
    }
  }
  const known = new Set(files.map((file) => file.id));
  for (const id of manifest.documents.keys())
    if (!known.has(id)) problems.push({ file: 'library.yaml', reason: `documents.${id}: there is no such file` });
  return makeLibrary(documents, problems, manifest.names);
}

/** Groups documents into stories: a file of its own is a story, and so is a folder. */
export function makeLibrary(
  documents: readonly Document[],
  problems: readonly Problem[] = [],
  names: Library['names'] = [],
): Library {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const folder = document.id.includes('/') ? document.id.split('/')[0] : undefined;
    const key = folder === undefined ? document.id : `${folder}/`;
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  const stories: Story[] = [];
  for (const [key, members] of groups) {
    const isFolder = key.endsWith('/');
    const stem = isFolder ? key.slice(0, -1) : key.replace(/\.[^.]+$/, '');
    const newest = [...members].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
    const id = stories.some((story) => story.id === stem) ? key : stem;
    const fingerprint = fingerprintOf(id, ...newest.map((document) => document.fingerprint));
    stories.push({ id, title: newest[0]?.title ?? titleFromName(stem), documents: newest, fingerprint });
  }
  return { stories, documents: stories.flatMap((story) => story.documents), problems, names };
}

async function readDocument(file: TextFile, manifest: Manifest): Promise<Document> {
  const listed = manifest.documents.get(file.id) ?? {};
  if (!/\.md$/i.test(file.id)) return documentFromText(file.id, file.text, listed);
  // Loaded on need: most libraries are plain text, and the parser is a tenth of the start-up.
  const { readMarkdown } = await import('./markdown.ts');
  const { facts, body } = readFrontMatter(file.text);
  const { text, blocks } = readMarkdown(body);
  return makeDocument(file.id, text, blocks, { ...listed, ...facts });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
