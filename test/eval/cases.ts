import { answerQuestion } from '../../src/answer/answer.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import type { Cases, Report } from './formats.ts';

/**
 * Asks the stories in `data/` questions as a reader would type them. An answerable one is right when it comes back as
 * `answered` and its first excerpt matches the pattern; an unanswerable one when it does not.
 */
export async function evaluateCases({ answerable, unanswerable }: Cases): Promise<Report> {
  const corpus = buildCorpus(await loadLibrary(packageFile('data')));
  const predictions: object[] = [];
  const ask = (question: string) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    predictions.push({ question, outcome, excerpts: excerpts.map(({ excerpt }) => excerpt.text) });
    return { outcome, first: excerpts[0]?.excerpt.text ?? '' };
  };
  const wrong = answerable.flatMap(([question, pattern]) => {
    const { outcome, first } = ask(question);
    return outcome === 'answered' && new RegExp(pattern, 'i').test(first) ? [] : [`${question} → ${outcome}: ${first}`];
  });
  const falsely = unanswerable.flatMap((question) => {
    const { outcome, first } = ask(question);
    return outcome === 'answered' ? [`${question} → ${first}`] : [];
  });
  return {
    figures: {
      answerable: answerable.length,
      right: answerable.length - wrong.length,
      unanswerable: unanswerable.length,
      answeredFalsely: falsely.length,
      wrong,
      falsely,
    },
    predictions,
  };
}
