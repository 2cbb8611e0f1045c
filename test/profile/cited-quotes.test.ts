import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { bestQuote, type CitedQuote, citedQuotes } from '../../src/profile/cited-quotes.ts';

const DOCUMENT = documentFromText('a.txt', 'Then Jill Tarn came. "We will go to the harbor at once," she said.');
const corpusWith = (name: string): Corpus =>
  buildCorpus(makeLibrary([DOCUMENT], [], [{ name, kind: 'person', aliases: [] }]));

function quotesOf(corpus: Corpus): CitedQuote[] {
  return corpus.names.names.flatMap((name) => citedQuotes(name, corpus));
}

/** A corpus that was asked for its quotations, of which nothing but this is left. */
function usedCorpus(): WeakRef<Corpus> {
  const corpus = corpusWith('Jill Tarn');
  expect(quotesOf(corpus)).toHaveLength(1);
  return new WeakRef(corpus);
}

describe('quotations of a corpus', () => {
  it('GIVEN two corpora with one document THEN each has quotations of its own names', () => {
    const corpora = [corpusWith('Jill Tarn'), corpusWith('Jill Tarn')];
    for (const corpus of corpora)
      expect(quotesOf(corpus).map(({ name }) => name)).toEqual(corpus.names.lookUp('Jill Tarn').names);
  });

  it('GIVEN a corpus that is no longer used THEN nothing holds it', async () => {
    setFlagsFromString('--expose_gc');
    const collect: unknown = runInNewContext('gc');
    const corpus = usedCorpus();
    await new Promise((done) => setImmediate(done));
    if (typeof collect === 'function') collect();
    expect(corpus.deref()).toBeUndefined();
  });
});

describe('the quotation to show first', () => {
  const [quote] = quotesOf(corpusWith('Jill Tarn'));
  if (!quote) throw new Error('no quotation');
  const [plain, named, long] = [
    { ...quote, isNamed: false, words: 4 },
    { ...quote, isNamed: true, words: 4 },
    { ...quote, isNamed: false, words: 9 },
  ];

  it.each([
    ['one that names the speaker', [long, named], 1],
    ['a longer one', [plain, long], 1],
    ['equal ones', [plain, { ...plain }], 0],
  ] as const)('GIVEN %s THEN that is first', (_what, quotes, best) => {
    expect(bestQuote(quotes)).toBe(quotes[best]);
  });

  it('GIVEN none THEN none', () => {
    expect(bestQuote([])).toBeUndefined();
  });
});
