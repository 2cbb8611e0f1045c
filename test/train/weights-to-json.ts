import { ANSWERABILITY_FEATURES, CONFIDENCE_FEATURES } from '../../src/answer/answerability/features.ts';
import { FEATURES } from '../../src/answer/ranking/features.ts';
import { TERM_NAMES } from '../../src/answer/ranking/term-likelihood.ts';
import { VERSION, type Weights } from '../../src/answer/ranking/weights.ts';
import { RULES } from './bars.ts';

/** Significant digits of a number: more change no figure of the evaluations, and make the file larger. */
const DIGITS = 3;

/** Learnt weights as `weightsFromJson` reads them. @param source The files that they were learnt from. */
export function weightsToJson(
  { likelihood, ranker, gate, confidence, bars }: Weights,
  source: readonly { readonly file: string; readonly sha256: string }[],
): string {
  const content = {
    version: VERSION,
    source,
    bars: {
      gate: { rule: RULES.gate, ...bars.gate },
      confidence: { rule: RULES.confidence, ...bars.confidence },
      sentences: { rule: RULES.sentences, ...bars.sentences },
    },
    likelihood: { features: TERM_NAMES, network: likelihood.network, stems: Object.fromEntries(likelihood.stems) },
    ranker: { features: FEATURES, network: ranker },
    gate: { features: ANSWERABILITY_FEATURES, ...gate },
    confidence: { features: CONFIDENCE_FEATURES, ...confidence },
  };
  const digits = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify(content, digits)}\n`;
}
