import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Checked, type CheckRoom, checkText, type Difference } from '../../src/check/check.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = buildCorpus(await loadLibrary(packageFile('data')));
});

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
    ['Anthropic CEO Dario Amodei is back in talks with the Pentagon.', /back in talks/],
    ["Anthropic's boss Dario Amodei is back in talks with the DoD after negotiations collapsed", /back in talks/],
    ['dario amodei is back in talks with the dod', /back in talks/],
    ['ANTHROPIC CEO DARIO AMODEI IS BACK IN TALKS WITH THE DEPARTMENT OF DEFENSE', /back in talks/],
    ['The JWCC contract is worth up to $9 billion.', /\$9 billion/],
    ['The Joint Warfighting Cloud Capability was awarded to Google and Oracle and is worth up to $9bn.', /\$9 billion/],
    ['JWCC went to Google and Oracle and is worth nine billion dollars', /\$9 billion/],
    ['The JWCC went to Amazon and Microsoft (worth up to $9,000,000,000).', /\$9 billion/],
    ['The US defense AI market is projected to grow to tens of billions a year.', /tens of billions/],
    ['Amodei is negotiating with Emil Michael on a new contract.', /negotiating with/],
    ['Emil Michael is the Under-Secretary of Defense for Research and Engineering.', /Emil Michael/],
    ['Emil Michael, who works for the Pentagon, is in discussions with Amodei to craft an agreement.', /craft/],
    ['OpenAI has been actively pursuing Pentagon contracts.', /actively pursuing/],
    ['OpenAI, not Anthropic, has been actively pursuing Pentagon contracts.', /actively pursuing/],
    ['OpenAI is moving to secure the military contracts that Anthropic jeopardized.', /jeopardized/],
    ['Sam Altman is reportedly in advanced discussions with the Pentagon.', /Altman/],
    ['The DoD often requires the ability to audit, modify and deploy models in air-gapped environments.', /air-gapped/],
    ['Palantir and Scale AI would also gain leverage.', /gain leverage/],
    ['Two companies, Scale AI and Palantir, would gain leverage.', /gain leverage/],
    ["Google and Amazon are among Anthropic's investors.", /investor base/],
    ['If Anthropic is forced to capitulate, it will signal that commercial imperatives trump ethics.', /capitulate/],
    ['The label "supply chain risk" would effectively blacklist the company from defense contracts.', /blacklist/],
    ["The negotiation isn't happening in a vacuum.", /vacuum/],
    ["Anthropic's refusal to grant the DoD unrestricted access was the center of the conflict.", /initial conflict/],
    ['Anthropic did not grant the Department of Defense unrestricted access to its AI.', /unrestricted access/],
    ['The principles are designed to create AI that is helpful, honest, and harmless.', /helpful, honest/],
    ['Trusted DoD vendors secure not only revenue but a stamp of approval.', /stamp of approval/],
    ['Altman’s OpenAI has deeper pockets and partnerships through Microsoft Azure.', /deeper pockets/],
    ["Anthropic's rivals like OpenAI are poised to capture dominant market share.", /dominant market share/],
    ['AI safety was once a purely theoretical debate.', /theoretical debate/],
    ['the pentagon wants to fine-tune models for offensive cyber operations', /fine-tune/],
    ["It isn't clear whether the outcome of these talks will set a crucial precedent for the industry.", /precedent/],
    ["Isn't the JWCC worth up to $9 billion?", /\$9 billion/],
  ])('GIVEN %j THEN the excerpt that says it, and no difference', (message, said) => {
    const { checked } = checkText(message, corpus);
    expect(nearestIn(checked[0])).toMatch(said);
    expect(differencesOf(checked[0])).toEqual([]);
  });
});

