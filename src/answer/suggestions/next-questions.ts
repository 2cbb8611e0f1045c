import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms, fold } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { Explained } from '../answer.ts';
import type { Suggested } from './bank.ts';
import { suggestionsOf } from './suggestions.ts';

/** Questions among which no two have the same answer or are about the same name. Set by hand. */
const VARIED = 5;
/** How many of them ask who somebody is. Set by hand. */
const MOST_WHO = 3;
/** How much nearer a question is by a shared name than by a shared stem. Set by hand. */
const OF_NAME = 4;

/** What was just asked. */
export interface Just {
  /** The question, or all of its answer. */
  readonly near?: string | Explained | undefined;
  /** Questions that were asked before. */
  readonly not?: readonly string[];
}

/**
 * Questions that are answered, for a reader who has just asked one: near to it, and another choice after another question.
 * Left out are that question, and those that are answered by what was just shown. Comes at once, of what is known by then.
 *
 * @param count How many at most.
 */
export function nextQuestions(
  corpus: Corpus,
  story: Story | undefined,
  { near, not = [] }: Just,
  count: number,
): string[] {
  const shown = typeof near === 'object' ? near.answer.excerpts.map(({ excerpt }) => excerpt) : [];
  const question = typeof near === 'object' ? near.answer.question : near;
  const asked = new Set([...not, ...(question === undefined ? [] : [question])].map(keyOf));
  const names = new Set(question === undefined ? [] : corpus.names.mentionsIn(question).map(({ name }) => name));
  const stems = new Set(question === undefined ? [] : contentTerms(question));
  const open = suggestionsOf(corpus)
    .of(story)
    .filter((each) => !asked.has(keyOf(each.question)))
    .filter(({ answer }) => !shown.some((other) => isSame(answer, other)));
  const from = question === undefined || open.length === 0 ? 0 : sumOf(question) % open.length;
  const nearness = ({ names: its, stems: own }: Suggested): number =>
    OF_NAME * sharedBy(its, names) + sharedBy(own, stems);
  // Where none is nearer than another, the question decides where to begin.
  const ordered = [...open.slice(from), ...open.slice(0, from)]
    .map((each) => ({ each, by: nearness(each) }))
    .sort((a, b) => b.by - a.by)
    .map(({ each }) => each);
  return varied(ordered, Math.min(count, VARIED), names)
    .slice(0, count)
    .map((each) => each.question);
}

/**
 * The first ones have another answer, are of other kinds as long as there are any, and are about other names, but for those that
 * were asked about; few of them ask who somebody is.
 */
function varied(ordered: readonly Suggested[], most: number, but: ReadonlySet<Name>): Suggested[] {
  const first: Suggested[] = [];
  for (const isStrict of [true, false])
    for (const each of ordered) {
      if (first.length >= most) break;
      const isOther = first.every(
        (other) =>
          !isSame(each.answer, other.answer) &&
          !(isStrict && each.kind === other.kind) &&
          ![...each.names].some((name) => other.names.has(name) && !but.has(name)),
      );
      if (
        isOther &&
        !first.includes(each) &&
        !(each.kind === 'who is' && first.filter(({ kind }) => kind === 'who is').length >= MOST_WHO)
      )
        first.push(each);
    }
  const others = ordered.filter((each) => !first.includes(each));
  const isWho = ({ kind }: Suggested): boolean => kind === 'who is';
  return [...first, ...others.filter((each) => !isWho(each)), ...others.filter(isWho)];
}

const isSame = (a: Suggested['answer'], b: Suggested['answer']): boolean =>
  a.document === b.document && a.start < b.end && b.start < a.end;

const keyOf = (question: string): string =>
  fold(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function sharedBy<Each>(some: ReadonlySet<Each>, others: ReadonlySet<Each>): number {
  let shared = 0;
  for (const each of some) if (others.has(each)) shared += 1;
  return shared;
}

const sumOf = (text: string): number =>
  [...keyOf(text)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
