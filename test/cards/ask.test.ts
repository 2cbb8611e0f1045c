import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { type AnswerPage, askCard, closestCard, furtherCard } from '../../src/cards/ask.ts';
import type { CitedExcerpt } from '../../src/corpus/types.ts';
import type { Document } from '../../src/library/types.ts';
import { bridge, cite, context, harbor, name, quoted } from './invented.ts';
import { outline } from './outline.ts';

const [bridgeDocument] = bridge.documents as [Document];
const cost = cite(bridge, 'The bridge cost £3 million.', 'The money', 2);
const paid = cite(bridge, 'The town paid for it.', 'The money', 3);

const answer = (more: Partial<Answer>): Answer => ({
  outcome: 'answered',
  question: 'What did it cost?',
  excerpts: [cost],
  subject: 'the bridge',
  corrections: [],
  facts: [],
  reader: 'off',
  ...more,
});
const page = (more: Partial<AnswerPage>): AnswerPage => ({
  answer: answer({}),
  questions: [],
  stories: [bridge, harbor],
  hasMore: false,
  ...more,
});

const { end } = cost.excerpt;
const MILLIONS = { start: end - '£3 million.'.length, end: end - '.'.length };
const CONTEXT = `${quoted(cost)} from={kind:answer,page:0,documents:[bridge]}`;
const CONTEXT_2 = `${quoted(paid)} from={kind:answer,page:0,documents:[bridge]}`;

it.each(['answered', 'likely', 'related'] as const)(
  'GIVEN %s from documents that differ THEN it is said above the quotations',
  (outcome) => {
    const differing = answer({
      outcome,
      excerpts: [cost, paid],
      discrepancies: [
        [
          { excerpt: 0, words: ['£3 million'] },
          { excerpt: 1, words: ['the\ntown'] },
        ],
      ],
    });
    const card =
      outcome === 'related'
        ? closestCard({ answer: differing, ofOneStory: false, hasMore: false }, context)
        : askCard(page({ answer: differing }), context);
    const lines = outline(card);
    const said = lines.indexOf('The documents differ: [1] has “£3 million”, [2] has “the town”.');
    expect(said).toBeGreaterThan(0);
    expect(lines[said + 1]).toBe('> The bridge cost £3 million. [1]');
  },
);

