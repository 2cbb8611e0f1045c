import { setImmediate } from 'node:timers/promises';
import { documentFromText, makeDocument, titleFromName } from './document.ts';
import { bytesOf, FEEDS, MANIFEST, readFound, type SourceFile, type TextFile, walkStories } from './files.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Extracted, extensionOf, extract, type Hints } from './forms/forms.ts';
import { framed } from './framed.ts';
import { headOf } from './head-of.ts';
import { KnownDocuments, type ReadDocument } from './known-documents.ts';
import { lastWhole, withLastKept } from './last-whole.ts';
import type { Manifest } from './manifest.ts';
import type { GiveMore } from './more-texts.ts';
import { byNewest } from './newest.ts';
import { place } from './place.ts';
import type { Document, DocumentFacts, Library, Problem, Story } from './types.ts';
import { shownName } from './visible.ts';
import { byId, type Walk } from './walk.ts';

/** Why a reader may see marks in a quotation, and what to do. */
const DENSE =
  'has paragraphs with thousands of marks such as * and [, which are left in the text; part these paragraphs, or remove the marks';

/** Files that are known which are read in one turn of the event loop. Set by hand. */
const KNOWN_A_TURN = 64;

const NO_MANIFEST: Manifest = { documents: new Map(), names: [], notes: [] };

export interface LoadOptions {
  /** Ends the reading between one file and the next. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each file how many are read, of how many, and the passages of these. */
  readonly onRead?: (files: number, of: number, passages: number) => void;
  /** Documents that need not be made anew, and the last versions of files that cannot be read any more. */
  readonly known?: KnownDocuments;
  readonly more?: GiveMore | undefined;
  /** What a walk over the folder has found; without it there is one. */
  readonly walked?: Walk | undefined;
  /** Whether a file is not to be read now: its last version counts. */
  readonly isLeft?: (id: string) => boolean;
  /** The time, in seconds since 1970. */
  readonly now?: number | undefined;
}

/**
 * Reads a folder of stories. A file, an entry of `library.yaml` or a field of front matter that cannot be used is left out
 * and named among the problems; everything else counts. Of a file that cannot be used any more the last version counts, if
 * that is known.
 *
 * @throws Error if the folder cannot be read; the signal's reason if that is aborted; what `more` throws.
 */
export async function loadLibrary(folder: string, options: LoadOptions = {}): Promise<Library> {
  const { signal, onRead, known = new KnownDocuments(), more, isLeft = () => false, now } = options;
  const { found, skipped } = options.walked ?? (await walkStories(folder, signal));
  const read = await readFound({ found: found.filter(({ id }) => !isLeft(id)), skipped: [...skipped] }, signal);
  const { problems } = read;
  const unread = problems.slice();
  const left = found.map(({ id }) => id).filter(isLeft);
  const isUnread = (id: string): boolean => [...left, ...unread.map(({ file }) => file)].includes(id);
  if (!isUnread(MANIFEST)) known.manifest = await lastWhole(MANIFEST, read.manifest, known.manifest, problems);
  if (!isUnread(FEEDS)) known.feeds = await lastWhole(FEEDS, read.feeds, known.feeds, problems);
  const others = await more?.(known.feeds, read.files.length === 0 && left.length === 0);
  problems.push(...(others?.problems ?? []));
  const files = withMore(read.files, others?.files ?? [], new Set(found.map(({ id }) => id)), problems);
  // Loaded on need, as is what reads front matter: the parsers of YAML and TOML take a tenth of the start.
  const manifest =
    known.manifest === undefined ? NO_MANIFEST : (await import('./manifest.ts')).readManifest(known.manifest);
  const documents: Document[] = [];
  let passages = 0;
  const add = ({ document, remark }: ReadDocument): void => {
    documents.push(document);
    passages += document.passages.length;
    if (remark !== undefined) problems.push({ file: document.id, reason: remark });
  };
  for (const id of left) known.lastOf(id).forEach(add);
  for (const problem of unread) keepLast(problem);
  const { facts, titles, notes } = place(
    manifest.documents,
    [...documents, ...files].map(({ id }) => id),
    new Set([...left, ...problems.map(({ file }) => file)]),
  );
  for (const { line, reason } of [...manifest.notes, ...notes].sort((a, b) => a.line - b.line))
    problems.push({ file: MANIFEST, reason: `line ${line}: ${reason}` });
  let isTurnOver = true;
  for (const [i, file] of files.entries()) {
    // The process handles signals only between two turns of the event loop. What is known takes no time worth one.
    if (isTurnOver || i % KNOWN_A_TURN === 0) await setImmediate();
    isTurnOver = false;
    signal?.throwIfAborted();
    try {
      const listed = facts.get(file.id) ?? {};
      const made = await known.read(file, listed, () => {
        isTurnOver = true;
        return readDocument(file, listed);
      });
      add(made);
    } catch (error) {
      const problem = { file: file.id, reason: error instanceof Error ? error.message : String(error) };
      problems.push(problem);
      keepLast(problem);
    }
    onRead?.(i + 1, files.length, passages);
  }
  const readAt = now === undefined ? undefined : timesOf(documents, known, now);
  return {
    ...makeLibrary(documents.sort(byId), problems, manifest.names, new Map([...(others?.titles ?? []), ...titles])),
    ...(readAt && { readAt }),
  };

  /** Of what cannot be used any more, the last version counts. */
  function keepLast(problem: Problem): void {
    const last = known.lastOf(problem.file);
    if (last.length === 0 && !(problem.file === MANIFEST && known.manifest !== undefined)) return;
    problems[problems.indexOf(problem)] = withLastKept(problem);
    for (const { document } of last) add({ document });
  }
}

