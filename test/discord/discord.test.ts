import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, CardBlock } from '../../src/cards/card.ts';
import { citations } from '../../src/cards/citation.ts';
import { en } from '../../src/cards/strings/index.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { citePassage, excerptOf } from '../../src/corpus/excerpt.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { escapeText, lineToMarkdown, unescapeText } from '../../src/discord/markdown.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/local-discord/components.ts';
import { documentText } from '../documents.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '~~',
        '||',
        '`',
        '```',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        '<@1>',
        '@everyone',
        '[a](http://x.y)',
        'https://x.y',
        '\\',
        '\n',
        ' ',
        'a',
        '<t:1>',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('escaping', () => {
  it('GIVEN any text THEN nothing in it is markup, and unescaping gives back what could be seen', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const escaped = escapeText(text);
        expect(escaped.replace(/\\[^\p{L}\p{N}\s]/gu, '')).not.toMatch(/[*_~|`[\]<@]|:\/\//);
        for (const line of escaped.split('\n')) expect(line).not.toMatch(/^\s*(?:[#>+-]|\d+[.)])/);
        expect(unescapeText(escaped)).toBe(
          text
            .replace(/\t/g, ' ')
            .replace(/(?!\n)[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
            .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['javascript:alert(1)', 'https://x.test/a b', 'https://x.test/)', `https://x.test/${'a'.repeat(600)}`])(
    'GIVEN the address %s THEN no link is made',
    (url) => {
      expect(lineToMarkdown([{ text: 'title', url }])).toBe('title');
    },
  );
});

describe('the one door', () => {
  it('GIVEN any card THEN every budget of Discord holds and its citations stay', () => {
    const line = fc.array(fc.oneof(anything, fc.record({ text: anything, bold: fc.boolean(), italic: fc.boolean() })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(documentText, fc.array(line, { maxLength: 60 }), fc.boolean(), (text, lines, isPrivate) => {
        let corpus: ReturnType<typeof buildCorpus>;
        try {
          corpus = buildCorpus(makeLibrary([documentFromText('a.txt', text.repeat(1 + (text.length % 4)))]));
        } catch {
          return;
        }
        const cited = corpus.index.passages.map((passage) => citePassage(passage));
        const blocks: CardBlock[] = [
          ...cited.map((each, i): CardBlock => ({ kind: 'quote', cited: each, number: i + 1 })),
          ...lines.map(
            (each, i): CardBlock => ({ kind: (['text', 'small', 'title'] as const)[i % 3] ?? 'text', line: each }),
          ),
          citations(
            cited.slice(0, 3).map((each, i) => ({ ...each, number: i + 1 })),
            { strings: en, limits: CARD_LIMITS, isOneDocument: false },
            false,
          ),
          {
            kind: 'actions',
            buttons: cited.map(({ excerpt: { document, start, end } }) => ({
              label: 'In context',
              action: { kind: 'context', document: document.fingerprint, start, end },
            })),
          },
        ];
        const payload = toPayload({ tone: 'answer', blocks }, isPrivate);
        const all = [...walk(payload.components)].map(({ component }) => component);
        expect(all.length).toBeLessThanOrEqual(40);
        expect(all.reduce((sum, { content }) => sum + String(content ?? '').length, 0)).toBeLessThanOrEqual(4_000);
        const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
        expect(new Set(ids).size).toBe(ids.length);
        expect(payload.allowed_mentions).toEqual({ parse: [] });
        expect(payload.flags).toBe(isPrivate ? 32_832 : 32_768);
        expect(all.some(({ content }) => /paragraphs? \d/.test(String(content)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN a quotation longer than a message THEN it is cut between words, and says so outside the quoted words', () => {
    const text = `${'word '.repeat(2_000)}end.`;
    const document = documentFromText('a.txt', text);
    const corpus = buildCorpus(makeLibrary([document]));
    const [story] = corpus.library.stories;
    if (!story) throw new Error('no story');
    const quote: Card = {
      tone: 'answer',
      blocks: [
        {
          kind: 'quote',
          cited: { excerpt: excerptOf(document, 0, document.text.length), citation: { story, document, paragraph: 1 } },
        },
      ],
    };
    const [shown] = [...walk(toPayload(quote, false).components)].flatMap(({ component }) =>
      component.content === undefined ? [] : [String(component.content)],
    );
    expect(shown).toMatch(/^> (?:word )+word \[…\]$/);
    expect(shown?.length).toBeGreaterThan(3_900);
  });
});
