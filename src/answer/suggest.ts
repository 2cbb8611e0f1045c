import type { Corpus } from '../corpus/corpus.ts';
import { oncePer } from '../corpus/memo.ts';
import type { Story } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { answerQuestion } from './answer.ts';
import { sentenceQuestions } from './sentence-questions.ts';

/**
 * Questions that this library answers, made from its names, sentences and headings. The same array for
 * the same corpus: proposals are tried by answering them, which takes milliseconds each.
 *
 * @param count How many are wanted at most.
 */
export function suggestQuestions(corpus: Corpus, story: Story | undefined, count = 3): readonly string[] {
  const known = foundIn(corpus);
  const key = `${count} ${story?.id ?? ''}`;
  const found = known.get(key) ?? find(corpus, story, count);
  known.set(key, found);
  return found;
}

/** What was found in each corpus, by count and story. */
const foundIn = oncePer((_: Corpus) => new Map<string, readonly string[]>());

function find(corpus: Corpus, story: Story | undefined, count: number): string[] {
  const kept: string[] = [];
  for (const proposal of proposals(corpus, story)) {
    if (kept.length === count) break;
    if (!kept.includes(proposal.question) && isAnswered(proposal, corpus, story)) kept.push(proposal.question);
  }
  return kept;
}

/** A question that may be answered; made from a sentence, only by that one. */
interface Proposal {
  readonly question: string;
  readonly sentence?: IndexedSentence;
}

function isAnswered({ question, sentence }: Proposal, corpus: Corpus, story: Story | undefined): boolean {
  const { outcome, excerpts } = answerQuestion(question, corpus, story);
  if (outcome !== 'answered' || !sentence) return outcome === 'answered';
  const [first] = excerpts;
  const { start, end } = sentence.sentence;
  return (
    first?.excerpt.document === sentence.passage.document && first.excerpt.start <= start && first.excerpt.end >= end
  );
}

/** Proposals, one of each kind in turn: the first three are then of different kinds. */
function* proposals(corpus: Corpus, story: Story | undefined): Generator<Proposal> {
  const names = corpus.names.offered(story).slice(0, 12);
  const asking = (questions: readonly string[]): Proposal[] => questions.map((question) => ({ question }));
  const people = names
    .filter((name) => name.kind === 'person' && name.roles.length > 0)
    .map((name) => `Who is ${name.name}?`);
  const saying = !story && corpus.library.stories.length > 1 ? 'What do the stories say' : 'What does the story say';
  const others = names.filter((name) => name.kind !== 'person').map((name) => `${saying} about ${name.name}?`);
  const headings = headingsOf(corpus, story).map((heading) => `${saying} about “${heading}”?`);
  yield* inTurn(asking(people), sentenceQuestions(corpus, story), asking(others), asking(headings));
}

/** One of each in turn, as long as there is any. */
function* inTurn(...kinds: readonly Iterable<Proposal>[]): Generator<Proposal> {
  let left = kinds.map((kind) => kind[Symbol.iterator]());
  while (left.length > 0) {
    const turn = left.map((kind) => ({ kind, next: kind.next() })).filter(({ next }) => next.done !== true);
    for (const { next } of turn) yield next.value as Proposal;
    left = turn.map(({ kind }) => kind);
  }
}

function headingsOf(corpus: Corpus, story: Story | undefined): string[] {
  const documents = story ? story.documents : corpus.library.documents;
  return documents
    .flatMap((document) => document.sections.flatMap(({ heading }) => (heading ? [heading.text] : [])))
    .slice(0, 8);
}
