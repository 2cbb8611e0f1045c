import { readQuestion } from '../../src/answer/question/question.ts';
import {
  type Classifier,
  judge,
  OF_WORD,
  placesOf,
  sharesOf,
  type Weighed,
  wordsOf,
} from '../../src/answer/story-facts/classifier.ts';
import { STORY_QUESTIONS } from '../../src/answer/story-facts/kinds.ts';
import { examples, isApart } from '../../src/answer/story-facts/story-question.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { Adam } from './adam.ts';
import { randomFrom, shuffle } from './random.ts';

/** Passes over the examples, examples a step, and the first rate, which falls to nothing. Set by hand. */
const EPOCHS = 30;
const BATCH = 64;
const RATE = 0.02;
const L2 = 1e-5;
/** How much a labelled question counts beside an example: there are many. Set by hand. */
const OF_LABELLED = 0.3;
/**
 * The share of labelled questions about what stories tell that may be taken for others: all of them, and by the lower bar of
 * those of whose words their story has none. Set by hand.
 */
const TAKEN = 0.003;
const TAKEN_APART = 0.001;
/** Examples that must have a word for it to count. Set by hand. */
const FEWEST = 4;
const FOLDS = 5;
/** Bars are tried at every hundredth. */
const STEPS = 100;
const DIGITS = 3;

export const RULE =
  'The lowest bars at which at most three in a thousand labelled questions about what stories tell are taken for one about a story as such, and one in a thousand by the bar of those of whose words their story has none; each judged by a classifier learnt without it (five folds).';

const KINDS: Classifier['kinds'] = [...STORY_QUESTIONS, 'told'];
const TOLD = KINDS.length - 1;

/** A question as it is weighed, and the place of its kind in `KINDS`. */
export interface Embedded extends Weighed {
  readonly kind: number;
  /** Of a labelled question, whether its story has none of its words. */
  readonly isApart?: boolean;
}

/** A question about what a story tells, and whether that has none of its words. */
export interface Told {
  readonly question: string;
  readonly isApart: boolean;
}

/** The labelled questions of stories of our own. */
export function toldOf(stories: readonly LabelledStory[]): Told[] {
  return stories
    .filter(({ isOurs }) => isOurs)
    .flatMap(({ document, questions }) => {
      const corpus = buildCorpus(makeLibrary([document]));
      return questions.map(({ question }) => ({
        question,
        isApart: isApart(readQuestion(question, corpus)),
      }));
    });
}

/**
 * Learns from examples, and from labelled questions about what stories tell, what asks for what of a story as such.
 *
 * @returns The classifier as JSON.
 */
export async function learnStoryQuestions(
  reader: Reader,
  labelled: readonly Told[],
  log: (line: string) => void,
): Promise<string> {
  const weigh = async (question: string): Promise<Weighed> => ({
    vector: (await reader.consult(question).embed(question)) ?? [],
    words: wordsOf(question),
  });
  const all: Embedded[] = [];
  for (const { asked, question } of examples())
    all.push({ ...(await weigh(question)), kind: KINDS.indexOf(asked ?? 'told') });
  for (const { question, isApart } of labelled) all.push({ ...(await weigh(question)), kind: TOLD, isApart });
  const bars = barsOf(all, log);
  return `${JSON.stringify({ version: 2, bars, rule: RULE, ...fitClassifier(all) }, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
  )}\n`;
}

