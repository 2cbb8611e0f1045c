import type { Corpus } from '../../corpus/corpus.ts';
import type { Steps } from '../../library/steps.ts';
import type { Story } from '../../library/types.ts';
import { clauseQuestions } from './clause-questions.ts';
import { aboutQuestions, formQuestions, headingQuestions, nameQuestions } from './other-questions.ts';
import { KINDS, type Proposal } from './proposal.ts';

/** In UTF-16 code units: a button's id holds a question of this length, and a reader reads it at a glance. */
const LONGEST = 85;
const MOST_WORDS = 16;

/** Questions that a story may answer, one of each kind in turn, those of its first sentences first. In steps, one for each passage. */
export function* proposalsInSteps(corpus: Corpus, story: Story): Steps<Proposal[]> {
  const made: Proposal[] = [...nameQuestions(corpus, story), ...headingQuestions(corpus, story)];
  for (const { document, sentences, passage, story: own } of corpus.index.passages) {
    if (own !== story || passage.kind === 'summary') continue;
    for (const { sentence } of sentences) {
      const text = document.text.slice(sentence.start, sentence.end);
      for (const [kind, question] of [...clauseQuestions(text, corpus), ...formQuestions(text)])
        made.push({ kind, question, document, within: sentence });
    }
    yield;
  }
  const turns = KINDS.map((kind) => made.filter((each) => each.kind === kind && isFit(each.question)));
  const most = Math.max(...turns.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, i) => turns.flatMap((turn) => turn[i] ?? [])).flat();
  const about = [...aboutQuestions(corpus, story)].filter(({ question }) => isFit(question));
  return [
    ...new Map([...inTurn, ...about].reverse().map((each) => [each.question.toLowerCase(), each])).values(),
  ].reverse();
}

function isFit(question: string): boolean {
  return question.length <= LONGEST && question.split(' ').length <= MOST_WORDS && !/\n|\s{2}|,\?| ,/.test(question);
}
