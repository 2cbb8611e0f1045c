import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type Command, ReaderError } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { buildCorpus } from '../../src/answer/corpus.ts';
import { citePassage, excerptOf } from '../../src/answer/excerpt.ts';
import type { Block, Card } from '../../src/cards/card.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { declare } from '../../src/discord/declare.ts';
import type { Incoming } from '../../src/discord/interaction.ts';
import { escapeText, lineToMarkdown, unescapeText } from '../../src/discord/markdown.ts';
import { type Payload, toPayload } from '../../src/discord/payload.ts';
import { isRegistered } from '../../src/discord/register.ts';
import { Router } from '../../src/discord/router.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/preview/components.ts';
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

describe('custom ids', () => {
  it('GIVEN any action THEN it fits, and comes back', () => {
    const fingerprint = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fingerprint, fc.nat(2 ** 31), fc.nat(2 ** 31), (document, start, end) => {
        const action = { kind: 'context', document, start, end } as const;
        expect(encodeAction(action).length).toBeLessThanOrEqual(100);
        expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
    );
  });

  it('GIVEN any other text THEN nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(decodeAction(text)).toBeUndefined();
      }),
    );
  });
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
        const blocks: Block[] = [
          ...cited.map((each, i): Block => ({ kind: 'quote', cited: each, number: i + 1 })),
          ...lines.map(
            (each, i): Block => ({ kind: (['text', 'small', 'title'] as const)[i % 3] ?? 'text', line: each }),
          ),
          { kind: 'citations', cited: cited.slice(0, 3).map((each, i) => ({ cited: each, number: i + 1 })) },
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
        expect(all.some(({ content }) => String(content).includes('¶ '))).toBe(true);
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

describe('registration', () => {
  const wanted = commands.map((command) => declare(command, false));
  const registered = wanted.map((command, i) => ({
    ...command,
    id: String(i),
    version: '1',
    default_member_permissions: null,
    name_localizations: null,
    options: command.options?.map(({ required, ...option }) => (required ? { ...option, required } : option)),
  }));

  it('GIVEN the same as Discord stores it THEN nothing to do, in whatever order', () => {
    expect(isRegistered(wanted, [...registered].reverse())).toBe(true);
  });

  it.each([
    ['a description', (command: object) => ({ ...command, description: 'other' })],
    ['an option gone', (command: object) => ({ ...command, options: [{ type: 3, name: 'x' }] })],
    ['a context', (command: object) => ({ ...command, contexts: [0] })],
  ])('GIVEN %s that differs THEN something to do', (_what, change) => {
    expect(
      isRegistered(
        wanted,
        registered.map((command, i) => (i === 0 ? change(command) : command)),
      ),
    ).toBe(false);
    expect(isRegistered(wanted, registered.slice(1))).toBe(false);
  });
});

describe('the router', () => {
  const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
  const failing = (error: unknown): Command => ({
    name: 'fails',
    description: 'x',
    options: [],
    run: () => {
      throw error;
    },
    complete: () => {
      throw error;
    },
  });

  async function route(what: Incoming['what'], command: Command, respond: () => Promise<void> = async () => {}) {
    const log: Record<string, unknown>[] = [];
    const logger = pino(
      { base: null, level: 'debug' },
      { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) },
    );
    const replies: Payload[] = [];
    const choices: unknown[] = [];
    const router = new Router({ commands: [command], press: () => undefined, corpus, log: logger });
    await router.handle(
      { id: '1300000000000000000', locale: 'en-US', what },
      {
        reply: async (payload) => {
          replies.push(payload);
          await respond();
        },
        choices: async (list) => {
          choices.push(list);
        },
      },
    );
    return { log, replies, choices, text: JSON.stringify(replies) };
  }
  const call = { kind: 'command', name: 'fails', options: {} } as const;

  it('GIVEN a command that throws THEN its reader gets a reference, never the message; the log has both', async () => {
    const { replies, text, log } = await route(call, failing(new Error('secret path /x')));
    expect(replies).toHaveLength(1);
    expect(text).toContain('1300000000000000000');
    expect(text).not.toContain('secret');
    expect(replies[0]?.flags).toBe(32_832);
    expect(log.find(({ level }) => level === 50)).toMatchObject({
      interactionId: '1300000000000000000',
      err: { message: 'secret path /x' },
    });
  });

  it('GIVEN an error that a reader may know THEN its message', async () => {
    expect((await route(call, failing(new ReaderError('Too many at once.')))).text).toContain('Too many at once.');
  });

  it.each([10_062, 40_060])(
    'GIVEN code %i at the first response THEN a warning with the age, and no second answer',
    async (code) => {
      const fine: Command = {
        ...failing(undefined),
        run: () => ({ card: noticeCard('ok'), private: true, outcome: 'x' }),
      };
      const { replies, log } = await route(call, fine, () =>
        Promise.reject(Object.assign(new Error('refused'), { code })),
      );
      expect(replies).toHaveLength(1);
      expect(log.find(({ level }) => level === 40)).toMatchObject({ code, ageMs: expect.any(Number) });
    },
  );

  it('GIVEN a completion that throws THEN no choices', async () => {
    const { choices } = await route(
      { kind: 'autocomplete', name: 'fails', option: 'x', options: {} },
      failing(new Error('x')),
    );
    expect(choices).toEqual([[]]);
  });

  it('GIVEN choices beyond the limits THEN they are made to fit', async () => {
    const many: Command = {
      ...failing(undefined),
      complete: () =>
        Array.from({ length: 40 }, (_, i) => ({ name: '😀'.repeat(60), value: i === 0 ? 'x'.repeat(101) : String(i) })),
    };
    const { choices } = await route({ kind: 'autocomplete', name: 'fails', option: 'x', options: {} }, many);
    const [list] = choices as { name: string; value: string }[][];
    expect(list).toHaveLength(25);
    for (const { name, value } of list ?? []) expect(name.length <= 100 && value.length <= 100).toBe(true);
  });

  it.each([
    { kind: 'press', customId: 'x' },
    { kind: 'unknown' },
    { kind: 'command', name: 'constructor', options: {} },
  ] as const)('GIVEN %j THEN one polite private line', async (what) => {
    const { replies } = await route(what, failing(new Error('x')));
    expect(replies).toHaveLength(1);
    expect(replies[0]?.flags).toBe(32_832);
  });
});
