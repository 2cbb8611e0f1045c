import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { contextOf, SALIENCE_CUES } from '../../src/profile/salient-sentences.ts';

type Context = Parameters<(typeof SALIENCE_CUES)['subject']['holds']>[0];

const NAMES = ['Norvane', 'Acme', 'Zorbla', 'Quorvin'].map((name) => ({ name, kind: 'company' as const }));

/** What a cue reads of the first sentence of a text that mentions Norvane. */
function contextIn(text: string, given: Partial<Context>): Context {
  const { names, index } = buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], NAMES));
  const [name] = names.lookUp('Norvane').names;
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  const sentence = sentences.find((one) => name && names.mentions(one, name));
  if (!name || !sentence) throw new Error(`no Norvane in ${text}`);
  return { ...contextOf(name, sentence, names), isFirst: false, leans: false, ...given };
}

const PLAIN = 'In the spring many people of the town saw Norvane at the harbor.';

/** Of each cue: texts, what it adds to the score, and what the text around the sentence says. */
const ROWS: Readonly<
  Record<keyof typeof SALIENCE_CUES, readonly (readonly [text: string, adds: number, given?: Partial<Context>])[]>
> = {
  subject: [
    ['On Monday, Norvane sold some of its ferries.', 2],
    ['On Monday, Norvane CEO Tarn sold some of its ferries.', 0],
    [PLAIN, 0],
  ],
  acts: [
    ['On Monday, Norvane sold some of its ferries.', 1.5],
    ['On Monday, Norvane, the owner of ferries, has sold some.', 1.5],
    ['On Monday, Norvane of all firms.', 0],
  ],
  owns: [
    ['On Monday, Norvane’s ferries were sold to a bank.', 1],
    ['On Monday, Norvane sold its ferries to a bank.', 0],
  ],
  introduces: [
    [PLAIN, 2, { isFirst: true }],
    [PLAIN, 0],
    [PLAIN, 0, { isFirst: true, isWhole: false }],
  ],
  alone: [
    [PLAIN, 1],
    ['In the spring people saw Norvane and Acme at the harbor.', 0],
  ],
  crowd: [
    ['In the spring people saw Norvane, Acme, Zorbla and Quorvin at the harbor.', -1.5],
    ['In the spring people saw Norvane, Acme and Zorbla at the harbor.', 0],
  ],
  figure: [
    ['In the spring people saw 40 ferries of Norvane at the harbor.', 0.5],
    [PLAIN, 0],
  ],
  leans: [
    [PLAIN, -1, { leans: true }],
    [PLAIN, 0],
  ],
  question: [
    ['Who would have thought such things of Norvane?', -1],
    [PLAIN, 0],
  ],
  quoted: [
    ['The mayor said: "Norvane is the best firm that I have ever seen."', -3],
    ['The mayor called Norvane "the best firm that I have ever seen".', 0],
  ],
  cut: [
    ['The mayor said: "We like the ferries. We like Norvane most of all. That is so."', -1],
    ['The mayor said: "We like Norvane most of all."', 0],
  ],
  fragment: [
    ['It was Norvane.', -5],
    ['Many quiet people of the harbor town and Norvane.', -5],
    [PLAIN, 0],
  ],
  caption: [
    ['Norvane is seen from the quay in the spring. Image: Jan Holm.', -5],
    [PLAIN, 0],
  ],
  teaser: [
    [`The harbor town\n\n${PLAIN}\n\nThe harbor town\n\nIt rained in the town.`, -3],
    [PLAIN, 0],
  ],
};

describe.each(Object.entries(SALIENCE_CUES))('the cue of salience “%s”', (name, { weight, holds }) => {
  const rows = ROWS[name as keyof typeof SALIENCE_CUES].map(
    ([text, adds, given]) => [text, adds, given ?? {}] as const,
  );

  it('has a row that adds something', () => {
    expect(rows.some(([, adds]) => adds !== 0)).toBe(true);
  });

  it.each(rows)('GIVEN %j THEN it adds %j', (text, adds, given) => {
    expect(holds(contextIn(text, given)) ? weight : 0).toBe(adds);
  });
});
