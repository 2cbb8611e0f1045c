import { fingerprintOf } from '../library/fingerprint.ts';
import { Numbers } from '../library/numbers.ts';
import type { Steps } from '../library/steps.ts';
import type { Document, Library } from '../library/types.ts';
import type { IndexedSentence, SearchIndex } from '../search/search-index.ts';
import { keysOf } from './name-index.ts';
import type { Mention, Name, Role } from './types.ts';

/** What was found of the names of a library, as plain data, to be written and read again. */
export interface NameColumns {
  /** The entries that editors made for all documents, in JSON: names were found with these. */
  readonly entries: string;
  /** Of each document what was found in it. */
  readonly found: readonly Readonly<Record<string, Found>>[];
  readonly names: readonly NameRow[];
  /** Of each mention its document, its sentence from 1 (0 for none), and where it begins and ends; name by name. */
  readonly mentions: Uint32Array;
  /** Of each role its sentence, and where it begins and ends; name by name. */
  readonly roles: Uint32Array;
}

/** A result, in JSON, and a digest of all that it depends on beside its document. */
interface Found {
  readonly by: string;
  readonly result: string;
}

interface NameRow extends Omit<Name, 'mentions' | 'roles'> {
  /** Of its forms: of the name, then of each alias. */
  readonly keys: readonly string[];
  /** How many it has. */
  readonly mentions: number;
  readonly roles: number;
}

/** Names in a step. Set by hand. */
const A_STEP = 500;
/** Numbers of a mention and of a role in their columns. */
const [MENTION, ROLE] = [4, 3];

/** The names of an earlier library, which need not be found anew; and those of this one, as they are found. */
export class KnownNames {
  readonly #columns: NameColumns | undefined;
  readonly #positionOf: (document: Document) => number | undefined;
  /** What was found in documents of the earlier library that are still there. */
  #before: ReadonlyMap<Document, Readonly<Record<string, Found>>> | undefined;
  /** What is found in each document of this library. */
  readonly #found = new WeakMap<Document, Record<string, Found>>();

  /**
   * @param columns What `columnsOf` gave of the earlier library; nothing where there was none.
   * @param positionOf Where a document stood among its documents; nothing of one that is new or changed.
   */
  constructor(columns?: NameColumns, positionOf: (document: Document) => number | undefined = () => undefined) {
    this.#columns = columns;
    this.#positionOf = positionOf;
  }

  /**
   * The same for the next library, once the names of this one are found: of these documents, and no other.
   *
   * @param others Has what was found in documents that this one does not have.
   */
  after(documents: readonly Document[], others?: KnownNames): KnownNames {
    const next = new KnownNames();
    next.#before = new Map(
      documents.map((document) => [
        document,
        this.#knownOf(document) ?? (others ? others.#knownOf(document) : undefined) ?? {},
      ]),
    );
    return next;
  }

  /**
   * What is found in a document: as it was before by the same, else anew.
   *
   * @param what Which of several things.
   * @param by All that it depends on beside the document; it can be written in JSON, as can what `find` returns.
   */
  *in<T>(document: Document, what: string, by: unknown, find: () => Steps<T>): Steps<T> {
    const before = this.#foundBefore(document)?.[what];
    const digest = fingerprintOf(JSON.stringify(by));
    const isSame = before?.by === digest;
    const result = isSame ? (JSON.parse(before.result) as T) : yield* find();
    const found = this.#found.get(document) ?? {};
    found[what] = isSame ? before : { by: digest, result: JSON.stringify(result) };
    this.#found.set(document, found);
    return result;
  }

  /** Whether the earlier library had the same documents in the same order, and the same entries of editors. */
  hasAll({ documents, names: entries }: Library): boolean {
    const columns = this.#columns;
    if (!columns || columns.entries !== JSON.stringify(entries)) return false;
    return (
      columns.found.length === documents.length && documents.every((document, at) => this.#positionOf(document) === at)
    );
  }

  /** All names, with the keys of their forms, where the earlier library `hasAll`; else nothing. */
  *all(library: Library, index: SearchIndex): Steps<Map<Name, readonly string[]> | undefined> {
    return this.#columns && this.hasAll(library) ? yield* namesOf(this.#columns, library.documents, index) : undefined;
  }

  /** What was found, as plain data, in steps of some names. */
  *columnsOf({ documents, names: entries }: Library, names: readonly Name[]): Steps<NameColumns> {
    const positions = new Map(documents.map((document, at) => [document, at]));
    const [mentions, roles] = [new Numbers(), new Numbers()];
    const rows: NameRow[] = [];
    for (const [at, name] of names.entries()) {
      if (at % A_STEP === 0) yield;
      for (const { document, sentence, start, end } of name.mentions)
        mentions.push(positions.get(document) ?? 0, sentence ? sentence.id + 1 : 0, start, end);
      for (const { sentence, start, end } of name.roles) roles.push(sentence.id, start, end);
      rows.push({ ...name, keys: keysOf(name), mentions: name.mentions.length, roles: name.roles.length });
    }
    return {
      entries: JSON.stringify(entries),
      found: documents.map((document) => this.#foundIn(document)),
      names: rows,
      mentions: mentions.whole(),
      roles: roles.whole(),
    };
  }

  #foundIn(document: Document): Readonly<Record<string, Found>> {
    return this.#knownOf(document) ?? {};
  }

  #knownOf(document: Document): Readonly<Record<string, Found>> | undefined {
    return this.#found.get(document) ?? this.#foundBefore(document);
  }

  #foundBefore(document: Document): Readonly<Record<string, Found>> | undefined {
    const position = this.#positionOf(document);
    return this.#before?.get(document) ?? (position === undefined ? undefined : this.#columns?.found[position]);
  }
}

function* namesOf(
  { names, mentions, roles }: NameColumns,
  documents: readonly Document[],
  index: SearchIndex,
): Steps<Map<Name, readonly string[]>> {
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  const stories = documents.map((document) => index.ofDocument(document)[0]?.story);
  let [mention, role] = [0, 0];
  const found = new Map<Name, readonly string[]>();
  for (const [at, row] of names.entries()) {
    if (at % A_STEP === 0) yield;
    const own: Mention[] = [];
    for (let left = row.mentions; left > 0; left--, mention += MENTION) {
      const at = mentions[mention] as number;
      const [document, story] = [documents[at], stories[at]];
      const sentence = sentences[(mentions[mention + 1] as number) - 1];
      const [start, end] = [mentions[mention + 2] as number, mentions[mention + 3] as number];
      if (document && story)
        own.push(sentence ? { document, story, sentence, start, end } : { document, story, start, end });
    }
    const held: Role[] = [];
    for (let left = row.roles; left > 0; left--, role += ROLE) {
      const sentence = sentences[roles[role] as number] as IndexedSentence;
      const { document } = sentence.passage;
      held.push({ start: roles[role + 1] as number, end: roles[role + 2] as number, document, sentence });
    }
    // Named one by one: V8 makes a hidden class for each object of `{ ...row, mentions }`.
    const { name, kind, prominence, isUnsure, role: given, fingerprint, aliases, keys } = row;
    const made = { name, kind, mentions: own, prominence, isUnsure, role: given, fingerprint, aliases, roles: held };
    found.set(made, keys);
  }
  return found;
}
