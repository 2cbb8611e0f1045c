import { explain } from '../../src/answer/answer.ts';
import { buildCorpus } from '../../src/answer/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { IndexedSentence } from '../../src/search/search-index.ts';
import type { Report, Squad } from './formats.ts';

/**
 * Evaluates `/ask` on SQuAD's format, each entry a story of its own. A sentence counts when it holds a labelled answer
 * and stands in the labelled paragraph. Shares are in percent, over the answerable questions but for `falseAnswers`:
 * `adversarial` over those marked impossible, `offStory` over questions put to the next story.
 */
export function evaluateSquad({ data }: Squad, sample: number): Report {
  const corpora = data.map(({ title, paragraphs }) => {
    const text = paragraphs.map(({ context }) => context.replace(/\s+/g, ' ').trim()).join('\n\n');
    return buildCorpus(makeLibrary([documentFromText(`${title}.txt`, text, { title: title.replaceAll('_', ' ') })]));
  });
  const questions = data.flatMap(({ paragraphs }, story) =>
    paragraphs.flatMap(({ context, qas }) =>
      qas.map((qa) => ({ ...qa, story, context: context.replace(/\s+/g, ' ').trim() })),
    ),
  );
  const step = Math.max(1, questions.length / sample);
  const counts = {
    answerable: 0,
    adversarial: 0,
    sentence1: 0,
    sentence3: 0,
    passage1: 0,
    mrr: 0,
    answered: 0,
    right: 0,
    falsely: 0,
    offStory: 0,
  };
  const took: number[] = [];
  const predictions: object[] = [];
  for (let at = 0; at < questions.length; at += step) {
    const asked = questions[Math.floor(at)];
    const corpus = asked && corpora[asked.story];
    const other = asked && corpora[(asked.story + 1) % corpora.length];
    if (!asked || !corpus || !other) continue;
    const before = performance.now();
    const { answer, candidates } = explain(asked.question, corpus);
    took.push(performance.now() - before);
    predictions.push({
      id: asked.id,
      outcome: answer.outcome,
      excerpts: answer.excerpts.map(({ excerpt }) => ({
        document: excerpt.document.id,
        start: excerpt.start,
        end: excerpt.end,
        text: excerpt.text,
      })),
    });
    if (asked.is_impossible) {
      counts.adversarial += 1;
      if (answer.outcome === 'answered') counts.falsely += 1;
      continue;
    }
    const textOf = ({ passage, sentence }: IndexedSentence): string =>
      passage.document.text.slice(sentence.start, sentence.end);
    const holds = (text: string): boolean => asked.answers.some((gold) => text.includes(gold.text.trim()));
    const right = candidates
      .slice(0, 50)
      .map(({ indexed }) => asked.context.includes(textOf(indexed)) && holds(textOf(indexed)));
    const rank = right.indexOf(true);
    counts.answerable += 1;
    if (rank === 0) counts.sentence1 += 1;
    if (rank >= 0 && rank < 3) counts.sentence3 += 1;
    if (rank >= 0) counts.mrr += 1 / (rank + 1);
    const [top] = candidates;
    if (top && asked.context.includes(textOf(top.indexed))) counts.passage1 += 1;
    if (answer.outcome === 'answered') {
      counts.answered += 1;
      if (holds(answer.excerpts[0]?.excerpt.text ?? '')) counts.right += 1;
    }
    if (explain(asked.question, other).answer.outcome === 'answered') counts.offStory += 1;
  }
  const percent = (part: number, of: number): number => Math.round((1000 * part) / Math.max(1, of)) / 10;
  took.sort((a, b) => a - b);
  const quantile = (q: number): number => Math.round(100 * (took[Math.floor(q * took.length)] ?? 0)) / 100;
  return {
    figures: {
      scope: 'story',
      questions: counts.answerable + counts.adversarial,
      sentence1: percent(counts.sentence1, counts.answerable),
      sentence3: percent(counts.sentence3, counts.answerable),
      passage1: percent(counts.passage1, counts.answerable),
      mrr: percent(counts.mrr, counts.answerable),
      answeredRecall: percent(counts.answered, counts.answerable),
      answeredPrecision: percent(counts.right, counts.answered),
      falseAnswers: {
        offStory: percent(counts.offStory, counts.answerable),
        adversarial: percent(counts.falsely, counts.adversarial),
      },
      p50ms: quantile(0.5),
      p99ms: quantile(0.99),
    },
    predictions,
  };
}
