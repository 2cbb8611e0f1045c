import { setImmediate } from 'node:timers/promises';
import { documentFromText, makeDocument, titleFromName } from './document.ts';
import { MANIFEST, readFolder, type TextFile } from './files.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Headed } from './front-matter.ts';
import { mayHaveFrontMatter } from './front-matter-start.ts';
import type { Manifest } from './manifest.ts';
import { place } from './place.ts';
import type { Document, DocumentFacts, Library, Problem, Story } from './types.ts';
import type { Note } from './values.ts';
import { shownName } from './visible.ts';

/** Why a reader may see marks in a quotation, and what to do. */
const DENSE =
  'has paragraphs with thousands of marks such as * and [, which are left in the text; part these paragraphs, or remove the marks';

const NO_MANIFEST: Manifest = { documents: new Map(), names: [], notes: [] };

/**
 * Reads a folder of stories. A file, an entry of `library.yaml` or a field of front matter that cannot be used is left out
 * and named among the problems; everything else counts.
 *
 * @param signal Ends the reading between one file and the next.
 * @param onRead Told after each file how many are read, of how many, and the passages of these.
 * @throws Error if the folder cannot be read; the signal's reason if that is aborted.
 */
export async function loadLibrary(
  folder: string,
  signal?: AbortSignal,
  onRead: (files: number, of: number, passages: number) => void = () => {},
): Promise<Library> {
  const { files, manifest: source, problems } = await readFolder(folder, signal);
  // Loaded on need, as is what reads front matter: the parsers of YAML and TOML take a tenth of the start.
  const manifest = source === undefined ? NO_MANIFEST : (await import('./manifest.ts')).readManifest(source);
  const { facts, titles, notes } = place(
    manifest.documents,
    files.map(({ id }) => id),
    new Set(problems.map(({ file }) => file)),
  );
  for (const { line, reason } of [...manifest.notes, ...notes].sort((a, b) => a.line - b.line))
    problems.push({ file: MANIFEST, reason: `line ${line}: ${reason}` });
  const documents: Document[] = [];
  let passages = 0;
  for (const [i, file] of files.entries()) {
    // The process handles signals only between two turns of the event loop.
    await setImmediate();
    signal?.throwIfAborted();
    try {
      const read = await readDocument(file, facts.get(file.id) ?? {});
      documents.push(read.document);
      passages += read.document.passages.length;
      const reasons = read.notes.map((note) => `line ${note.line}: ${note.reason}`);
      const reason = [...reasons, ...(read.isDense ? [DENSE] : [])].join('; ');
      if (reason !== '') problems.push({ file: file.id, reason: shownName(reason) });
    } catch (error) {
      problems.push({ file: file.id, reason: error instanceof Error ? error.message : String(error) });
    }
    onRead(i + 1, files.length, passages);
  }
  return makeLibrary(documents, problems, manifest.names, titles);
}

/**
 * Groups documents into stories: each file directly in the data folder is a story, and so is each folder.
 *
 * @param titles Titles of folders, by name. A folder without one has the title of its newest document.
 */
export function makeLibrary(
  documents: readonly Document[],
  problems: readonly Problem[] = [],
  names: Library['names'] = [],
  titles: ReadonlyMap<string, string> = new Map(),
): Library {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const folder = document.id.includes('/') ? document.id.split('/')[0] : undefined;
    const key = folder === undefined ? document.id : `${folder}/`;
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const stories: Story[] = [];
  const ids = new Set<string>();
  for (const [key, members] of groups) {
    const isFolder = key.endsWith('/');
    const stem = isFolder ? key.slice(0, -1) : key.replace(/\.[^.]+$/, '');
    const newest = [...members].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
    const id = ids.has(stem) ? key : stem;
    ids.add(id);
    const fingerprint = fingerprintOf(id, ...newest.map((document) => document.fingerprint));
    const title = (isFolder ? titles.get(stem) : undefined) ?? newest[0]?.title ?? titleFromName(stem);
    stories.push({ id, title, documents: newest, fingerprint });
  }
  return { stories, documents: stories.flatMap((story) => story.documents), problems, names };
}

async function readDocument(
  file: TextFile,
  listed: DocumentFacts,
): Promise<{ document: Document; notes: readonly Note[]; isDense?: boolean }> {
  const { facts, body, notes } = await headOf(file.text);
  const known = { ...listed, ...facts };
  if (!/\.md$/i.test(file.id)) return { document: documentFromText(file.id, body, known), notes };
  // Loaded on need: most libraries are plain text, and the parser takes a tenth of the start-up.
  const { readMarkdown } = await import('./markdown.ts');
  const { text, blocks, leftOut, isDense } = readMarkdown(body);
  return { document: makeDocument(file.id, text, blocks, known, leftOut), notes, isDense };
}

async function headOf(text: string): Promise<Headed> {
  if (!mayHaveFrontMatter(text)) return { facts: {}, body: text, notes: [] };
  return (await import('./front-matter.ts')).readFrontMatter(text);
}
