import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, type CheckRoom, checkText, type Difference } from '../../src/check/check.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { documentText } from '../documents.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { expectWork } from '../work.ts';

const corpus = vellmarCorpus();
const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`${i}.txt`, text))));
const nearestIn = (checked: Checked | undefined): string | undefined => checked?.nearest?.excerpt.text;
/** As `number: $10 billion ≠ $9 billion`, `name: NASA ≠`, `not: message`. */
const inShort = (difference: Difference): string =>
  difference.kind === 'not'
    ? `not: ${difference.in}`
    : `${difference.kind}: ${difference.said.join(', ')} ≠ ${difference.story.join(', ')}`.trim();
const differencesOf = (checked: Checked | undefined): string[] => checked?.differences.map(inShort) ?? [];

describe('sentences that say what the story says', () => {
  it.each([
    ['The Port of Vellmar suspended its contract with Quorra Robotics.', /suspended/],
    ["Vellmar's port suspended its contract with Quorra Robotics on Tuesday, after a crane collapsed", /suspended/],
    ['the port of vellmar suspended its contract with quorra robotics', /suspended/],
    ['THE PORT OF VELLMAR SUSPENDED ITS CONTRACT WITH QUORRA ROBOTICS', /suspended/],
    ['The contract is worth $48 million and covers twelve cranes.', /\$48 million/],
    ['The contract, signed in 2024, is worth $48m.', /\$48 million/],
    ['It covers 12 cranes, 7 of which have been delivered (worth $48,000,000).', /twelve cranes/],
    ['14 containers fell into the harbor.', /containers fell/],
    ['Divers recovered eleven containers by Sunday.', /Divers recovered eleven/],
    ['No one was hurt, as the quay was cleared for the night.', /No one was hurt/],
    ['The eastern quay was closed for 9 days and 22 ships went to the port of Dunmere.', /22 ships/],
    ['Tomas Erel is the director of the port.', /Tomas Erel/],
    ['The director said the port would ask for its money back if the machines could not be made safe.', /money back/],
    ["Quorra says a software update sent the crane's arm beyond its limit.", /software update/],
    [
      'Marit Solheim, who is chief executive of Quorra Robotics, said the steel did what it was asked to do.',
      /steel did/,
    ],
    ['The company offered to replace the software of seven cranes at no cost.', /at no cost/],
    ['Inspectors found a crack in a weld at the foot of the arm.', /crack in a weld/],
    ['Pell Okafor leads the inspectors of the board and says software does not crack steel.', /Okafor/],
    ['Greta Lund said that 63% of members did not trust the machines.', /63 percent/],
    ["The dockworkers' union opposed the automatic cranes and called for a public inquiry.", /public inquiry/],
    ['The board expects to publish a final report on May 20.', /final report/],
    ['The port will rent four older cranes from Brightwater Shipping for 310,000 dollars a month.', /Brightwater/],
    ['The city council will vote on the contract in June.', /city council/],
    ['Vellmar handled 1.9 million containers last year, 8% more than the year before.', /1\.9 million/],
  ])('GIVEN %j THEN the excerpt that says it, and no difference', (message, said) => {
    const { checked } = checkText(message, corpus);
    expect(nearestIn(checked[0])).toMatch(said);
    expect(differencesOf(checked[0])).toEqual([]);
  });
});

