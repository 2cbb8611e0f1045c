import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import { newestFirst } from '../../library/newest.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { answerQuestion, explainWithReader } from '../answer.ts';
import type { Answer } from '../types.ts';
import type { Kind, Proposal } from './proposal.ts';
import { proposalsInSteps } from './proposals.ts';

/** Questions that are kept of a story, and of a whole library, at most. Set by hand. */
const MOST = 24;
const MOST_OF_ALL = 72;
/** Proposals of a story that are tried at most: each takes as long as a question. Set by hand. */
const MOST_TRIED = 80;
/** Stories, newest first, that the questions to a whole library are made from. Set by hand. */
const MOST_STORIES = 24;

/** A question that the stories answer. */
export interface Suggested {
  readonly question: string;
  readonly kind: Kind;
  /** The excerpt that answers it. */
  readonly answer: Answer['excerpts'][number]['excerpt'];
  readonly names: ReadonlySet<Name>;
  readonly stems: ReadonlySet<string>;
}

/** The reader for one who has time: readers' own questions come first. */
const patient = (reader: Reader): Reader => ({ consult: (question) => reader.consult(question, true) });

/** The questions that are known to be answered when they are put to a story, or to all: more with every step. */
export class Bank {
  readonly #corpus: Corpus;
  readonly #story: Story | undefined;
  readonly #most: number;
  #kept = new Map<string, Suggested>();

  constructor(corpus: Corpus, story: Story | undefined) {
    this.#corpus = corpus;
    this.#story = story;
    this.#most = story ? MOST : MOST_OF_ALL;
  }

  /** The best first. */
  get kept(): readonly Suggested[] {
    return [...this.#kept.values()];
  }

  /** Takes over questions to an earlier library whose documents are in this one. */
  inherit(known: readonly Suggested[]): void {
    for (const each of known.slice(0, this.#most)) {
      if (this.#corpus.index.ofDocument(each.answer.document).length === 0) continue;
      this.#kept.set(each.question, { ...each, names: this.#namesIn(each.question) });
    }
  }

  /**
   * Tries the proposals one after another, each as a reader's question is answered, with other work between them. What was
   * kept before, when words alone chose, counts until it is tried.
   *
   * @param mayGoOn Whether there is any use in going on; asked before each.
   */
  async fill(reader: Reader | undefined, mayGoOn: () => boolean): Promise<void> {
    const checked = new Map<string, Suggested>();
    const { names } = this.#corpus;
    const asked = new Map<string, Suggested[]>();
    for await (const proposal of this.#proposals()) {
      if (!mayGoOn()) return;
      if (checked.size === this.#most) break;
      // No two are asked of one sentence, but for who somebody is and something else that does not name them.
      const sentence = `${proposal.document.id} ${proposal.within.start}`;
      const there = asked.get(sentence) ?? [];
      const isOther = (each: Suggested): boolean =>
        (each.kind === 'who is') !== (proposal.kind === 'who is') &&
        !names.mentionsIn(proposal.question).some(({ name }) => each.names.has(name));
      const suggested = there.every(isOther) ? await this.#tried(proposal, reader) : undefined;
      if (suggested) {
        asked.set(sentence, [...there, suggested]);
        checked.set(proposal.question, suggested);
      }
      // Its place among those that were kept is that of the proposal.
      else this.#kept.delete(proposal.question);
      if (suggested && (this.#kept.has(proposal.question) || this.#kept.size < this.#most))
        this.#kept.set(proposal.question, suggested);
      await setImmediate();
    }
    if (mayGoOn()) this.#kept = checked;
  }

  async #made(story: Story): Promise<Proposal[]> {
    const steps = proposalsInSteps(this.#corpus, story);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value.slice(0, MOST_TRIED);
      await setImmediate();
    }
  }

  async *#proposals(): AsyncGenerator<Proposal> {
    const { stories } = this.#corpus.library;
    const all: Proposal[][] = [];
    for (const story of this.#story ? [this.#story] : newestFirst(stories).slice(0, MOST_STORIES))
      all.push(await this.#made(story));
    // The stories take turns.
    for (let i = 0; i < MOST_TRIED; i += 1)
      for (const proposals of all) {
        const proposal = proposals[i];
        if (proposal) yield proposal;
      }
  }

  /** The question with what answers it: only the sentence that it was made from, and in the first place. */
  async #tried(
    { question, kind, document, within }: Proposal,
    reader: Reader | undefined,
  ): Promise<Suggested | undefined> {
    const answer = reader
      ? (await explainWithReader(question, this.#corpus, patient(reader), this.#story)).answer
      : answerQuestion(question, this.#corpus, this.#story);
    const excerpt = answer.excerpts[0]?.excerpt;
    const isFromThere = excerpt?.document === document && excerpt.start < within.end && within.start < excerpt.end;
    if (answer.outcome !== 'answered' || !excerpt || !isFromThere) return undefined;
    const names = this.#namesIn(question);
    return { question, kind, answer: excerpt, names, stems: new Set(contentTerms(question)) };
  }

  #namesIn(question: string): ReadonlySet<Name> {
    return new Set(this.#corpus.names.mentionsIn(question).map(({ name }) => name));
  }
}