describe('sentences that say something else', () => {
  it.each([
    ['The JWCC is worth up to $10 billion.', /\$9 billion/, ['number: $10 billion ≠ $9 billion']],
    ['The JWCC, awarded to Google and Oracle, is worth $90bn.', /\$9 billion/, ['number: $90bn ≠ $9 billion']],
    ['The JWCC is worth up to €9 billion.', /\$9 billion/, ['number: €9 billion ≠ $9 billion']],
    [
      'The US defense AI market is projected to grow into the hundreds of billions annually.',
      /tens of billions/,
      ['number: hundreds of billions ≠ tens of billions'],
    ],
    [
      'The US defense AI market is projected to grow to $50 billion annually.',
      /tens of billions/,
      ['number: $50 billion ≠ tens of billions'],
    ],
    ['The US defense AI market will grow by 15% annually.', /tens of billions/, ['number: 15% ≠']],
    ['Google and Amazon invested $11 billion in Anthropic.', /investor base/, ['number: $11 billion ≠']],
    ['OpenAI has been actively pursuing 3 Pentagon contracts since 2024.', /actively/, ['number: 2024, 3 ≠']],
    [
      'Google CEO Sundar Pichai is back in talks with the Department of Defense after negotiations collapsed.',
      /back in talks/,
      ['name: Google ≠ Anthropic', 'name: Sundar Pichai ≠ Dario Amodei'],
    ],
    [
      'Anthropic CEO Dario Amodei is back in talks with NASA after previous negotiations collapsed.',
      /back in talks/,
      ['name: NASA ≠ Department of Defense'],
    ],
    ['google ceo dario amodei is back in talks with the dod', /back in talks/, ['name: google ≠ Anthropic']],
    [
      'The JWCC was awarded to Google, Amazon, Nvidia and Oracle and is worth up to $9 billion.',
      /\$9 billion/,
      ['name: Nvidia ≠ Microsoft'],
    ],
    [
      'CEO Sam Altman is now engaged in discussions with Emil Michael to craft a new agreement.',
      /engaged in discussions/,
      ['name: Sam Altman ≠ Dario Amodei'],
    ],
    [
      'Michael Jordan is negotiating with Amodei on a new, more restrictive contract.',
      /negotiating with/,
      ['name: Michael Jordan ≠ Emil Michael'],
    ],
    ['Players like Scale AI and Anduril would also gain leverage.', /gain leverage/, ['name: Anduril ≠ Palantir']],
    [
      'Rivals like Mistral are moving to secure the military contracts that Anthropic jeopardized.',
      /jeopardized/,
      ['name: Mistral ≠ OpenAI'],
    ],
    [
      'Palantir, with its deeper pockets, is poised to capture dominant market share through Microsoft Azure.',
      /deeper pockets/,
      ['name: Palantir ≠ OpenAI'],
    ],
    [
      "The US Department of War demands unrestricted access and usage rights to Anthropic's AI models.",
      /unrestricted access/,
      ['name: US Department of War ≠ Department of Defense'],
    ],
    [
      'Anthropic’s technology is used by the Chinese military under a limited framework.',
      /US military/,
      ['name: Chinese ≠ US'],
    ],
    ["The JWCC isn't worth up to $9 billion.", /\$9 billion/, ['not: message']],
    ['The JWCC was not awarded to Google.', /\$9 billion/, ['not: message']],
    ['Dario Amodei is not back in talks with the Department of Defense.', /back in talks/, ['not: message']],
    ['OpenAI has never been actively pursuing Pentagon contracts.', /actively pursuing/, ['not: message']],
    ["These principles weren't designed to create AI that is helpful and harmless.", /helpful/, ['not: message']],
    ['The dispute doesn’t go beyond simple access.', /beyond simple access/, ['not: message']],
    ['Anthropic did not refuse to grant the DoD unrestricted access to its models.', /refusal/, ['not: message']],
    ['No rivals like OpenAI are moving to secure the military contracts.', /jeopardized/, ['not: message']],
    ['The financial stakes are not substantial.', /financial stakes/, ['not: message']],
    ['Companies like Anthropic cannot enforce ethical guardrails.', /guardrails/, ['not: message']],
    ['Trusted DoD vendors can no longer secure revenue or a stamp of approval.', /approval/, ['not: message']],
    ['This high-stakes negotiation is happening in a vacuum.', /vacuum/, ['not: story']],
  ])('GIVEN %j THEN what differs', (message, said, differences) => {
    const { checked } = checkText(message, corpus);
    expect(nearestIn(checked[0])).toMatch(said);
    expect(differencesOf(checked[0])).toEqual(differences);
  });
});

