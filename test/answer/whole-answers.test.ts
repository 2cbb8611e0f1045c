import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { type RankedSentence, rank } from '../../src/answer/ranking/rank.ts';
import type { Outcome } from '../../src/answer/types.ts';
import { inOrderToShow } from '../../src/answer/whole/first.ts';
import { excerptsToShow } from '../../src/answer/whole/shown.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { shareText } from '../../src/corpus/excerpt.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const corpusOf = (paragraphs: readonly string[]): Corpus =>
  buildCorpus(makeLibrary([documentFromText('a.txt', paragraphs.join('\n\n'))]));

/** The candidates of a question, with those first that begin so, all as good as each other. */
function candidatesOf(asked: string, corpus: Corpus, beginnings: readonly string[]): RankedSentence[] {
  const { candidates } = rank(readQuestion(asked, corpus), corpus);
  const found = beginnings.map((beginning) => {
    const candidate = candidates.find(({ indexed: { passage, sentence } }) =>
      passage.document.text.startsWith(beginning, sentence.start),
    );
    if (!candidate) throw new Error(`no candidate: ${beginning}`);
    return candidate;
  });
  return [...found, ...candidates.filter((each) => !found.includes(each))].map((each) => ({ ...each, score: 0 }));
}

/** Beginnings of the sentences in the order in which they are shown. */
function firstShown(asked: string, corpus: Corpus, beginnings: readonly string[]): string {
  const [first] = inOrderToShow(candidatesOf(asked, corpus, beginnings), readQuestion(asked, corpus), corpus);
  const { passage, sentence } = first?.indexed ?? {};
  return passage?.document.text.slice(sentence?.start, sentence?.end) ?? '';
}

/** What is shown where candidates are in the order of these beginnings. */
function shown(asked: string, corpus: Corpus, outcome: Outcome, beginnings: readonly string[]): string[] {
  const [candidate, ...others] = candidatesOf(asked, corpus, beginnings);
  if (!candidate) return [];
  const chosen = { question: readQuestion(asked, corpus), outcome, corpus };
  return excerptsToShow({ candidate }, others, chosen).map(({ excerpt }) => excerpt.text);
}

describe('what is shown first', () => {
  const BUSES = [
    'Ostwick plans night buses',
    'Night buses will run in Ostwick from September after councillors voted for a trial of two years.',
    'A single ticket will cost three crowns, and holders of a monthly pass will travel free of charge.',
    'Correction, May 20: An earlier version of this story said that the night buses start in October. They start on September 4. It misstated the name of the mayor, too; she is Dana Brandt.',
  ];

  it.each([
    ['When do the night buses start?', 'They start on September 4.'],
    ['When will the night buses run?', 'They start on September 4.'],
    ['Who voted for the night buses?', BUSES[1]],
    ['How long is the trial of night buses?', BUSES[1]],
  ])('GIVEN a correction, asked %j THEN first %j', (asked, expected) => {
    expect(firstShown(asked, corpusOf(BUSES), ['Night buses', 'They start'])).toBe(expected);
  });

  it.each([
    ['How many lanes will the bridge have?', 'It will have twelve.'],
    ['Who paid for the bridge with its lanes?', 'The bridge will have ten lanes'],
  ])('GIVEN a corrected number, asked %j THEN first %j', (asked, expected) => {
    const corpus = corpusOf([
      'Ostwick builds a bridge',
      'The bridge will have ten lanes and was paid for by Dana Brandt two years ago, the mayor said.',
      'The old bridge fell down in the storm of last winter, and a ferry has taken people across the sound since then.',
      'Correction: The bridge will not have ten lanes, as we said on Monday. It will have twelve.',
    ]);
    expect(firstShown(asked, corpus, ['The bridge will have', 'It will have'])).toContain(expected);
  });

  it('GIVEN a correction THEN it is shown above what it corrects', () => {
    const texts = answerQuestion('When do the night buses start?', corpusOf(BUSES)).excerpts.map(
      ({ excerpt }) => excerpt.text,
    );
    const [corrected, old] = ['September 4', 'from September after'].map((words) =>
      texts.findIndex((text) => text.includes(words)),
    );
    expect(corrected).toBe(0);
    expect(old).not.toBe(0);
  });

  it('GIVEN a figure in two documents of a story THEN the newer is shown first', () => {
    const [older, newer] = ['Seven people died in the fire.', 'Five people died in the fire at the mill, police said.'];
    const document = (id: string, published: string, text: string) =>
      documentFromText(`mill/${id}.txt`, `Mill burns ${id}\n\n${text}`, { published });
    const corpus = buildCorpus(makeLibrary([document('a', '2026-03-02', older), document('b', '2026-03-06', newer)]));
    expect(firstShown('How many people died in the fire?', corpus, ['Seven', 'Five'])).toBe(newer);
  });

  const ROW = 'Line: A1 | From: Ostwick harbor | Length: 18 minutes';
  const FERRY = (prose: string): Corpus =>
    corpusOf([
      'Ferries',
      'Many people waited at the pier for a lamp.',
      'Line | From | Length\nA1 | Ostwick harbor | 18 minutes\nA2 | Norvane | 27 minutes',
      prose,
    ]);

  it.each([
    ['that says it', 'The A1 from Ostwick harbor takes 18 minutes.', 'The A1 from Ostwick harbor takes 18 minutes.'],
    ['that lacks its number', 'The A1 from Ostwick harbor takes some minutes.', ROW],
    ['that says something else', 'The A1 is paid for by the county of Vell until 18 May.', ROW],
  ])('GIVEN a row of a table and prose %s THEN first %s', (_, prose, expected) => {
    expect(firstShown('How many minutes is the A1?', FERRY(prose), ['Line: A1 |', 'The A1'])).toBe(expected);
  });
});

