import { readQuestion } from '../../src/answer/question/question.ts';
import { CHOOSER, FINDER, type Read, type ReadFeatures, readFeatures } from '../../src/answer/ranking/meaning.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { findWithReader, worthReading } from '../../src/answer/ranking/rank.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { percent } from '../eval/figures.ts';
import { isRight } from '../eval/labelled.ts';
import type { Posing } from './judges.ts';
import { joined } from './lists.ts';
import { CHOICE, fitRanker } from './losses.ts';

const FOLDS = 5;

/** A candidate of a question, with all that words and the reader say of it. */
interface Candidate {
  /** By what was learnt last, in logits. */
  readonly score: number;
  readonly read: Read;
  readonly right: boolean;
  /** Whether MiniSearch found its passage. */
  readonly found: boolean;
}

interface Asked {
  readonly fold: number;
  readonly candidates: readonly Candidate[];
}

/** What is left out: features by their names, the reading of pairs, and sentences that MiniSearch did not find. */
interface Variant {
  readonly without: RegExp;
  readonly pairs: boolean;
  readonly all: boolean;
}

const WHOLE: Variant = { without: /^$/, pairs: true, all: true };
const VARIANTS: Readonly<Record<string, Variant>> = {
  nothing: WHOLE,
  words: { ...WHOLE, without: /words|coverage/ },
  vectors: { ...WHOLE, without: /cosine/ },
  'late interaction': { ...WHOLE, without: /late|missed/ },
  'vectors and late interaction': { ...WHOLE, without: /cosine|late|missed/ },
  'the cross-encoder': { ...WHOLE, pairs: false },
  'all sentences as candidates': { ...WHOLE, all: false },
};

/**
 * What each part of the reader brings: the right sentence first and among three, in percent, over five folds of questions on
 * short stories that the reader was not taught with.
 *
 * @param posings Questions put to their own stories.
 * @returns Lines of a Markdown table.
 */
export async function ablateReader(posings: readonly Posing[], reader: Reader, ranking: Ranking): Promise<string> {
  const stories = [...new Set(posings.map(({ story }) => story))];
  const asked: Asked[] = [];
  for (const posing of posings)
    asked.push({
      fold: stories.indexOf(posing.story) % FOLDS,
      candidates: await candidatesOf(posing, reader, ranking),
    });
  const rows = Object.entries(VARIANTS).map(([name, variant]) => {
    const { first, three } = sharesOf(asked, variant);
    return `| ${name} | ${first.toFixed(1)} | ${three.toFixed(1)} |\n`;
  });
  return `| without | first | of three |\n| --- | ---: | ---: |\n${rows.join('')}`;
}

async function candidatesOf({ story, asked, corpus }: Posing, reader: Reader, ranking: Ranking): Promise<Candidate[]> {
  const question = readQuestion(asked.question, corpus);
  const consultation = reader.consult(question.text);
  const found = (await findWithReader(question, corpus, consultation, undefined, ranking)) ?? [];
  const weighed = (await consultation.weigh(found.map(({ indexed }) => indexed))) ?? [];
  return found.map(({ read, score, indexed, evidence }, i) => ({
    score,
    read: { ...(read as Read), weighed: weighed[i] },
    right: isRight(indexed, story, asked),
    found: evidence.retrieved.score > 0,
  }));
}

function sharesOf(asked: readonly Asked[], variant: Variant): { first: number; three: number } {
  let [first, three] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (each: Asked): boolean => each.fold === fold;
    const found = ordered(asked, (each) => !isOut(each), FINDER, variant);
    const closest = found.map((each) => ({ ...each, candidates: worthReading(each.candidates) }));
    const chosen = variant.pairs ? ordered(closest, (each) => !isOut(each), CHOOSER, variant) : closest;
    for (const { candidates } of chosen.filter(isOut)) {
      if (candidates[0]?.right) first += 1;
      if (candidates.slice(0, 3).some(({ right }) => right)) three += 1;
    }
  }
  return { first: percent(first, asked.length), three: percent(three, asked.length) };
}

/** The candidates of each question in the order of what is learnt from some of the questions. */
function ordered(
  asked: readonly Asked[],
  isSeen: (asked: Asked) => boolean,
  features: ReadFeatures,
  { without, all }: Variant,
): Asked[] {
  const left = asked.map((each) => ({ ...each, candidates: each.candidates.filter(({ found }) => all || found) }));
  const rowsOf = ({ candidates }: Asked): Float64Array[] =>
    readFeatures(
      features,
      candidates.map(({ read }) => read),
    ).map((row) => row.map((value, f) => (without.test(features.names[f] ?? '') ? 0 : value)));
  const blocks = left
    .filter(isSeen)
    .map((each) => ({ rows: rowsOf(each), right: each.candidates.map(({ right }) => right) }));
  const scorer = new Scorer(fitRanker(joined(blocks, features.names.length), CHOICE));
  return left.map((each) => {
    const scores = rowsOf(each).map((row) => scorer.score(row));
    const order = [...each.candidates.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return {
      ...each,
      candidates: order.map((i) => {
        const candidate = each.candidates[i] as Candidate;
        const score = scores[i] ?? 0;
        return { ...candidate, score, read: { ...candidate.read, found: score } };
      }),
    };
  });
}