/** By `RULE`; says how many examples are read rightly at them. */
export function barsOf(all: readonly Embedded[], log: (line: string) => void): Classifier['bars'] {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const classifier = fitClassifier(all.filter((_, i) => i % FOLDS !== fold));
    return all
      .filter((_, i) => i % FOLDS === fold)
      .map((each) => {
        const { asSuch, kind } = judge(sharesOf(each, classifier), KINDS);
        return { ...each, share: asSuch, isRight: kind === KINDS[each.kind] };
      });
  }).flat();
  const labelled = judged.filter(({ isApart }) => isApart !== undefined);
  const examples = judged.filter(({ kind }) => kind !== TOLD);
  const lowest = (of: readonly { readonly share: number }[], most: number): number => {
    for (let step = 0; step < STEPS; step++)
      if (of.filter(({ share }) => share >= step / STEPS).length <= most * labelled.length) return step / STEPS;
    return 1;
  };
  const apart = lowest(
    labelled.filter(({ isApart }) => isApart),
    TAKEN_APART,
  );
  const bars = { usual: lowest(labelled, TAKEN), apart };
  for (const [name, bar] of Object.entries(bars)) {
    const taken = examples.filter(({ share }) => share >= bar);
    const right = taken.filter(({ isRight }) => isRight).length;
    log(
      `questions about a story as such, ${name}: bar ${bar}, of ${examples.length} examples, unseen, ${taken.length} taken for one, ${right} of the right kind`,
    );
  }
  return bars;
}

/** Softmax regression; the same examples give the same weights. */
export function fitClassifier(all: readonly Embedded[]): Omit<Classifier, 'bars'> {
  const words = wordsThatCount(all);
  const width = (all[0]?.vector.length ?? 0) + words.length;
  const places = placesOf(words);
  const inputs = new Map(
    all.map((each) => [
      each,
      {
        vector: Float32Array.from(each.vector),
        there: Int32Array.from(each.words.flatMap((word) => places.get(word) ?? [])),
      },
    ]),
  );
  const [weights, bias] = [new Float32Array(KINDS.length * width), new Float32Array(KINDS.length)];
  const adam = new Adam([weights, bias], L2);
  const [ofWeights, ofBias] = adam.gradients as [Float32Array, Float32Array];
  const rows = (): number[][] => KINDS.map((_, k) => [...weights.subarray(k * width, (k + 1) * width)]);
  const random = randomFrom(1);
  const order = [...all];
  const steps = Math.ceil(order.length / BATCH) * EPOCHS;
  for (let step = 0, epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (let first = 0; first < order.length; first += BATCH) {
      const batch = order.slice(first, first + BATCH);
      for (const each of batch) {
        const { kind, isApart } = each;
        const { vector, there } = inputs.get(each) as NonNullable<ReturnType<typeof inputs.get>>;
        const shares = new Float64Array(KINDS.length);
        for (let k = 0; k < shares.length; k++) {
          let logit = bias[k] as number;
          const row = k * width;
          for (let i = 0; i < vector.length; i++) logit += (weights[row + i] as number) * (vector[i] as number);
          for (let i = 0; i < there.length; i++)
            logit += (weights[row + vector.length + (there[i] as number)] as number) * OF_WORD;
          shares[k] = logit;
        }
        const top = Math.max(...shares);
        const all = shares.reduce((sum, logit) => sum + Math.exp(logit - top), 0);
        for (let k = 0; k < shares.length; k++) {
          const share = Math.exp((shares[k] as number) - top) / all;
          const slope = (isApart === undefined ? 1 : OF_LABELLED) * (share - Number(k === kind));
          ofBias[k] = (ofBias[k] as number) + slope;
          const row = k * width;
          for (let i = 0; i < vector.length; i++)
            ofWeights[row + i] = (ofWeights[row + i] as number) + slope * (vector[i] as number);
          for (let i = 0; i < there.length; i++) {
            const at = row + vector.length + (there[i] as number);
            ofWeights[at] = (ofWeights[at] as number) + slope * OF_WORD;
          }
        }
      }
      step += 1;
      adam.step(RATE * (1 - step / (steps + 1)), batch.length);
    }
  }
  return { kinds: KINDS, words, bias: [...bias], weights: rows() };
}

/** The words that enough examples have; of labelled questions no words are taken, since they are their stories' own. */
function wordsThatCount(all: readonly Embedded[]): string[] {
  const counts = new Map<string, number>();
  for (const { words, isApart } of all)
    if (isApart === undefined) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count >= FEWEST ? [word] : [])).sort();
}
