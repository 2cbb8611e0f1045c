import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Corpus, Known } from '../corpus/corpus.ts';
import { type DocumentColumns, KnownDocuments } from '../library/known-documents.ts';
import { lineOf } from '../library/plain-error.ts';
import { inTurns } from '../library/turns.ts';
import { KnownNames, type NameColumns } from '../names/known-names.ts';
import type { CountColumns } from '../search/counts.ts';
import { ForwardIndex, type WordColumns } from '../search/forward-index.ts';
import type { KnownWords } from '../search/search-index.ts';
import { OtherVersionError, readParts, writeParts } from './kept-file.ts';
import { isMissing, whyUnused } from './whole-file.ts';

interface KeptOptions {
  /** The folder of what is kept. */
  readonly cache: string;
  /** The folder of the stories. */
  readonly stories: string;
  /** Of all code that makes a corpus: with another, nothing that is kept is used. */
  readonly version: string;
  /** Is told what the host should know. */
  readonly say: (line: string) => void;
}

/** What was made of a folder of stories: by an earlier start, for this one, and by this one, for the next. */
export class KeptCorpus {
  readonly documents: KnownDocuments;
  readonly known: Required<Known>;
  readonly #options: KeptOptions | undefined;
  /** Whether all of it is on disk. */
  #isOnDisk = false;

  private constructor(options: KeptOptions | undefined, documents: KnownDocuments, names: KnownNames, words?: Words) {
    this.#options = options;
    this.documents = documents;
    this.known = {
      words: words && { ...words, firstOf: (document) => documents.placeOf(document)?.sentence },
      names,
    };
  }

  /** Nothing is known yet, and nothing is kept on disk. */
  static nowhere(): KeptCorpus {
    return new KeptCorpus(undefined, new KnownDocuments(), new KnownNames());
  }

  /** Reads what is kept. What is damaged or foreign is not used, and the host is told. */
  static async open(options: KeptOptions): Promise<KeptCorpus> {
    const path = pathOf(options);
    try {
      const [documents, words, names, found] = await readParts(path, options.version);
      if (!documents || !words || !names || !found) throw new Error('is damaged');
      const known = new KnownDocuments(await columnsIn<DocumentColumns>(documents));
      const { forward, counts } = await columnsIn<WrittenWords>(words);
      const columns = {
        ...(await columnsIn<Omit<NameColumns, 'found'>>(names)),
        found: await columnsIn<NameColumns['found']>(found),
      };
      const knownNames = new KnownNames(columns, (document) => known.placeOf(document)?.position);
      return new KeptCorpus(options, known, knownNames, { forward: ForwardIndex.from(forward), counts });
    } catch (error) {
      const isExpected = error instanceof OtherVersionError || isMissing(error);
      if (!isExpected) options.say(`${path} is not used and will be written anew: it ${whyUnused(error)}.`);
      return new KeptCorpus(options, new KnownDocuments(), new KnownNames());
    }
  }

  /** The same for what is made next, in this process: of a corpus that was made with what is known here, and of nothing else. */
  after(corpus: Corpus): KeptCorpus {
    const { library, index } = corpus;
    const words = { forward: index.forward, counts: index.counts };
    const names = this.known.names.after(library.documents);
    const next = new KeptCorpus(this.#options, this.documents.after(library), names, words);
    next.#isOnDisk = this.#hasAll(corpus);
    return next;
  }

  /**
   * Keeps a corpus on disk that was made with what is known here, or that this is `after`, unless all of it is there already. Tells
   * the host if it cannot.
   */
  async keep(corpus: Corpus, signal?: AbortSignal): Promise<void> {
    if (!this.#options || this.#isOnDisk || this.#hasAll(corpus)) return;
    const { library, index, names } = corpus;
    const parts: Buffer[] = [];
    const words: WrittenWords = { forward: index.forward.columns(), counts: index.counts };
    try {
      parts.push(serialize(await inTurns(this.documents.columnsOf(library.documents), signal)));
      parts.push(serialize(words));
      const { found, ...others } = await inTurns(this.known.names.columnsOf(library, names.names), signal);
      for (const part of [others, found]) {
        await setImmediate();
        parts.push(serialize(part));
      }
      await writeParts(pathOf(this.#options), this.#options.version, parts);
      this.#isOnDisk = true;
    } catch (error) {
      if (signal?.aborted) return;
      this.#options.say(
        `What was read cannot be kept in ${this.#options.cache} (${lineOf(error)}): the next start reads all stories again. Set CACHE_DIR to a folder that the bot may write to, or CACHE=off.`,
      );
    }
  }

  /** Whether a corpus that was made with what is known here is all of it. */
  #hasAll({ index, library }: Corpus): boolean {
    return index.forward === this.known.words?.forward && this.known.names.hasAll(library);
  }
}

type Words = Pick<KnownWords, 'forward' | 'counts'>;

interface WrittenWords {
  readonly forward: WordColumns;
  readonly counts: CountColumns;
}

/** A file for each folder of stories. */
function pathOf({ cache, stories }: KeptOptions): string {
  const digest = createHash('sha256').update(resolve(stories)).digest('hex').slice(0, 16);
  return join(cache, 'stories', digest);
}

/** In a turn of the event loop of its own. */
async function columnsIn<Value>(bytes: Buffer): Promise<Value> {
  await setImmediate();
  return deserialize(bytes) as Value;
}