describe('sentences that say something else', () => {
  it.each([
    ['The contract is worth $84 million and covers twelve cranes.', ['number: $84 million ≠ $48 million']],
    ['The contract is worth €48 million and covers twelve cranes.', ['number: €48 million ≠ $48 million']],
    ['Sixteen containers fell into the harbor.', ['number: Sixteen ≠ Fourteen']],
    ['The eastern quay stayed closed for nine days, and 32 ships were sent to Dunmere.', ['number: 32 ≠ 22']],
    ['Greta Lund said that 36 percent of members did not trust the machines.', ['number: 36 percent ≠ 63 percent']],
    ['The port will rent older cranes from Quorra Robotics.', ['name: Quorra Robotics ≠ Brightwater Shipping']],
    ['Pell Okafor said that 63 percent of members did not trust the machines.', ['name: Pell Okafor ≠ Greta Lund']],
    ['Anna Frei leads the inspectors: software does not crack steel.', ['name: Anna Frei ≠ Pell Okafor']],
    ['The city council will not vote on the contract in June.', ['not: message']],
    ["The company didn't offer to replace the software of all seven cranes.", ['not: message']],
    ['Inspectors never found a crack in the weld at the foot of the arm.', ['not: message']],
    ['Greta Lund said that 63 percent of members trust the machines.', ['not: story']],
    ['Pell Okafor, who leads the inspectors, said software cracks steel.', ['not: story']],
  ])('GIVEN %j THEN what differs', (message, differences) => {
    const { checked } = checkText(message, corpus);
    expect(checked[0]?.nearest).toBeDefined();
    expect(differencesOf(checked[0])).toEqual(differences);
  });
});

describe('sentences of which the story says nothing', () => {
  it.each([
    'Quorra Robotics opened a factory in Dunmere.',
    'Brightwater Shipping lost 5% after the earnings call.',
    'The port of Vellmar is a good place for fishing.',
    'Tomas Erel used to work at Brightwater Shipping.',
    'Marit Solheim testified before the parliament.',
    'I think robots will take all of our jobs in the future.',
    'The government should regulate companies like this.',
    'My brother works for a shipping company.',
    'The city council raised the rent for houses.',
    'Greta Lund signed a contract with a publisher on Friday.',
    'The weather in Aldhaven was bad all week.',
    'Software updates are annoying on my phone.',
    'Container prices are high this year.',
    'The board of the museum resigned yesterday.',
    'Quorra Robotics raised $30 million in new funding.',
    'Port officials said the outcome of the review will be public.',
    'The union won the election in May.',
    'lets see what the outcome of the game is',
  ])('GIVEN %j THEN no excerpt', (message) => {
    const { checked, sentences } = checkText(message, corpus);
    expect(sentences).toBe(1);
    expect(checked).toEqual([{ claim: message, differences: [] }]);
  });
});

describe('known misses', () => {
  it.fails.each([
    [
      '"The board" is not read as the Harbor Safety Board',
      'The Harbor Safety Board will publish its final report on May 20.',
      [],
    ],
    ['May is not read as a month', 'The board expects to publish its final report on June 20.', ['name: June ≠ May']],
  ])('GIVEN that %s THEN what should differ', (_, message, differences) => {
    expect(differencesOf(checkText(message, corpus).checked[0])).toEqual(differences);
  });
});

describe('what is quoted', () => {
  // What is above the title's second occurrence is a teaser.
  const own = corpusOf(
    [
      'Port halts crane contract',
      'A port halted its contract with the maker of a crane that fell on the quay, and rust may be to blame.',
      'Port halts crane contract',
      'The port halted its contract with the maker of the crane on Tuesday, after it fell on the quay.',
      'The dockworkers went on strike. They blocked the gates of the eastern quay.',
    ].join('\n\n'),
  );
  const quoted = (message: string): string | undefined => nearestIn(checkText(message, own).checked[0]);

  it('GIVEN what the story says, and the teaser, too, THEN the story', () => {
    expect(own.index.passages[0]?.passage.kind).toBe('summary');
    expect(quoted('The port halted its contract with the maker of a crane.')).toMatch(/^The port halted/);
  });

  it('GIVEN what only the teaser says THEN the teaser', () => {
    expect(quoted('Rust may be to blame that a crane fell.')).toMatch(/^A port halted/);
  });

  it('GIVEN a sentence that leans on the one before THEN both', () => {
    expect(quoted('They blocked the gates of the eastern quay.')).toMatch(/^The dockworkers.*They blocked/s);
  });
});

