import type { Wanted } from '../../src/answer/answering-words/wanted.ts';
import type { Asked } from './asking.ts';
import { percent } from './figures.ts';

type Kind = Wanted['kind'];

/** The words that lead an answer, by what is asked for; shares in percent. */
interface LeadFigures {
  /** Questions of the kind that are answerable and answered. */
  readonly answered: number;
  /** Of those, the share that is led by the words that answer. */
  readonly led: number;
  /** Of the led ones whose sentence is right, the share whose words are right, too; and that as a share of all led ones. */
  readonly right: number | null;
  readonly rightOfAll: number | null;
  /** The share of all led ones whose words are a labelled answer, in whatever sentence: the same may be said in several. */
  readonly rightAnywhere: number | null;
}

const KINDS: readonly Kind[] = ['person', 'time', 'place', 'amount'];

/** Of answers that could be led by a few words, how many are, and how many of these rightly. */
export function leadFigures(asked: readonly Asked[]): Readonly<Record<Kind | 'all', LeadFigures>> {
  const answered = asked.filter(({ answerable, outcome, wanted }) => answerable && outcome === 'answered' && wanted);
  const of = (some: readonly Asked[]): LeadFigures => {
    const led = some.filter(({ lead }) => lead !== undefined);
    const told = led.filter(({ right }) => right);
    const right = told.filter(({ lead }) => lead?.isRight);
    return {
      answered: some.length,
      led: percent(led.length, some.length),
      right: told.length === 0 ? null : percent(right.length, told.length),
      rightOfAll: led.length === 0 ? null : percent(right.length, led.length),
      rightAnywhere: led.length === 0 ? null : percent(led.filter(({ lead }) => lead?.isRight).length, led.length),
    };
  };
  const byKind = KINDS.map((kind) => [kind, of(answered.filter(({ wanted }) => wanted === kind))] as const);
  return { all: of(answered), ...(Object.fromEntries(byKind) as Record<Kind, LeadFigures>) };
}

/** Words more than a labelled answer that a lead may have which contains it: "on Monday, 5 March" of "5 March". Set by hand. */
const FEW_MORE = 4;
const LEAST_F1 = 0.5;

/** Whether the words that lead are a labelled answer: token F1 of a half, or all of it with a few words more. */
export function isLeadRight(lead: string, labels: readonly string[]): boolean {
  const words = wordsOf(lead);
  return labels.some((label) => {
    const labelled = wordsOf(label);
    return tokenF1(words, labelled) >= LEAST_F1 || (lead.includes(label) && words.length <= labelled.length + FEW_MORE);
  });
}

/** F1 of the words in common, as in SQuAD. */
function tokenF1(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** Words, numbers and signs of money, without articles. */
function wordsOf(text: string): string[] {
  const bare = text.toLowerCase().replace(/\b(?:the|an?)\b/g, ' ');
  return bare.match(/[\p{L}\p{N}%$£€]+/gu) ?? [];
}
