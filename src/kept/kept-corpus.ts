import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Corpus, Known } from '../corpus/corpus.ts';
import { type DocumentColumns, KnownDocuments } from '../library/known-documents.ts';
import { lineOf } from '../library/plain-error.ts';
import type { Steps } from '../library/steps.ts';
import { KnownNames, type NameColumns } from '../names/known-names.ts';
import type { CountColumns } from '../search/counts.ts';
import { ForwardIndex, type WordColumns } from '../search/forward-index.ts';
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

/** What an earlier start made of a folder of stories, for this one; and this one's, for the next. */
export class KeptCorpus {
  readonly documents: KnownDocuments;
  readonly known: Required<Known>;
  readonly #options: KeptOptions;

  private constructor(options: KeptOptions, kept?: Columns) {
    this.#options = options;
    const documents = new KnownDocuments(kept?.documents);
    this.documents = documents;
    this.known = {
      words: kept && {
        forward: ForwardIndex.from(kept.words.forward),
        counts: kept.words.counts,
        firstOf: (document) => documents.placeOf(document)?.sentence,
      },
      names: new KnownNames(kept?.names, (document) => documents.placeOf(document)?.position),
    };
  }

  /** Reads what is kept. What is damaged or foreign is not used, and the host is told. */
  static async open(options: KeptOptions): Promise<KeptCorpus> {
    const path = pathOf(options);
    try {
      const [documents, words, names, found] = await readParts(path, options.version);
      if (!documents || !words || !names || !found) throw new Error('is damaged');
      return new KeptCorpus(options, {
        documents: await columnsIn<DocumentColumns>(documents),
        words: await columnsIn<Words>(words),
        names: {
          ...(await columnsIn<Omit<NameColumns, 'found'>>(names)),
          found: await columnsIn<NameColumns['found']>(found),
        },
      });
    } catch (error) {
      const isExpected = error instanceof OtherVersionError || isMissing(error);
      if (!isExpected) options.say(`${path} is not used and will be written anew: it ${whyUnused(error)}.`);
      return new KeptCorpus(options);
    }
  }

  /** Keeps a corpus that was made with what is known here, unless all of it was kept already. Tells the host if it cannot. */
  async keep(corpus: Corpus): Promise<void> {
    if (corpus.index.forward === this.known.words?.forward && this.known.names.hasAll(corpus.library)) return;
    const { library, index, names } = corpus;
    const parts: Buffer[] = [];
    const words: Words = { forward: index.forward.columns(), counts: index.counts };
    try {
      parts.push(serialize(await inTurns(this.documents.columnsOf(library.documents))));
      parts.push(serialize(words));
      const { found, ...others } = await inTurns(this.known.names.columnsOf(library, names.names));
      for (const part of [others, found]) {
        await setImmediate();
        parts.push(serialize(part));
      }
      await writeParts(pathOf(this.#options), this.#options.version, parts);
    } catch (error) {
      this.#options.say(
        `What was read cannot be kept in ${this.#options.cache} (${lineOf(error)}): the next start reads all stories again. Set CACHE_DIR to a folder that the bot may write to, or CACHE=off.`,
      );
    }
  }
}

interface Words {
  readonly forward: WordColumns;
  readonly counts: CountColumns;
}

/** All that is kept of a corpus. */
interface Columns {
  readonly documents: DocumentColumns;
  readonly words: Words;
  readonly names: NameColumns;
}

/** A file for each folder of stories. */
function pathOf({ cache, stories }: KeptOptions): string {
  const digest = createHash('sha256').update(resolve(stories)).digest('hex').slice(0, 16);
  return join(cache, 'stories', digest);
}

/** Takes each step in a turn of the event loop of its own. */
async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    await setImmediate();
    if (done) return value;
  }
}

/** In a turn of the event loop of its own. */
async function columnsIn<Value>(bytes: Buffer): Promise<Value> {
  await setImmediate();
  return deserialize(bytes) as Value;
}
