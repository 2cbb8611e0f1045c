import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card, CardBlock, CardLine } from '../../src/cards/card.ts';
import { citations } from '../../src/cards/citation.ts';
import { en } from '../../src/cards/strings/index.ts';
import type { CitedExcerpt } from '../../src/corpus/types.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { unescapeText } from '../../src/discord/markdown.ts';
import { type Payload, toPayload } from '../../src/discord/payload.ts';
import type { Document, Sentence } from '../../src/library/types.ts';
import { walk } from '../../src/local-discord/components.ts';
import { isTooMuch, messageFaults } from '../../src/local-discord/rules.ts';
import { loadSchemas, type Schemas } from '../../src/local-discord/schemas.ts';

/** An excerpt of a document that has a passage of these paragraphs. */
function excerptOf(
  paragraphs: readonly string[],
  facts: { title?: string; url?: string; section?: string; highlight?: string } = {},
): CitedExcerpt {
  const text = paragraphs.join('\n');
  let at = 0;
  const sentences = paragraphs.flatMap((paragraph, i): Sentence[] => {
    const found = [...paragraph.matchAll(/\S[^.]*\.?/g)].map((match) => ({
      start: at + match.index,
      end: at + match.index + match[0].trimEnd().length,
      paragraph: i + 1,
    }));
    at += paragraph.length + 1;
    return found;
  });
  const { title = 'Title', url, section, highlight } = facts;
  const document: Document = {
    id: 'a.txt',
    title,
    language: 'en',
    text,
    fingerprint: 'abcdefgh',
    sections: [],
    passages: [{ index: 0, section: 0, kind: 'prose', start: 0, end: text.length, sentences }],
  };
  const from = highlight === undefined ? -1 : text.indexOf(highlight);
  return {
    excerpt: {
      document,
      start: 0,
      end: text.length,
      text,
      ...(highlight !== undefined && from >= 0 && { highlight: { start: from, end: from + highlight.length } }),
    },
    citation: {
      document,
      story: { id: 'a', title, documents: [document], fingerprint: 'abcdefgh' },
      paragraph: 1,
      ...(section !== undefined && { section }),
      ...(url !== undefined && { url }),
    },
  };
}

const componentsOf = ({ components }: Payload) => [...walk(components)].map(({ component }) => component);
const textsOf = (payload: Payload): string[] =>
  componentsOf(payload).flatMap(({ content }) => (content === undefined ? [] : [String(content)]));
const show = (...blocks: CardBlock[]): string[] => textsOf(toPayload({ tone: 'answer', blocks }, false));
const context = (start: number, label = 'In context'): Extract<CardBlock, { kind: 'actions' }>['buttons'][number] => ({
  label,
  action: { kind: 'context', document: 'abcdefgh', start, end: start + 1 },
});

/** What readers see as one character, though it is up to eleven UTF-16 code units: accents, joined emoji, flags, syllables. */
const CHARACTERS = [
  'a',
  '长',
  'ก็',
  'นี้',
  'क्षि',
  'e\u0301',
  'z\u0335\u0321\u0322',
  '👩‍👩‍👧',
  '🇨🇭',
  '👍🏽',
  '\u1100\u1161\u11a8',
  'ب\u0651',
  '\u{20000}',
];
const script = fc
  .tuple(fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 6_000 }))
  .map(([unit, length]) => unit.join('').repeat(Math.ceil(length / unit.join('').length)));
const prose = fc.oneof(
  script,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom('*'.repeat(3_000), '长'.repeat(5_000), '👩‍👩‍👧'.repeat(700), 'word '.repeat(1_500), ' \n ', ''),
);
const line: fc.Arbitrary<CardLine> = fc.array(
  fc.oneof(
    prose,
    fc.record({ text: prose, bold: fc.boolean(), italic: fc.boolean() }),
    fc.record({ text: prose, url: fc.webUrl() }),
  ),
  { maxLength: 4 },
);
const cited = fc
  .record({
    paragraphs: fc.array(prose, { minLength: 1, maxLength: 3 }),
    title: prose,
    url: fc.constantFrom(`https://x.test/${'a'.repeat(480)}`, 'https://x.test', 'javascript:alert(1)'),
    section: prose,
  })
  .map(({ paragraphs, ...facts }) => excerptOf(paragraphs, facts));
const number = fc.nat(9);
const citationsOf = (...all: Parameters<typeof citations>[0]): CardBlock =>
  citations(all, { strings: en, limits: CARD_LIMITS, isOneDocument: false }, false);
