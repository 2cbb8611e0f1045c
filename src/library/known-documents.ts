import { createHash } from 'node:crypto';
import type { SourceFile } from './files.ts';
import { Numbers } from './numbers.ts';
import type { Steps } from './steps.ts';
import type { Document, DocumentFacts, Library, Passage, PassageKind, Sentence, Speaker } from './types.ts';

/** What a file became. */
export interface ReadDocument {
  readonly document: Document;
  /** What of the file is not used, and why. */
  readonly remark?: string | undefined;
}

/** What a document was made of, beside the document itself. */
type Source = Pick<DocumentRow, 'key' | 'text' | 'remark'>;

/** Documents as plain data, to be written and read again. */
export interface DocumentColumns {
  readonly rows: readonly DocumentRow[];
  /** Of each passage where it begins and ends, its section, its kind and how many sentences it has. */
  readonly passages: Uint32Array;
  /** Of each sentence where it begins and ends, and its paragraph. */
  readonly sentences: Uint32Array;
}

interface DocumentRow {
  /** What the document was made of: a digest of its file and of what is known of it apart from its text. */
  readonly key: string;
  readonly document: Omit<Document, 'text' | 'passages'>;
  /** Where its text begins in the file; the text itself where markup was taken off. */
  readonly text: number | string;
  readonly remark?: string | undefined;
  /** How many it has. */
  readonly passages: number;
  readonly sentences: number;
  /** Who speaks in which passage, where people take turns. */
  readonly speakers?: ReadonlyMap<number, Speaker>;
}

/** Where a document stood in an earlier library. */
export interface EarlierPlace {
  /** Position among its documents. */
  readonly position: number;
  /** Position of the document's first sentence among all. */
  readonly sentence: number;
}

/** A document of an earlier library. */
interface Earlier extends EarlierPlace {
  readonly source: Source;
  /** The document, where it is still there; else it is made again of its file. */
  readonly document: Document | ((file: SourceFile) => Document);
  /** In seconds since 1970, when the document was read as it is; nothing where that is not known. */
  readonly readAt?: number | undefined;
}

const KINDS: readonly PassageKind[] = ['prose', 'list', 'summary'];
/** Documents in a step. Set by hand. */
const A_STEP = 100;
/** Numbers of a passage and of a sentence in their columns. */
const [PASSAGE, SENTENCE] = [5, 3];
const NONE: DocumentColumns = { rows: [], passages: new Uint32Array(), sentences: new Uint32Array() };

/** The documents of an earlier library, which need not be made anew; and those of this one, as they are read. */
export class KnownDocuments {
  /** The source of `library.yaml` that counts; nothing where there was none. */
  manifest: string | undefined;
  /** The same of `feeds.yaml`. */
  feeds: string | undefined;
  readonly #byKey = new Map<string, Earlier>();
  /** Those that are still there, by their ids, in the order of these. */
  readonly #byId = new Map<string, Earlier & { readonly document: Document }>();
  readonly #sources = new WeakMap<Document, Source>();
  readonly #earlier = new WeakMap<Document, Earlier>();

  /** @param columns What `columnsOf` gave of the earlier library; nothing where there was none. */
  constructor(columns: DocumentColumns = NONE) {
    let [passage, sentence] = [0, 0];
    for (const [position, row] of columns.rows.entries()) {
      const from = { passage, sentence };
      const document = (file: SourceFile): Document => documentIn(columns, row, from, file);
      this.#byKey.set(row.key, { source: row, document, position, sentence });
      passage += row.passages;
      sentence += row.sentences;
    }
  }

  /** The same for the next library, once this one is made: the very documents of this one, and no other. */
  after({ documents, readAt }: Library): KnownDocuments {
    const next = new KnownDocuments();
    next.manifest = this.manifest;
    next.feeds = this.feeds;
    let sentence = 0;
    for (const [position, document] of documents.entries()) {
      const source = this.#sourceOf(document);
      const earlier = { source, document, position, sentence, readAt: readAt?.get(document) };
      next.#byKey.set(source.key, earlier);
      next.#byId.set(document.id, earlier);
      next.#sources.set(document, source);
      for (const { sentences } of document.passages) sentence += sentences.length;
    }
    return next;
  }

