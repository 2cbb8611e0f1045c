import type { Candidate } from '../candidate.ts';
import { log1 } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** What the sentence is like, whatever was asked. */
export const shape = {
  name: 'shape',
  rows: {
    length: (e) => log1(e.content) / 4,
    short: (e) => Number(e.content < 5),
    long: (e) => Number(e.content > 24),
    position: (e) => 1 / (1 + e.sentence.position),
    first: (e) => Number(e.sentence.position === 0),
    last: (e) => Number(e.sentence.position === e.sentence.passage.sentences.length - 1),
    sentences: (e) => log1(e.sentence.passage.sentences.length) / 3,
    quotation: (e) => Number(e.sentence.view.cues.quotation),
    negation: (e) => Number(e.sentence.view.cues.negation),
    copula: (e) => Number(e.sentence.view.cues.copula),
    contrast: (e) => Number(e.sentence.view.cues.contrast),
    asks: (e) => Number(e.sentence.view.cues.asks),
    names: (e) => log1(names(e)),
  },
} as const satisfies FeatureGroup;

function names({ sentence }: Candidate): number {
  let count = 0;
  for (const { kind } of sentence.view.spans) if (kind === 'name') count += 1;
  return count;
}