const blocks: fc.Arbitrary<CardBlock[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('title', 'text', 'small'), line }),
    fc.record({ kind: fc.constant('quote'), cited, number }),
    fc
      .array(fc.record({ number, cited }), { maxLength: 12 })
      .map((all) => citationsOf(...all.map((each) => ({ ...each.cited, number: each.number })))),
    fc.constant({ kind: 'divider' } as const),
    fc.record({
      kind: fc.constant('actions'),
      buttons: fc.array(
        fc.tuple(fc.nat(8), prose).map(([start, label]) => context(start, label)),
        { maxLength: 12 },
      ),
    }),
  ),
  { maxLength: 60 },
);

/** The ends of what readers see as characters. */
const endsOf = (text: string): Set<number> =>
  new Set([...new Intl.Segmenter('en').segment(text)].map(({ index, segment }) => index + segment.length));

let schemas: Schemas;

beforeAll(async () => {
  schemas = await loadSchemas();
});

describe('the one door', () => {
  it('GIVEN any card THEN Discord’s schema takes it and every sum holds', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.constantFrom('answer', 'near', 'nothing', 'plain'),
        fc.boolean(),
        (given, tone, isPrivate) => {
          const payload = toPayload({ tone, blocks: given }, isPrivate);
          expect(schemas.check('reply', { type: 4, data: payload })).toEqual([]);
          expect(messageFaults(payload, true)).toEqual([]);
          expect(isTooMuch(payload.components)).toBe(false);
          const all = componentsOf(payload);
          for (const text of textsOf(payload)) expect(text.trim()).not.toBe('');
          expect(all.some(({ type }) => type === 10 || type === 1)).toBe(true);
          expect(payload.allowed_mentions).toEqual({ parse: [] });
          expect(JSON.stringify(payload)).not.toMatch(/[^\\]\\u[dD][89a-fA-F]/);
        },
      ),
      { numRuns: 400, endOnFailure: true },
    );
  }, 60_000);

  it('GIVEN any first quotation that says something, citations and buttons THEN they stay, with any blocks before them', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.lorem({ maxCount: 200 }), (lines, quoted) => {
        const given = excerptOf([quoted]);
        const texts = show(
          ...lines.map((each): CardBlock => ({ kind: 'text', line: each })),
          { kind: 'quote', cited: given, number: 1 },
          citationsOf({ ...given, number: 1 }),
          { kind: 'actions', buttons: [context(0)] },
        );
        expect(texts.filter((text) => text.startsWith('> '))).toHaveLength(1);
        expect(texts.at(-1)).toBe('-# [1] paragraph 1 · Title');
      }),
      { numRuns: 400, endOnFailure: true },
    );
  }, 60_000);

  it('GIVEN any script THEN as much of it as Discord takes, and no character in two', () => {
    fc.assert(
      fc.property(script, fc.array(script, { maxLength: 3 }), (main, others) => {
        const given = excerptOf([main]);
        const ends = endsOf(main);
        const first = Math.min(...ends);
        const payload = toPayload(
          {
            tone: 'answer',
            blocks: [
              { kind: 'text', line: [main.slice(0, first), { text: main.slice(first), bold: true }] },
              { kind: 'quote', cited: given, number: 1, main: true },
              ...others.map((other): CardBlock => ({ kind: 'quote', cited: excerptOf([other]), number: 2 })),
              { kind: 'actions', buttons: [context(0, main)] },
            ],
          },
          false,
        );
        expect(isTooMuch(payload.components)).toBe(false);
        const [said = '', quoted = ''] = textsOf(payload);
        const shown = [
          unescapeText(said.replaceAll('**', '')),
          unescapeText(quoted.slice(2).replace(/ \[\d\]$/, '')).replace(/ \[…\]$/, '…'),
          String(componentsOf(payload).at(-1)?.label),
        ];
        for (const text of shown) {
          const start = text.replace(/…$/, '');
          expect(main.startsWith(start)).toBe(true);
          expect(ends.has(start.length) || start === '').toBe(true);
        }
        // Where it is cut, the message is full: of characters, of bytes, or of what other quotations are kept.
        if (others.length === 0 && quoted.endsWith('[…] [1]'))
          expect(
            Math.max(said.length + quoted.length, (Buffer.byteLength(said + quoted) / 10_170) * 4_000),
          ).toBeGreaterThan(3_900);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }, 60_000);

  it('GIVEN an empty card THEN it is no empty message', () => {
    expect(show()).toHaveLength(1);
    expect(show({ kind: 'text', line: [' \u200b'] }, { kind: 'divider' })).toHaveLength(1);
  });

  it('GIVEN a tone and privacy THEN colour and flags', () => {
    const card: Card = { tone: 'answer', blocks: [] };
    expect(toPayload(card, true).flags).toBe((1 << 15) | (1 << 6));
    expect(toPayload(card, false).flags).toBe(1 << 15);
    expect(toPayload(card, false).components[0]).not.toEqual(toPayload({ ...card, tone: 'near' }, false).components[0]);
  });
});

describe('what a card’s blocks become', () => {
  it('GIVEN lines THEN each as its kind, those of one kind close together', () => {
    expect(
      show(
        { kind: 'small', line: ['Asked: ', { text: '# who?' }] },
        { kind: 'title', line: ['Title'] },
        { kind: 'text', line: ['one'] },
        { kind: 'text', line: ['- two\nthree'] },
      ),
    ).toEqual(['-# Asked: # who?', '### Title', 'one\n\\- two three']);
  });

  it('GIVEN a quotation of two paragraphs THEN a line each, its answer in bold, its number after it', () => {
    const given = excerptOf(['The worth\r\nis *high*.', '• An item.'], { highlight: 'is *high*' });
    expect(show({ kind: 'quote', cited: given, number: 2 })).toEqual([
      '> The worth **is \\*high\\***.\n> • An item. [2]',
    ]);
  });

  it('GIVEN a quotation that does not fit THEN it ends with a sentence, and says so outside it', () => {
    const [shown = ''] = show({ kind: 'quote', cited: excerptOf(['A sentence of words. '.repeat(400)]), number: 1 });
    expect(shown).toMatch(/^> (?:A sentence of words\. ?)+ \[…\] \[1\]$/);
    expect(shown.length).toBeGreaterThan(3_900);
    expect(shown.length).toBeLessThanOrEqual(4_000);
  });

  it('GIVEN a text without spaces THEN it is cut between characters', () => {
    const [shown = ''] = show({ kind: 'quote', cited: excerptOf(['😀'.repeat(3_000)]) });
    expect(shown).toMatch(/^> (?:😀)+ \[…\]$/u);
  });

  it('GIVEN citations THEN section, paragraph and title, the paragraph a link where the document has an address', () => {
    const cited = [
      { number: 1, ...excerptOf(['x'], { section: 'Part: one', title: 'A [b]', url: 'https://x.test/a' }) },
      { ...excerptOf(['x'], { title: '<@1>' }) },
    ];
    expect(show(citationsOf(...cited))).toEqual([
      '-# [1] Part: one, [paragraph 1](<https://x.test/a>) · A \\[b\\]\n-# paragraph 1 · \\<\\@1\\>',
    ]);
  });

  it('GIVEN a quotation that is dropped THEN its citation goes, too', () => {
    const cards = Array.from({ length: 12 }, (_, i) => ({ cited: excerptOf(['word '.repeat(150)]), number: i + 1 }));
    const texts = show(
      ...cards.map((each): CardBlock => ({ kind: 'quote', ...each })),
      citationsOf(...cards.map((each) => ({ ...each.cited, number: each.number }))),
    );
    const quotes = texts.filter((text) => text.startsWith('> '));
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.length).toBeLessThan(12);
    expect(texts.at(-1)?.split('\n')).toHaveLength(quotes.length);
  });

  it('GIVEN seven buttons, one twice and one without a label, THEN two rows of those that differ', () => {
    const buttons = [0, 1, 2, 3, 4, 5, 5].map((start) => context(start, 'x'.repeat(100)));
    const payload = toPayload(
      { tone: 'plain', blocks: [{ kind: 'actions', buttons: [...buttons, context(9, ' ')] }] },
      false,
    );
    const all = componentsOf(payload);
    expect(all.filter(({ type }) => type === 1)).toHaveLength(2);
    const labels = all.flatMap(({ label }) => (label === undefined ? [] : [String(label)]));
    expect(labels).toHaveLength(6);
    for (const label of labels) expect(label).toHaveLength(80);
  });

  it('GIVEN neighbours too long for one message THEN the quotation that the card is about is whole', () => {
    const long = (word: string): CitedExcerpt => excerptOf([`${word} `.repeat(250).trim()]);
    const texts = show(
      { kind: 'quote', cited: long('before') },
      { kind: 'quote', cited: long('middle'), main: true },
      { kind: 'quote', cited: long('behind') },
    );
    expect(texts.find((text) => text.includes('middle'))).toBe(`> ${'middle '.repeat(250).trim()}`);
    expect(texts.find((text) => text.includes('before'))).toMatch(/ \[…\]$/);
  });
});
