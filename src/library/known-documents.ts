import { createHash } from 'node:crypto';
import type { SourceFile } from './files.ts';
import { Numbers } from './numbers.ts';
import type { Steps } from './steps.ts';
import type { Document, DocumentFacts, Passage, PassageKind, Sentence } from './types.ts';

/** What a file became. */
export interface ReadDocument {
  readonly document: Document;
  /** What of the file is not used, and why. */
  readonly remark?: string | undefined;
}

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
  readonly row: DocumentRow;
  /** Position of its first passage among all. */
  readonly passage: number;
}

const KINDS: readonly PassageKind[] = ['prose', 'list', 'summary'];
/** Documents in a step. Set by hand. */
const A_STEP = 100;
/** Numbers of a passage and of a sentence in their columns. */
const [PASSAGE, SENTENCE] = [5, 3];
const NONE: DocumentColumns = { rows: [], passages: new Uint32Array(), sentences: new Uint32Array() };

/** The documents of an earlier library, which need not be made anew; and those of this one, as they are read. */
export class KnownDocuments {
  /** How many documents the earlier library had. */
  readonly size: number;
  readonly #columns: DocumentColumns;
  readonly #earlier = new Map<string, Earlier>();
  readonly #read = new Map<
    Document,
    Pick<DocumentRow, 'key' | 'text' | 'remark'> & { earlier?: Earlier | undefined }
  >();

  /** @param columns What `columnsOf` gave of the earlier library; nothing where there was none. */
  constructor(columns: DocumentColumns = NONE) {
    this.#columns = columns;
    this.size = columns.rows.length;
    let [passage, sentence] = [0, 0];
    for (const [position, row] of columns.rows.entries()) {
      this.#earlier.set(row.key, { row, position, passage, sentence });
      passage += row.passages;
      sentence += row.sentences;
    }
  }

  /**
   * The document of a file: as it was made before of the same file and the same facts, else made anew.
   *
   * @throws Error of `make`.
   */
  async read(file: SourceFile, facts: DocumentFacts, make: () => Promise<ReadDocument>): Promise<ReadDocument> {
    const key = keyOf(file, facts);
    const earlier = this.#earlier.get(key);
    const read = earlier ? this.#madeBefore(earlier, file) : await make();
    const { document, remark } = read;
    const isPart = 'text' in file && file.text.endsWith(document.text);
    const text = isPart ? file.text.length - document.text.length : document.text;
    this.#read.set(document, { key, text, remark, earlier });
    return read;
  }

  /** Where a document stood in the earlier library; nothing of one that was made anew. */
  placeOf(document: Document): EarlierPlace | undefined {
    return this.#read.get(document)?.earlier;
  }

  /** @param documents Some that were read here. @returns Plain data of them, in their order, in steps of some. */
  *columnsOf(documents: readonly Document[]): Steps<DocumentColumns> {
    const rows: DocumentRow[] = [];
    const passages = new Numbers();
    const sentences = new Numbers();
    for (const [at, document] of documents.entries()) {
      if (at % A_STEP === 0) yield;
      const read = this.#read.get(document);
      if (!read) throw new Error(`${document.id} was not read here`);
      const { key, text, remark } = read;
      const { text: _, passages: own, ...others } = document;
      const before = sentences.length;
      for (const passage of own) {
        const { start, end, section, kind } = passage;
        passages.push(start, end, section, KINDS.indexOf(kind), passage.sentences.length);
        for (const sentence of passage.sentences) sentences.push(sentence.start, sentence.end, sentence.paragraph);
      }
      const count = (sentences.length - before) / SENTENCE;
      rows.push({ key, document: others, text, remark, passages: own.length, sentences: count });
    }
    return { rows, passages: passages.whole(), sentences: sentences.whole() };
  }

  #madeBefore({ row, passage, sentence }: Earlier, file: SourceFile): ReadDocument {
    const { passages, sentences } = this.#columns;
    const own: Passage[] = [];
    let at = SENTENCE * sentence;
    for (let index = 0; index < row.passages; index++) {
      const from = PASSAGE * (passage + index);
      const [start = 0, end = 0, section = 0, kind = 0, count = 0] = passages.subarray(from, from + PASSAGE);
      const some: Sentence[] = [];
      for (const to = at + SENTENCE * count; at < to; at += SENTENCE)
        some.push({
          start: sentences[at] as number,
          end: sentences[at + 1] as number,
          paragraph: sentences[at + 2] as number,
        });
      own.push({ start, end, index, section, kind: KINDS[kind] ?? 'prose', sentences: some });
    }
    const text = typeof row.text === 'string' ? row.text : 'text' in file ? file.text.slice(row.text) : '';
    return { document: { ...row.document, text, passages: own }, remark: row.remark };
  }
}

function keyOf(file: SourceFile, facts: DocumentFacts): string {
  const about = JSON.stringify([file.id, facts]);
  const content = 'text' in file ? `\0${file.text}` : `\0\0${file.digest}`;
  return createHash('sha256').update(about).update(content).digest('base64');
}