/**
 * Whether a problem is that a file, as it is now, does not count; else the file counts, but for a part of it.
 *
 * @param used The documents that count.
 */
export function isWholeFile({ file, isLastKept = false }: Problem, used: ReadonlySet<string>): boolean {
  return isLastKept || (!used.has(file) && file !== MANIFEST && file !== FEEDS);
}

/** Files of the folder and others, by their ids. What has the id of another is a problem. @param taken Ids of the folder. */
function withMore(
  files: readonly SourceFile[],
  more: readonly TextFile[],
  taken: ReadonlySet<string>,
  problems: Problem[],
): readonly SourceFile[] {
  const ids = new Set(taken);
  const others: TextFile[] = [];
  for (const file of more) {
    if (ids.has(file.id)) problems.push({ file: file.id, reason: 'has the name of another text, which counts' });
    else others.push(file);
    ids.add(file.id);
  }
  return others.length === 0 ? files : [...files, ...others].sort(byId);
}

const timesOf = (documents: readonly Document[], known: KnownDocuments, now: number): ReadonlyMap<Document, number> =>
  new Map(documents.map((document) => [document, known.readAt(document) ?? now]));

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
    const newest = [...members].sort(byNewest);
    const id = ids.has(stem) ? key : stem;
    ids.add(id);
    const fingerprint = fingerprintOf(id, ...newest.map((document) => document.fingerprint));
    const title = (isFolder ? titles.get(stem) : undefined) ?? newest[0]?.title ?? titleFromName(stem);
    stories.push({ id, title, documents: newest, fingerprint });
  }
  return { stories, documents: stories.flatMap((story) => story.documents), problems, names };
}

/** Makes a document of a file. @param listed What is known of it beside what it says itself. @throws Error if it has no sentence. */
export async function readDocument(file: SourceFile, listed: DocumentFacts = {}): Promise<ReadDocument> {
  if ('text' in file) return documentFrom(file.id, file.text, listed);
  const extracted = await extract(file.id, bytesOf(file));
  // Only its encoding had to be found: its front matter and its Markdown are still to be read.
  return /^\.(?:txt|md)$/.test(extensionOf(file.id) ?? '')
    ? documentFrom(file.id, extracted.text, listed, extracted.notes)
    : documentOf(file.id, extracted, { ...extracted.facts, ...listed }, extracted.notes);
}

/**
 * Takes the text out of a file's bytes, without its front matter, whose facts count before others: `documentOf` makes a document of it.
 *
 * @param name Of the file, with its extension.
 * @throws UnusableError
 */
export function takeText(name: string, bytes: Uint8Array, hints: Hints = {}): Promise<Extracted> {
  return extract(name, bytes, { ...hints, isHeadApart: true });
}

/** Makes a document of a text or Markdown file. */
async function documentFrom(
  id: string,
  source: string,
  listed: DocumentFacts,
  told: readonly string[] = [],
): Promise<ReadDocument> {
  const { facts, body, notes } = await headOf(source);
  const remarks = [...told, ...notes.map(({ line, reason }) => `line ${line}: ${reason}`)];
  const form = extensionOf(id) === '.md' ? 'markdown' : 'plain';
  return documentOf(id, { form, text: body }, { ...listed, ...facts }, remarks);
}

/** Makes a document of a text without front matter. @throws Error if it has no sentence. */
export async function documentOf(
  id: string,
  { form, text: source, pages }: Pick<Extracted, 'form' | 'text' | 'pages'>,
  facts: DocumentFacts,
  notes: readonly string[],
): Promise<ReadDocument> {
  const said = (remarks: readonly string[]): Pick<ReadDocument, 'remark'> =>
    remarks.length === 0 ? {} : { remark: shownName(remarks.join('; ')) };
  if (form === 'plain') {
    const document = documentFromText(id, source, facts);
    return { document: pages ? { ...document, pages } : document, ...said(notes) };
  }
  // Loaded on need: most libraries are plain text, and the parser takes a tenth of the start-up.
  const { readMarkdown } = await import('./markdown.ts');
  const mail = framed(source);
  const { text, blocks, leftOut, isDense } = readMarkdown(mail.body);
  return {
    document: makeDocument(id, text, blocks, { ...mail.facts, ...facts }, leftOut),
    ...said(isDense ? [...notes, DENSE] : notes),
  };
}
