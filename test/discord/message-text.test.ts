import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/discord/message-text.ts';

const text = (content: unknown) => ({ type: 10, content });
const button = { type: 2, style: 2, label: 'Press', custom_id: 'a' };
const lines = (message: unknown): string[] =>
  plainText(message)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean);

describe('where the text of a message is', () => {
  const components = [
    text('First.'),
    {
      type: 17,
      components: [
        text('Second.'),
        { type: 9, components: [text('Third.'), text('Fourth.')], accessory: button },
        { type: 14 },
        { type: 1, components: [button] },
        text('Fifth.'),
      ],
    },
    text('Sixth.'),
  ];
  const embeds = [
    { title: 'Title', description: 'It *rained*.', fields: [{ name: 'Where', value: 'In Bern.' }], url: 'https://x.y' },
    { description: 'It snowed.' },
  ];
  const inComponents = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.', 'Sixth.'];
  const inEmbeds = ['Title', 'It rained.', 'Where', 'In Bern.', 'It snowed.'];
  const forward = (...messages: unknown[]) => messages.map((message) => ({ message }));

  it.each<[string, unknown, string[]]>([
    ['content', { content: 'Said.', components, embeds, message_snapshots: forward({ content: 'Else.' }) }, ['Said.']],
    ['components', { content: '', components, embeds }, inComponents],
    ['embeds', { content: ' ', components: [{ type: 1, components: [button] }], embeds }, inEmbeds],
    [
      'marks that end in no text',
      { components: [text('a **b'), text('c** `d'), text('e` f')] },
      ['a **b', 'c** `d', 'e` f'],
    ],
    ['a forward', { content: '', embeds: [], message_snapshots: forward({ content: 'Said.', embeds }) }, ['Said.']],
    ['a forwarded card', { message_snapshots: forward({ content: '', components }) }, inComponents],
    ['forwarded embeds', { message_snapshots: forward({ embeds }, { content: 'Two.' }) }, [...inEmbeds, 'Two.']],
    ['an address and its preview', { content: 'https://x.y', embeds }, inEmbeds],
    ['a mention and a forward', { content: '<@1>', message_snapshots: forward({ content: 'Said.' }) }, ['Said.']],
  ])('GIVEN %s THEN its lines in order', (_, message, expected) => {
    expect(lines(message)).toEqual(expected);
  });

  it.each<[unknown, boolean]>([
    [{ content: '' }, true],
    [{ content: ' \n ' }, true],
    [{ content: '', embeds: [{ image: {} }], components: [{ type: 12, items: [] }] }, true],
    [{ content: '<@1> <:x:1> https://example.org' }, false],
    [{ message_snapshots: [{ message: { content: '<@1>' } }] }, false],
  ])('GIVEN %j THEN no word, and whether there is no text at all', (message, isEmpty) => {
    expect(plainText(message).trim()).toBe('');
    expect(plainText(message) === '').toBe(isEmpty);
  });

  it('GIVEN a long message THEN its first 4,000 code units, and no character in two', () => {
    expect(plainText({ content: `${'x'.repeat(3_998)}👩‍👩‍👧 and more` })).toBe('x'.repeat(3_998));
  });
});

describe('what is no word of a message', () => {
  it('GIVEN Markdown THEN its words, line by line', () => {
    const content = [
      '## Big story today <@123> <:party:99>',
      '> **Anthropic** is *back in talks* with the ||Pentagon|| <t:1700000000:R>',
      '- The [JWCC](https://example.com/a_b) is worth `$10 billion`, see <https://example.com/x?y=z>',
      '1. ~~OpenAI~~ isn’t poised\\* to capture dominant_market_share',
      'lol 😀',
      '-# Yes.',
      '```js',
      'Palantir would gain leverage.',
      '```',
      '@everyone ???',
    ].join('\n');
    expect(lines({ content })).toEqual([
      'Big story today',
      'Anthropic is back in talks with the Pentagon',
      'The JWCC is worth $10 billion, see',
      'OpenAI isn’t poised* to capture dominant_market_share',
      'lol 😀',
      'Yes.',
      'Palantir would gain leverage.',
      '???',
    ]);
  });

  it.each([
    ['<@1> <@!1> <@&1> <#1> @here x', 'x'],
    ['<a:wave:1> <t:1> <t:-1:F> </ask:1> </a b c:1> <id:guide> x', 'x'],
    ['x https://a.b/c_d_e, y', 'x , y'],
    ['[a | b](<https://x.y>) c', 'a | b c'],
    ['[🔥 a](<https://x.y> "title") b', '🔥 a b'],
    ['[a <@1>](https://x.y) b', 'a b'],
    ['a ` b * c _ d', 'a ` b * c _ d'],
    ['\\*\\*a\\*\\* \\<@1>', '**a** <@1>'],
  ])('GIVEN %j THEN %j', (content, expected) => {
    expect(lines({ content })).toEqual([expected]);
  });

  it('GIVEN marks nested without end THEN the text as it is written', () => {
    expect(plainText({ content: '- '.repeat(2_000) })).toContain('- - - ');
  });

  // A pattern that tries every bracket against every other takes more than a second for each of these.
  it.each([
    '['.repeat(1_000) + ']'.repeat(3_000),
    `[${']'.repeat(3_999)}`,
    '[a]('.repeat(1_000),
    '[a](<'.repeat(800),
    '[a](('.repeat(800),
    '[[a]'.repeat(1_000),
    '*a _b __c ~~d ||e `f '.repeat(190),
    '> - # '.repeat(660),
  ])(
    'GIVEN 4,000 marks, the first %.6j, in twenty messages THEN an answer in time',
    (content) => {
      for (let i = 0; i < 20; i += 1) expect(plainText({ content, i })).not.toBe('');
    },
    10_000,
  );
});

describe('any value', () => {
  const part = fc.oneof(
    fc.constantFrom('', ' ', '<@1>', '**a**', '[a](https://x.y)', 'It rained.', null, 0, true),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const message = fc.letrec((tie) => ({
    component: fc.record(
      { type: fc.oneof(fc.constantFrom(1, 9, 10, 17), part), content: part, components: tie('components') },
      { requiredKeys: [] },
    ),
    components: fc.oneof({ maxDepth: 3 }, part, fc.array(fc.oneof(part, tie('component')), { maxLength: 3 })),
    embed: fc.record({ title: part, description: part, fields: fc.oneof(part, fc.array(part)) }, { requiredKeys: [] }),
    message: fc.record(
      {
        content: part,
        components: tie('components'),
        embeds: fc.oneof(part, fc.array(fc.oneof(part, tie('embed')), { maxLength: 3 })),
        message_snapshots: fc.oneof(part, fc.array(fc.oneof(part, fc.record({ message: tie('message') })))),
      },
      { requiredKeys: [] },
    ),
  })).message;

  it('GIVEN any JSON as a message THEN a text', () => {
    fc.assert(
      fc.property(fc.oneof(part, message), (given) => {
        expect(plainText(given)).toBeTypeOf('string');
      }),
      { numRuns: 1_000 },
    );
    expect(plainText(undefined)).toBe('');
  });

  it('GIVEN components nested 100,000 deep, or 200,000 of them, THEN the text in them', () => {
    let component: object = text('Deep.');
    for (let i = 0; i < 100_000; i += 1) component = { type: 17, components: [component] };
    expect(plainText({ components: [component] })).toBe('Deep.');
    expect(plainText({ components: Array.from({ length: 200_000 }, () => text('x')) })).toHaveLength(3_999);
  });
});