describe('the card of an answer', () => {
  it.each<[what: string, given: AnswerPage, lines: readonly string[]]>([
    [
      'one sentence',
      page({}),
      [
        'answer',
        '- Asked: What did it cost?',
        '- The bridge of Pell · 2026-05-04',
        '> The bridge cost £3 million.',
        'The money, paragraph 2',
        `(In context → ${CONTEXT})`,
        '(Ask more → follow)',
        'share (Share → share documents=bridge)',
      ],
    ],
    [
      'one sentence whose answering words are known, and the next question',
      page({
        answer: answer({ excerpts: [{ ...cost, excerpt: { ...cost.excerpt, highlight: MILLIONS } }] }),
        questions: ['Who paid for it?'],
        story: bridge,
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        '- The bridge of Pell · 2026-05-04',
        '## £3 million',
        '> The bridge cost £3 million.',
        'The money, paragraph 2',
        `(In context → ${CONTEXT.replace('page:0,', 'page:0,story:bridge,')})`,
        '(Ask more → follow story=bridge)',
        'Who paid for it? (Ask → ask question=Who paid for it? story=bridge)',
        'share (Share → share documents=bridge)',
      ],
    ],
    [
      'who wrote it, of its details',
      page({
        answer: answer({ excerpts: [], facts: [{ kind: 'author', document: bridgeDocument, author: 'Jo Hale' }] }),
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        '*Jo Hale* wrote “The bridge of Pell”.',
        '- From what came with the story, not a quotation.',
        '(Ask more → follow)',
      ],
    ],
    [
      'who wrote it, of its byline',
      page({
        answer: answer({
          excerpts: [],
          facts: [{ kind: 'author', document: { ...bridgeDocument, fromByline: ['author'] }, author: 'Jo Hale' }],
        }),
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        '*Jo Hale* wrote “The bridge of Pell”.',
        '- From a line of its text, such as a byline.',
        '(Ask more → follow)',
      ],
    ],
    [
      'when and where it was published',
      page({
        answer: answer({
          excerpts: [],
          facts: [
            { kind: 'published', document: bridgeDocument, published: '2026-05-04' },
            { kind: 'source', document: bridgeDocument, url: 'https://example.com/pell/bridge' },
          ],
        }),
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        '“The bridge of Pell” was published on *2026-05-04*.',
        '“The bridge of Pell” · https://example.com/pell/bridge',
        '- From what came with the story, not a quotation.',
        '(Ask more → follow)',
      ],
    ],
    [
      'the newest story, and who is in it',
      page({
        story: bridge,
        answer: answer({
          excerpts: [],
          facts: [
            { kind: 'newest', story: bridge, published: '2026-05-04' },
            { kind: 'names', of: 'all', names: [name('Ada Lund'), name('Pell')] },
          ],
        }),
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        'The newest of those whose date I know: *The bridge of Pell* · 2026-05-04',
        'Mentioned: *Ada Lund*, *Pell*',
        '- From what came with the story, not a quotation.',
        '(Ask more → follow story=bridge)',
        '(Who is in it → names story=bridge page=0)',
      ],
    ],
    [
      'its title and length, the oldest story, how many there are, and who is quoted',
      page({
        answer: answer({
          excerpts: [],
          facts: [
            { kind: 'title', document: bridgeDocument },
            { kind: 'length', document: bridgeDocument, words: 340, paragraphs: 1, minutes: 2 },
            { kind: 'oldest', story: bridge, published: '2026-05-04' },
            { kind: 'count', stories: [bridge], documents: 2 },
            { kind: 'names', of: 'quoted', names: [name('Ada Lund')] },
          ],
        }),
      }),
      [
        'answer',
        '- Asked: What did it cost?',
        '*The bridge of Pell*',
        '“The bridge of Pell” has about 340 words in 1 paragraph, about 2 minutes to read.',
        'The oldest of those whose date I know: *The bridge of Pell* · 2026-05-04',
        '1 story in 2 documents: The bridge of Pell (2026-05-04)',
        'I see quotations of *Ada Lund*',
        '- From what came with the story, not a quotation.',
        '(Ask more → follow)',
      ],
    ],
    [
      'what can be asked',
      page({
        questions: ['Who is Ada Lund?'],
        answer: answer({ outcome: 'absent', excerpts: [], facts: [{ kind: 'help' }] }),
      }),
      [
        'nothing',
        '- Asked: What did it cost?',
        'Ask what the stories tell, in your own words: I answer in theirs.',
        '(Ask more → follow)',
        'You could ask:',
        'Who is Ada Lund? (Ask → ask question=Who is Ada Lund?)',
        '- Stories: The bridge of Pell · The harbor of Ostwick',
      ],
    ],
    [
      'an author that nobody names',
      page({ answer: answer({ outcome: 'absent', excerpts: [], facts: [{ kind: 'unknown', asked: 'author' }] }) }),
      [
        'nothing',
        '- Asked: What did it cost?',
        'I do not know who wrote it.',
        '(Ask more → follow)',
        '- Stories: The bridge of Pell · The harbor of Ostwick',
      ],
    ],
    [
      'two sentences, and further passages',
      page({ answer: answer({ excerpts: [cost, paid] }), hasMore: true }),
      [
        'answer',
        '- Asked: What did it cost?',
        '- The bridge of Pell · 2026-05-04',
        '> The bridge cost £3 million. [1]',
        '> The town paid for it. [2]',
        '[1] The money, paragraph 2 · [2] paragraph 3',
        `(In context [1] → ${CONTEXT})`,
        `(In context [2] → ${CONTEXT_2})`,
        '(More → answer page=1 documents=bridge)',
        '(Ask more → follow)',
        'share (Share → share documents=bridge)',
      ],
    ],
    [
      'a related sentence, a corrected word and a suggestion',
      page({
        answer: answer({ outcome: 'related', corrections: [{ typed: 'brigde', read: 'bridge' }] }),
        questions: ['When did it open?'],
      }),
      [
        'near',
        '- Asked: What did it cost?',
        '- Read as “bridge” for “brigde”.',
        '- The bridge of Pell · 2026-05-04',
        'The stories speak of *the bridge*; I am not sure that they say this. The closest:',
        '> The bridge cost £3 million.',
        'The money, paragraph 2',
        '(Closest sentences → answer page=1 documents=bridge)',
        '(Ask more → follow)',
        'You could ask:',
        'When did it open? (Ask → ask question=When did it open?)',
      ],
    ],
    [
      'nothing in one story',
      page({
        answer: answer({ outcome: 'absent', excerpts: [], subject: 'pancakes' }),
        questions: ['When did it open?'],
        story: bridge,
      }),
      [
        'nothing',
        '- Asked: What did it cost?',
        'Nothing in this story about *pancakes*.',
        '(Ask more → follow story=bridge)',
        'You could ask:',
        'When did it open? (Ask → ask question=When did it open? story=bridge)',
      ],
    ],
    [
      'nothing, and no word for it',
      page({ answer: answer({ outcome: 'absent', excerpts: [], subject: '' }) }),
      [
        'nothing',
        '- Asked: What did it cost?',
        'I found nothing on that in the stories.',
        '(Ask more → follow)',
        '- Stories: The bridge of Pell · The harbor of Ostwick',
      ],
    ],
  ])('GIVEN %s THEN these blocks', (_what, given, lines) => {
    expect(outline(askCard(given, context))).toEqual(lines);
  });

  it.each([
    ['subject', undefined, 'About *Ada Lund*, from the last question and its answer', ' story=bridge'],
    ['question', true, 'Together with *Ada Lund*, the last question', ''],
  ] as const)('GIVEN a %s taken over THEN it is shown, and a button leaves it out', (kind, implied, line, named) => {
    const given = page({ story: bridge, implied, carried: { kind, words: 'Ada Lund' } });
    const lines = outline(askCard(given, context));
    expect(lines.slice(1, 3)).toEqual(['- Asked: What did it cost?', `- ${line}`]);
    const asking = implied ? 'follow story=bridge implied=true' : 'follow story=bridge';
    expect(lines.filter((each) => /→ (?:follow|alone)/.test(each))).toEqual([
      `(Ask more → ${asking})`,
      `(Ask these words alone → alone${named})`,
    ]);
  });

  it('GIVEN a question of which the story has no word THEN nothing is said to be mentioned', () => {
    const given = page({ answer: answer({ outcome: 'related', subject: '' }) });
    expect(outline(askCard(given, context))[3]).toBe('I am not sure that the stories say this. The closest:');
  });

  it('GIVEN one story alone THEN it is called the story', () => {
    const given = page({ answer: answer({ outcome: 'related' }), stories: [bridge] });
    expect(outline(askCard(given, context))[3]).toMatch(/^The story speaks of/);
  });

  it('GIVEN more documents than a button has room for THEN the first of them', () => {
    const third = { ...cost, excerpt: { ...cost.excerpt, document: { ...cost.excerpt.document, fingerprint: 'c' } } };
    const excerpts = [cost, cite(harbor, 'Ships came back.'), third];
    expect(outline(askCard(page({ answer: answer({ excerpts }) }), context)).at(-1)).toBe(
      'share (Share → share documents=bridge+harbor)',
    );
  });
});

describe('the card of the closest sentences', () => {
  it('GIVEN further passages THEN they come after it, and the answer before it', () => {
    const related = answer({ outcome: 'related', excerpts: [cost, paid] });
    const at = (cited: CitedExcerpt) => `${quoted(cited)} from={kind:answer,page:1,documents:[bridge]}`;
    expect(outline(closestCard({ answer: related, ofOneStory: false, hasMore: true }, context))).toEqual([
      'near',
      '- Asked: What did it cost?',
      '- The bridge of Pell · 2026-05-04',
      'Closest in the stories:',
      '> The bridge cost £3 million. [1]',
      '> The town paid for it. [2]',
      '[1] The money, paragraph 2 · [2] paragraph 3',
      `(In context [1] → ${at(cost)})`,
      `(In context [2] → ${at(paid)})`,
      '(Back → answer page=0 documents=bridge)',
      '(More → answer page=2 documents=bridge)',
      '(Ask more → follow)',
      'share (Share → share documents=bridge)',
    ]);
  });
});

describe('the card of further passages', () => {
  const further = {
    question: 'What did it cost?',
    passages: [paid],
    first: 4,
    pages: 2,
    documents: ['bridge'],
    after: 0,
  };

  it.each([
    [1, ['(Back → answer page=0 documents=bridge)', '(More → answer page=2 documents=bridge)', '(Ask more → follow)']],
    [2, ['(Back → answer page=1 documents=bridge)', '(Ask more → follow)']],
  ])('GIVEN page %i of two THEN buttons to the pages beside it', (number, buttons) => {
    expect(outline(furtherCard({ ...further, page: number }, context))).toEqual([
      'plain',
      '- Asked: What did it cost?',
      '- The bridge of Pell · 2026-05-04',
      `- Further passages, page ${number} of 2`,
      '> The town paid for it. [4]',
      '[4] The money, paragraph 3',
      ...buttons,
      'share (Share → share documents=bridge)',
    ]);
  });

  it('GIVEN a related answer THEN the first comes after its closest sentences', () => {
    expect(outline(furtherCard({ ...further, page: 1, after: 1 }, context)).slice(-4, -1)).toEqual([
      '(Back → answer page=1 documents=bridge)',
      '(More → answer page=3 documents=bridge)',
      '(Ask more → follow)',
    ]);
  });
});
