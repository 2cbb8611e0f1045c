import { buildCorpus } from '../../src/corpus/corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { Cases, Report } from './formats.ts';
import { ask } from './reader.ts';

/**
 * Asks the stories in `data/` questions as a reader would type them. An answerable one is right when it comes back as
 * `answered` and its first excerpt matches the pattern; an unanswerable one when it does not.
 */
export async function evaluateCases({ answerable, unanswerable }: Cases, reader?: Reader): Promise<Report> {
  const corpus = buildCorpus(await loadLibrary(packageFile('data')));
  const predictions: object[] = [];
  const answerTo = async (question: string) => {
    const { outcome, excerpts } = (await ask(question, corpus, reader)).answer;
    predictions.push({ question, outcome, excerpts: excerpts.map(({ excerpt }) => excerpt.text) });
    return { outcome, first: excerpts[0]?.excerpt.text ?? '' };
  };
  const [wrong, falsely]: [string[], string[]] = [[], []];
  let shown = 0;
  for (const [question, pattern] of answerable) {
    const { outcome, first } = await answerTo(question);
    const isRight = new RegExp(pattern, 'i').test(first);
    if (isRight && (outcome === 'answered' || outcome === 'likely')) shown += 1;
    if (!isRight || outcome !== 'answered') wrong.push(`${question} → ${outcome}: ${first}`);
  }
  for (const question of unanswerable) {
    const { outcome, first } = await answerTo(question);
    if (outcome === 'answered') falsely.push(`${question} → ${first}`);
  }
  return {
    figures: {
      answerable: answerable.length,
      right: answerable.length - wrong.length,
      /** Right, and answered or at least called likely. */
      shown,
      unanswerable: unanswerable.length,
      answeredFalsely: falsely.length,
      wrong,
      falsely,
    },
    predictions,
  };
}
