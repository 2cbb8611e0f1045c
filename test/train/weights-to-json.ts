import { JUDGE_FEATURES } from '../../src/answer/answerability/features.ts';
import { FEATURES } from '../../src/answer/ranking/features.ts';
import { CHOOSER, FINDER } from '../../src/answer/ranking/meaning.ts';
import { TERM_NAMES } from '../../src/answer/ranking/term-likelihood.ts';
import { VERSION, type Weights } from '../../src/answer/ranking/weights.ts';
import { RULES } from './bars.ts';

/** Significant digits of a number: more change no figure of the evaluations, and make the file larger. */
const DIGITS = 3;

/** Learnt weights as `weightsFromJson` reads them. @param source The files that they were learnt from. */
export function weightsToJson(
  { likelihood, ranker, finder, chooser, judge, gate, bars }: Weights,
  source: readonly { readonly file: string; readonly sha256: string }[],
): string {
  const content = {
    version: VERSION,
    source,
    bars: {
      answered: { rule: RULES.answered, ...bars.answered },
      likely: { rule: RULES.likely, ...bars.likely },
      present: { rule: RULES.present, reader: bars.present },
    },
    likelihood: { features: TERM_NAMES, network: likelihood.network, stems: Object.fromEntries(likelihood.stems) },
    ranker: { features: FEATURES, network: ranker },
    finder: { features: FINDER.names, network: finder },
    chooser: { features: CHOOSER.names, network: chooser },
    judge: { features: JUDGE_FEATURES, ...judge },
    gate: { features: JUDGE_FEATURES, ...gate },
  };
  const digits = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify(content, digits)}\n`;
}