describe('what a message claims', () => {
  const claims = (message: string): string[] => checkText(message, corpus).checked.map(({ claim }) => claim);

  it('GIVEN lines and items of a list THEN each by itself', () => {
    const message = [
      'Big story today',
      '• Quorra Robotics lost its contract with the port  ',
      '1) The contract is\tworth $50 million, see .',
      'lol',
      '???',
    ].join('\n');
    expect(claims(message)).toEqual([
      'Big story today',
      'Quorra Robotics lost its contract with the port',
      'The contract is worth $50 million, see.',
    ]);
  });

  it.each(['lol', 'Yes.', '???', '', '   ', '$9 billion', '😀😀', '**', '>'])('GIVEN %j THEN no claim', (message) => {
    expect(checkText(message, corpus)).toEqual({ checked: [], sentences: 0 });
  });

  it('GIVEN a sentence twice THEN once', () => {
    expect(claims('Quorra blames the software. Quorra blames the software.')).toHaveLength(1);
  });

  it('GIVEN a line that was wrapped THEN one sentence', () => {
    expect(
      claims('The contract of the port with Quorra Robotics, which covers twelve cranes, is worth\n$48 million.'),
    ).toEqual(['The contract of the port with Quorra Robotics, which covers twelve cranes, is worth $48 million.']);
  });

  it('GIVEN room for less THEN less is checked, and the first in any case', () => {
    const message = 'The contract is worth $48 million. Divers recovered eleven containers.';
    const shown = (room: CheckRoom): number => checkText(message, corpus, room).checked.length;
    expect([
      shown({ claims: 6, text: 2_800 }),
      shown({ claims: 1, text: 2_800 }),
      shown({ claims: 6, text: 1 }),
    ]).toEqual([2, 1, 1]);
  });

  it('GIVEN more sentences than can be shown THEN the first, and how many there are', () => {
    const sentences = Array.from({ length: 20 }, (_, i) => `Cat number ${i} sleeps on the sofa.`);
    const { checked, sentences: count } = checkText(sentences.join(' '), corpus);
    expect(checked.map(({ claim }) => claim)).toEqual(sentences.slice(0, 6));
    expect(count).toBe(20);
  });

  it('GIVEN a sentence without an end THEN it is cut at a word', () => {
    const [claim = ''] = claims('Quorra blames the software and '.repeat(60));
    expect(claim.length).toBeLessThanOrEqual(500);
    expect(claim).toMatch(/ (?:Quorra|blames|the|software|and) …$/);
  });
});

describe('other stories', () => {
  it.each([
    ['The bridge has four lanes.', ['number: four ≠ 6']],
    ['The bridge in Bern closed on Friday, March 4.', ['number: 4 ≠ 3', 'name: Friday ≠ Monday']],
    ['Workers built the bridge of stone in 1931.', ['number: 1931 ≠ 1913']],
    ['Repairs of the bridge cost 2.5 million francs, up 12 percent.', ['number: 12 percent ≠ 10%']],
    ['Repairs of the bridge cost 2,500,000 francs, up ten per cent.', []],
    ['Mayor Anna Frei said that the bridge was safe for lorries.', ['name: Anna Frei ≠ Peter Muster', 'not: story']],
    ['Mayor Muster never said that the bridge was not safe.', ['not: message']],
  ])('GIVEN %j THEN %j', (message, differences) => {
    const own = corpusOf(
      [
        'A bridge closes',
        'The bridge in Bern closed on Monday, March 3. Workers built it of stone in 1913.',
        'The bridge has 6 lanes. Repairs of the bridge cost 2.5 million francs, up 10%.',
        'Mayor Peter Muster said that the bridge was not safe for lorries.',
        'Whether a ferry comes instead is open, as nobody has paid for one so far.',
      ].join('\n\n'),
    );
    const { checked } = checkText(message, own);
    expect(checked[0]?.nearest).toBeDefined();
    expect(differencesOf(checked[0])).toEqual(differences);
  });

  it.each([
    ['五角大楼要求不受限制的访问权。', []],
    ['五角大楼要求受限制的访问权。', ['not: story']],
    ['公司没有拒绝这一要求。', ['not: message']],
    ['合同价值高达100亿美元，授予谷歌和微软。', ['number: 100亿美元 ≠ 90亿美元']],
    ['未来的合同将更加严格。', []],
  ])('GIVEN Chinese text and %j THEN %j', (message, differences) => {
    const own = corpusOf(
      '新闻\n\n五角大楼要求不受限制的访问权。公司拒绝了这一要求。\n\n合同价值高达90亿美元，授予谷歌、亚马逊和微软。\n\n谈判没有破裂。未来的合同将更加严格。',
    );
    const { checked } = checkText(message, own);
    expect(checked[0]?.nearest).toBeDefined();
    expect(differencesOf(checked[0])).toEqual(differences);
  });
});

