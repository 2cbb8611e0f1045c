import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { Bank, type Suggested } from './bank.ts';

/** Stories up to which the questions of each are made before anyone asks. Set by hand. */
const FEW_STORIES = 6;

/** What the work in the background goes by. */
interface Background {
  /** Chooses when the questions are put; words alone without one. */
  readonly reader?: Reader | undefined;
  /** Ends the work. */
  readonly signal?: AbortSignal | undefined;
  /** Is told what went wrong; the other questions are made all the same. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** The questions to a library that are known to be answered. They are made in the background, one by one. */
class Suggestions {
  readonly #corpus: Corpus;
  readonly #banks = new Map<Story | undefined, Bank>();
  #background: Background = {};
  /** Banks that are to be filled, in their order; the first is being filled. */
  readonly #waiting = new Set<Bank>();
  #work: Promise<void> = Promise.resolve();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /**
   * Begins, or begins anew with other means: what is known stays until it has been tried with them.
   *
   * @returns Resolves when all that was begun is done, or the signal is aborted. Never rejects.
   */
  begin(background: Background): Promise<void> {
    this.#background = background;
    const { stories } = this.#corpus.library;
    this.#bank(undefined);
    if (stories.length > 1 && stories.length <= FEW_STORIES) for (const story of stories) this.#bank(story);
    for (const bank of this.#banks.values()) this.#fill(bank);
    return this.#work;
  }

  /** Takes over what is known of an earlier library, as far as its documents are in this one: it counts until it is tried. */
  inherit(earlier: Suggestions): void {
    const before = new Map(earlier.#corpus.library.stories.map((story) => [story.fingerprint, story]));
    for (const story of [undefined, ...this.#corpus.library.stories]) {
      const same = story && before.get(story.fingerprint);
      const known = story && !same ? undefined : earlier.#banks.get(earlier.#whose(same));
      if (known) this.#bank(story).inherit(known.kept);
    }
  }

  /** What is known by now of a story, or of all stories; the first call begins to find more. */
  of(story: Story | undefined): readonly Suggested[] {
    const known = this.#banks.size;
    const bank = this.#bank(story);
    if (this.#banks.size > known) this.#fill(bank);
    return bank.kept;
  }

  /** Resolves when so many questions to the whole library are known, or no more will be. Never rejects. */
  async some(count: number): Promise<void> {
    while (this.of(undefined).length < count && this.#waiting.size > 0) await setImmediate();
  }

  /** Resolves when all that was begun is done. Never rejects. */
  get done(): Promise<void> {
    return this.#work;
  }

  /** A story that is all there is has the same questions as the library. */
  #whose(story: Story | undefined): Story | undefined {
    const { stories } = this.#corpus.library;
    return stories.length === 1 ? stories[0] : story;
  }

  #bank(story: Story | undefined): Bank {
    const whose = this.#whose(story);
    const bank = this.#banks.get(whose) ?? new Bank(this.#corpus, whose);
    this.#banks.set(whose, bank);
    return bank;
  }

  #fill(bank: Bank): void {
    const isAtWork = this.#waiting.size > 0;
    this.#waiting.delete(bank);
    this.#waiting.add(bank);
    if (!isAtWork) this.#work = this.#fillAll();
  }

  async #fillAll(): Promise<void> {
    for (const bank of this.#waiting) {
      const background = this.#background;
      const { reader, signal, onFault } = background;
      const mayGoOn = (): boolean => signal?.aborted !== true && this.#background === background;
      await bank.fill(reader, mayGoOn).catch((error: unknown) => onFault?.(error));
      // With other means from now on, it is to be filled again.
      if (this.#background === background) this.#waiting.delete(bank);
      else this.#fill(bank);
    }
  }
}

/** The questions to this library; the same for the same corpus. */
export const suggestionsOf = oncePer((corpus: Corpus) => new Suggestions(corpus));
