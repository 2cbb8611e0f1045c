import type { JudgedQuestion } from '../../../src/answer/answerability/context.ts';
import { readQuestion } from '../../../src/answer/question/question.ts';
import { Candidate } from '../../../src/answer/ranking/candidate.ts';
import { Scorer } from '../../../src/answer/ranking/network.ts';
import { gather } from '../../../src/answer/ranking/retrieve.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { wordRelations } from '../../../src/language/word-relations.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const HARBOR = `Harbor news

The new quay

The port of Ostwick opened a quay on May 4, 2025. It cost £31 million, because the ground is soft. Mayor Dana Kilbride called it the Long Quay.

Three ships a day use the Long Quay. About 400 people work there, 12 percent more than before. The old quay was not safe.`;

const SEEDS = `Seeds go home

The Halden vault sends samples of barley back to the Orsa valley by using trucks.`;

const harbor = corpusOf(HARBOR);
const both = corpusOf(HARBOR, SEEDS);

function corpusOf(...texts: readonly string[]): Corpus {
  return buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`story-${i}.txt`, text))));
}

/** With it every term is as likely as not, so that no learnt weight has a part in a feature. */
const EVEN = {
  tables: wordRelations(),
  likelihood: {
    scorer: new Scorer({ mean: [], deviation: [], linear: [], bias: 0, units: [] }),
    stems: new Map<string, number>(),
  },
};

/** The candidates of a question on one invented story, or on two: best first, by how many of its words they hold. */
export function candidatesFor(asked: string, stories: 1 | 2 = 1): readonly Candidate[] {
  const corpus = stories === 1 ? harbor : both;
  const { context, found } = gather(readQuestion(asked, corpus), corpus, EVEN);
  return found.map(({ sentence, passage }) => new Candidate(context, sentence, passage));
}

/** The same for the judge: each candidate is half a logit below the one before. */
export function judgedFor(asked: string, stories: 1 | 2 = 1): JudgedQuestion {
  const corpus = stories === 1 ? harbor : both;
  const candidates = candidatesFor(asked, stories);
  return {
    question: readQuestion(asked, corpus),
    candidates,
    scores: candidates.map((_, i) => 2 - i / 2),
    sentences: corpus.index.sentences().of,
    stories,
  };
}