describe('any message', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    documentText,
    fc.constantFrom(
      'The port did not suspend the contract with Quorra over $10 billion. ',
      '> nine-nine of the tens of billions ',
      '[a](https://x) <@1> **b** ',
      '五角大楼没有要求100亿美元。',
      '\n- ',
      '1,000,000.5 % ',
      'n’t no not ',
    ),
  );
  const anyMessage = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('GIVEN any documents and message THEN excerpts are slices, differences are written there, and all fits', () => {
    fc.assert(
      fc.property(fc.array(documentText, { minLength: 1, maxLength: 3 }), anyMessage, (texts, message) => {
        const documents = texts.flatMap((text, i) => {
          try {
            return [documentFromText(`${i}.txt`, text)];
          } catch {
            return [];
          }
        });
        const { checked, sentences } = checkText(message, buildCorpus(makeLibrary(documents)));
        expect(checked.length).toBeLessThanOrEqual(Math.min(6, sentences));
        expect(checked.length > 0).toBe(sentences > 0);
        let length = 0;
        for (const { claim, nearest, differences } of checked) {
          expect(claim.trim()).not.toBe('');
          expect(claim).not.toMatch(/\n/);
          length += claim.length + (nearest?.excerpt.text.length ?? 0);
          if (nearest) {
            const { document, start, end, text } = nearest.excerpt;
            expect(document.text.slice(start, end)).toBe(text);
          } else expect(differences).toEqual([]);
          for (const difference of differences) {
            if (difference.kind === 'not') continue;
            expect(difference.said.length).toBeGreaterThan(0);
            for (const said of difference.said) expect(claim).toContain(said);
            for (const there of difference.story) expect(nearest?.excerpt.text).toContain(there);
          }
        }
        if (checked.length > 1) expect(length).toBeLessThanOrEqual(2_800);
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN the story itself THEN each sentence finds itself, and nothing differs', () => {
    for (const { passage, document } of corpus.index.passages)
      for (const { start, end } of passage.sentences) {
        if (passage.kind === 'summary') continue;
        const [checked] = checkText(document.text.slice(start, end), corpus).checked;
        if (!checked) continue;
        expect(nearestIn(checked)).toContain(document.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 400));
        expect(differencesOf(checked)).toEqual([]);
      }
  });

  const filled = (text: string): string => text.repeat(Math.ceil(4_000 / text.length)).slice(0, 4_000);
  it.each([
    ['prose', 'The port did not suspend the contract with Quorra over $10 billion.\n'],
    ['names', 'The Quorra Robotics CEO Says '],
    ['numbers', 'nine hundred 1,000 $9 billion '],
    ['digits', '1,2'],
    ['links', '[a](https://x'],
    ['marks', '*_~`|\\'],
    ['quotes', '\n> - '],
    ['negations', 'not no never '],
    ['abbreviations', 'U.S. '],
    ['Chinese', '五角大楼不要求受限'],
    ['spaces', ' \t'],
    ['hyphens', 'nine-'],
    ['one word', 'a'],
  ])('GIVEN 4,000 characters of %s THEN an answer without much work', (_, text) => {
    const message = filled(text);
    checkText(message, corpus);
    // The bound leaves room, and would not hold for anything quadratic.
    expectWork(() => checkText(message, corpus), 50);
  });
});