  /**
   * The document of a file: as it was made before of the same file and the same facts, else made anew.
   *
   * @throws Error of `make`.
   */
  async read(file: SourceFile, facts: DocumentFacts, make: () => Promise<ReadDocument>): Promise<ReadDocument> {
    const key = keyOf(file, facts);
    const earlier = this.#byKey.get(key);
    if (earlier) return this.#again(earlier, file);
    const read = await make();
    const { document, remark } = read;
    const isPart = 'text' in file && file.text.endsWith(document.text);
    const text = isPart ? file.text.length - document.text.length : document.text;
    this.#sources.set(document, { key, text, remark });
    return read;
  }

  /** The last version of a file, or of each file below a folder (with a `/` at its end), if it is still there. */
  lastOf(id: string): ReadDocument[] {
    const one = this.#byId.get(id);
    const found = id.endsWith('/') ? [...this.#byId.values()].filter((each) => each.document.id.startsWith(id)) : [];
    return (one ? [one] : found).map((earlier) => this.#again(earlier));
  }

  /** Where a document stood in the earlier library; nothing of one that was made anew. */
  placeOf(document: Document): EarlierPlace | undefined {
    return this.#earlier.get(document);
  }

  /** When a document of the earlier library was read, in seconds since 1970; nothing where that is not known. */
  readAt(document: Document): number | undefined {
    return this.#earlier.get(document)?.readAt;
  }

  /** @param documents Some that were read here. @returns Plain data of them, in their order, in steps of some. */
  *columnsOf(documents: readonly Document[]): Steps<DocumentColumns> {
    const rows: DocumentRow[] = [];
    const passages = new Numbers();
    const sentences = new Numbers();
    for (const [at, document] of documents.entries()) {
      if (at % A_STEP === 0) yield;
      const { key, text, remark } = this.#sourceOf(document);
      const { text: _, passages: own, ...others } = document;
      const before = sentences.length;
      for (const passage of own) {
        const { start, end, section, kind } = passage;
        passages.push(start, end, section, KINDS.indexOf(kind), passage.sentences.length);
        for (const sentence of passage.sentences) sentences.push(sentence.start, sentence.end, sentence.paragraph);
      }
      const count = (sentences.length - before) / SENTENCE;
      const speakers = new Map(own.flatMap(({ index, speaker }) => (speaker ? [[index, speaker] as const] : [])));
      const spoken = speakers.size > 0 && { speakers };
      rows.push({ key, document: others, text, remark, passages: own.length, sentences: count, ...spoken });
    }
    return { rows, passages: passages.whole(), sentences: sentences.whole() };
  }

  #sourceOf(document: Document): Source {
    const source = this.#sources.get(document);
    if (!source) throw new Error(`${document.id} was not read here`);
    return source;
  }

  #again(earlier: Earlier & { readonly document: Document }): ReadDocument;
  #again(earlier: Earlier, file: SourceFile): ReadDocument;
  #again(earlier: Earlier, file?: SourceFile): ReadDocument {
    const document = typeof earlier.document === 'function' ? earlier.document(file as SourceFile) : earlier.document;
    this.#earlier.set(document, earlier);
    const { key, text, remark } = earlier.source;
    this.#sources.set(document, { key, text, remark });
    return { document, remark };
  }
}

/** @param from Positions of its first passage and its first sentence among all. */
function documentIn(
  { passages, sentences }: DocumentColumns,
  row: DocumentRow,
  from: { readonly passage: number; readonly sentence: number },
  file: SourceFile,
): Document {
  const own: Passage[] = [];
  let at = SENTENCE * from.sentence;
  for (let index = 0; index < row.passages; index++) {
    const first = PASSAGE * (from.passage + index);
    const [start = 0, end = 0, section = 0, kind = 0, count = 0] = passages.subarray(first, first + PASSAGE);
    const some: Sentence[] = [];
    for (const to = at + SENTENCE * count; at < to; at += SENTENCE)
      some.push({
        start: sentences[at] as number,
        end: sentences[at + 1] as number,
        paragraph: sentences[at + 2] as number,
      });
    const speaker = row.speakers?.get(index);
    own.push({
      start,
      end,
      index,
      section,
      kind: KINDS[kind] ?? 'prose',
      ...(speaker && { speaker }),
      sentences: some,
    });
  }
  const text = typeof row.text === 'string' ? row.text : 'text' in file ? file.text.slice(row.text) : '';
  return { ...row.document, text, passages: own };
}

function keyOf(file: SourceFile, facts: DocumentFacts): string {
  const about = JSON.stringify([file.id, facts]);
  const content = 'text' in file ? `\0${file.text}` : `\0\0${file.digest}`;
  return createHash('sha256').update(about).update(content).digest('base64');
}