describe('a line that says where something is from', () => {
  const SOURCE = 'Source: harbor report on the night ferries of Ostwick in 2019, printed by the county.';

  it.each([
    ['The harbor report on the night ferries of Ostwick was printed by the county in 2019.', 'The harbor report on'],
    ['The harbor of Vell is paid for by its county and has a lamp.', SOURCE],
  ])('GIVEN it and the prose %j THEN first %j', (prose, expected) => {
    const corpus = corpusOf([
      'Ferries',
      'Many people waited at the pier for a lamp.',
      SOURCE,
      `${prose} Rain fell on the town.`,
    ]);
    const first = firstShown('Is there a harbor report?', corpus, ['Source: harbor', 'The harbor']);
    expect(first).toContain(expected);
  });
});

describe('what is shown beside the first', () => {
  const MUSEUMS = [
    'Museums of Ostwick',
    'The Glass Museum gets a shuttle every hour, which the county pays for, whatever the weather is like.',
    'In the old town the Tin Museum gets its own shuttle from the pier at noon, the mayor said on Monday.',
    'Nobody knows who paid for the lamp of the old lighthouse, which has stood at the pier since 1911.',
  ];
  const [, glass, tin, lamp] = MUSEUMS;
  const order = ['The Glass', 'In the old', 'Nobody'];

  it.each<[string, string, Outcome, readonly (string | undefined)[]]>([
    ['several things', 'Which museums get a shuttle?', 'answered', [glass, tin]],
    ['one thing', 'How is the shuttle paid for?', 'answered', [glass]],
    ['one thing, likely answered', 'How is the shuttle paid for?', 'likely', [glass, tin, lamp]],
    ['a day, which the first lacks', 'When does the shuttle of the Tin Museum run?', 'answered', [glass, tin]],
    ['a sum, which the first lacks and others, too', 'How much money does the shuttle cost?', 'answered', [glass]],
  ])('GIVEN %s, asked %j and %s THEN what is shown', (_, asked, outcome, expected) => {
    const shownHere = shown(asked, corpusOf(MUSEUMS), outcome, order);
    expect(shownHere.slice(0, expected.length)).toEqual(expected);
    if (outcome === 'answered' && expected.length === 1) expect(shownHere).toHaveLength(1);
  });

  it('GIVEN long sentences that are likely THEN no more of them than fill a phone', () => {
    const long = (of: string, ...words: readonly string[]) =>
      `The ${of} shuttle runs ${words.map((word) => `past the ${word} of the ${word} keeper`.repeat(2)).join(' and ')} in May.`;
    const corpus = corpusOf([
      'Shuttles',
      long('glass', 'harbor', 'lighthouse', 'market'),
      long('tin', 'orchard', 'chapel', 'quarry'),
      long('lamp', 'brewery', 'windmill', 'granary'),
    ]);
    const beginnings = ['The glass', 'The tin', 'The lamp'];
    expect(shown('How far does the shuttle run?', corpus, 'likely', beginnings)).toHaveLength(2);
    expect(shown('How far does the shuttle run?', corpus, 'related', beginnings)).toHaveLength(3);
  });

  it.each([[['The Glass', 'In the old']], [['In the old', 'The Glass']]])(
    'GIVEN the sentences that begin %j of a paragraph THEN they are one excerpt',
    (beginnings) => {
      const corpus = corpusOf(['Museums of Ostwick', `${glass} ${tin}`, lamp ?? '']);
      const texts = shown('How is the shuttle paid for?', corpus, 'likely', beginnings);
      expect(texts).toEqual([`${glass} ${tin}`, lamp]);
    },
  );

  it('GIVEN what says the same in the same words THEN it is shown once', () => {
    const again = 'The Glass Museum gets a shuttle every hour, which the county pays.';
    const texts = shown('Which museums get a shuttle?', corpusOf([...MUSEUMS, again]), 'likely', [
      ...order.slice(0, 1),
      again,
    ]);
    expect(texts).not.toContain(again);
  });

  it('GIVEN any question THEN excerpts are slices with whole sentences and share no text', () => {
    const corpus = vellmarCorpus();
    const ends = new Set(
      corpus.index.passages.flatMap(({ sentences, document }) =>
        sentences.map(({ sentence }) => `${document.id} ${sentence.end}`),
      ),
    );
    for (const asked of [
      'What did the inspectors find?',
      'Why was no one hurt?',
      'Which companies rent cranes?',
      'Is it safe?',
    ]) {
      const { excerpts } = answerQuestion(asked, corpus);
      for (const [i, cited] of excerpts.entries()) {
        const { document, start, end, text, highlight } = cited.excerpt;
        expect(document.text.slice(start, end)).toBe(text);
        expect(ends).toContain(`${document.id} ${end}`);
        if (highlight) expect(highlight.start >= start && highlight.end <= end).toBe(true);
        expect(excerpts.slice(i + 1).some((other) => shareText(cited, other))).toBe(false);
      }
    }
  });
});

it('GIVEN what may not answer at all THEN nothing after its sentence where that would fill a phone', () => {
  const long =
    'and the council would have to close the harbor, the ferry and both of the old bridges for a whole summer';
  const first = `If the night buses are stopped, the depot would be sold, ${long}.`;
  const next = `This could end the plan for a tunnel, ${long}.`;
  const corpus = corpusOf(['Ostwick plans', `${first} ${next}`]);
  const [related] = shown('What if the night buses are stopped?', corpus, 'related', ['If the', 'This could']);
  expect(related).toBe(first);
  const [answered] = shown('What if the night buses are stopped?', corpus, 'answered', ['If the', 'This could']);
  expect(answered).toBe(`${first} ${next}`);
});
