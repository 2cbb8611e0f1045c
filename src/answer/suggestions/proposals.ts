import type { Corpus } from '../../corpus/corpus.ts';
import type { Steps } from '../../library/steps.ts';
import type { Story } from '../../library/types.ts';
import { clauseQuestions } from './clause-questions.ts';
import { formQuestions } from './form-questions.ts';
import { headingQuestions } from './heading-questions.ts';
import { aboutQuestions, nameQuestions } from './name-questions.ts';
import { KINDS, type Proposal } from './proposal.ts';
import { saidQuestions } from './said-questions.ts';
import { spelledOut } from './spelled-out.ts';

/** In UTF-16 code units: a button's id has room for it, and a reader takes it in at a glance. */
const LONGEST = 85;
const MOST_WORDS = 16;

/**
 * Questions that a story may answer, one of each kind in turn, those of its first sentences first. In steps, one for each
 * sentence.
 */
export function* proposalsInSteps(corpus: Corpus, story: Story): Steps<Proposal[]> {
  const made: Proposal[] = [...nameQuestions(corpus, story), ...headingQuestions(corpus, story)];
  yield;
  for (const { document, sentences, passage, story: own } of corpus.index.passages) {
    if (own !== story || passage.kind === 'summary') continue;
    for (const each of sentences) {
      const text = spelledOut(each, corpus.names);
      for (const [kind, question] of [
        ...clauseQuestions(text, corpus),
        ...formQuestions(text),
        ...saidQuestions(text, corpus),
      ])
        made.push({ kind, question, document, within: each.sentence });
      yield;
    }
  }
  const turns = KINDS.map((kind) => made.filter((each) => each.kind === kind));
  const most = Math.max(...turns.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, i) => turns.flatMap((turn) => turn[i] ?? [])).flat();
  const seen = new Set<string>();
  return [...inTurn, ...aboutQuestions(corpus, story)].filter(({ question }) => {
    const isNew = !seen.has(question.toLowerCase());
    seen.add(question.toLowerCase());
    return isNew && isFit(question);
  });
}

function isFit(question: string): boolean {
  return question.length <= LONGEST && question.split(' ').length <= MOST_WORDS && !/\s{2}|,\?| ,/.test(question);
}