describe('sentences of which the story says nothing', () => {
  it.each([
    'Google released a new phone with a better camera today.',
    'Microsoft laid off 10,000 employees this year.',
    'The Pentagon announced a new fighter jet contract with Lockheed Martin.',
    'OpenAI released GPT-5 to all users.',
    'Sam Altman testified before Congress.',
    'I think AI will take all of our jobs in the future.',
    'The government should regulate companies like this.',
    'Anthropic is based in San Francisco.',
    'Defense spending is way too high in this country.',
    'Dario Amodei used to work at OpenAI.',
    'My company uses AI models for security training.',
    'Ethics in AI is a fundamental problem.',
    'Oracle stock fell 5% after the earnings call.',
    'The Pentagon is a building in Virginia.',
    'The deal between Microsoft and Activision was worth $69 billion.',
    'Palantir makes software for hospitals.',
    'Anthropic sued the Pentagon in federal court.',
    'The market for cloud services is growing fast.',
    'The Pentagon banned Anthropic from all federal work yesterday.',
    'lets see what the outcome of the game is',
    'Amodei signed the contract with the Pentagon on Friday.',
    'The talks failed because Emil Michael walked out.',
    'Microsoft and OpenAI signed a partnership to build data centers.',
    'The new contract is bad for the company.',
    'Emil Michael used to be an executive at Uber.',
    'Claude is better than ChatGPT for coding.',
    'The DoD has a budget of $850 billion.',
    'Security experts found a vulnerability in Microsoft Azure.',
    'Investors in Google are happy with the market this week.',
    'My brother works for a defense contractor and they require security clearance.',
    'Anthropic raised $30 billion in new funding at a high valuation.',
    'Pentagon officials said the outcome of the review will be public.',
  ])('GIVEN %j THEN no excerpt', (message) => {
    const { checked, sentences } = checkText(message, corpus);
    expect(sentences).toBe(1);
    expect(checked).toEqual([{ claim: message, differences: [] }]);
  });
});

describe('what is quoted', () => {
  const kindOf = (message: string): string | undefined => {
    const { excerpt } = checkText(message, corpus).checked[0]?.nearest ?? {};
    return excerpt?.document.passages.find(({ start, end }) => start <= excerpt.start && excerpt.end <= end)?.kind;
  };

  it('GIVEN what the story says, and the teaser, too, THEN the story', () => {
    expect(kindOf('Amodei is back in talks after negotiations collapsed over access to its AI.')).toBe('list');
    expect(kindOf('AI firms can enforce ethical guardrails in government defense programs.')).toBe('list');
  });

  it('GIVEN what only the teaser says THEN the teaser', () => {
    expect(kindOf("Amodei's attempt to salvage a defense contract follows the collapse over AI models.")).toBe(
      'summary',
    );
  });

  it('GIVEN a sentence that leans on the one before THEN both', () => {
    const { checked } = checkText('The label would effectively blacklist the company from future contracts.', corpus);
    expect(nearestIn(checked[0])).toMatch(/^The initial conflict.*This stance led.*blacklist/s);
  });
});

describe('what a message claims', () => {
  const claims = (message: string): string[] => checkText(message, corpus).checked.map(({ claim }) => claim);

  it('GIVEN lines and items of a list THEN each by itself', () => {
    const message = [
      'Big story today',
      '• Anthropic is back in talks with the Pentagon  ',
      '1) The JWCC is\tworth $10 billion, see .',
      'lol',
      '???',
    ].join('\n');
    expect(claims(message)).toEqual([
      'Big story today',
      'Anthropic is back in talks with the Pentagon',
      'The JWCC is worth $10 billion, see.',
    ]);
  });

  it.each(['lol', 'Yes.', '???', '', '   ', '$9 billion', '😀😀', '**', '>'])('GIVEN %j THEN no claim', (message) => {
    expect(checkText(message, corpus)).toEqual({ checked: [], sentences: 0 });
  });

  it('GIVEN a sentence twice THEN once', () => {
    expect(claims('Palantir would gain leverage. Palantir would gain leverage.')).toHaveLength(1);
  });

  it('GIVEN a line that was wrapped THEN one sentence', () => {
    expect(
      claims('The Joint Warfighting Cloud Capability, a single cloud contract, is worth up to\n$9 billion.'),
    ).toEqual(['The Joint Warfighting Cloud Capability, a single cloud contract, is worth up to $9 billion.']);
  });

  it('GIVEN room for less THEN less is checked, and the first in any case', () => {
    const message = 'The JWCC is worth $9 billion. Palantir would gain leverage.';
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
    const [claim = ''] = claims('Palantir would gain leverage and '.repeat(60));
    expect(claim.length).toBeLessThanOrEqual(500);
    expect(claim).toMatch(/ (?:Palantir|would|gain|leverage|and) …$/);
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
      'Anthropic is not in talks with the Pentagon over $10 billion. ',
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
    ['prose', 'Anthropic is not in talks with the Pentagon over $10 billion.\n'],
    ['names', 'The Anthropic CEO Says '],
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
