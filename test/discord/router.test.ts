import { describe, expect, it } from 'vitest';
import { type Command, ReaderError } from '../../commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { TooLateError } from '../../src/discord/deliver.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { conversationOf, ID, pressable, READER, type Recorded, raw, record, TOKEN } from './recorder.ts';

const PUBLIC = 32_768;
const PRIVATE = 32_832;

const shown = () => ({ name: 'x', description: 'x', options: {} });
const echo: Command = {
  name: 'echo',
  shown,
  options: [],
  run: ({ options }) => ({ card: noticeCard(String(options['text'])), private: false, outcome: 'found' }),
  complete: ({ option, typed, options }) => [
    { name: ' \u202e', value: 'unseen' },
    { name: `${option} ${typed} ${String(options['other'])}`, value: 'a' },
  ],
};
const failing = (error: unknown): Command => ({
  ...echo,
  run: () => {
    throw error;
  },
  complete: () => {
    throw error;
  },
});

const handle = (interaction: Parameters<typeof record>[0], refusals: readonly object[] = []): Promise<Recorded> =>
  record(interaction, { conversation: conversationOf(echo) }, refusals);
const command = (options: object[] = []) => raw(2, { type: 1, id: '1', name: 'echo', options });
const typing = (options: object[], name = 'echo') => raw(4, { type: 1, id: '1', name, options });
const flagsOf = ({ sent }: Recorded): number[] => sent.map(({ payload }) => payload.flags);

const SHARE = '2:h:abcdefgh';
const NAME = '2:n:abcdefgh:';
const TEXT = { type: 10, id: 2, content: '-# Asked: why?\nmore' };
const shareRow = { type: 1, id: 3, components: [{ type: 2, id: 4, style: 2, label: 'Share', custom_id: SHARE }] };
const message = (flags: number, by = READER, more: readonly object[] = []) => ({
  message: {
    id: '5',
    flags,
    components: [{ type: 17, id: 1, accent_color: 1, spoiler: false, components: [TEXT, shareRow] }, ...more],
    interaction_metadata: { id: '6', type: 2, user: { id: by } },
  },
});
const pressing = (customId: string, flags = PUBLIC, by?: string, values?: string[]) =>
  raw(
    3,
    { component_type: values ? 3 : 2, custom_id: customId, ...(values && { values }) },
    message(flags, by, customId === SHARE ? [] : [pressable(customId, values)]),
  );

describe('raw interactions', () => {
  it('GIVEN a command THEN its options reach it, and one line of the log says what came of it', async () => {
    const recorded = await handle(command([{ type: 3, name: 'text', value: 'hello' }]));
    expect(recorded.text).toContain('hello');
    expect(flagsOf(recorded)).toEqual([PUBLIC]);
    const lines = recorded.log.filter(({ level }) => level === 30);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ interactionId: ID, command: 'echo', locale: 'de', outcome: 'found' });
    expect(lines[0]).toMatchObject({ ageMs: expect.any(Number), tookMs: expect.any(Number) });
    expect(JSON.stringify(lines)).not.toContain('hello');
    expect(JSON.stringify(recorded.log)).not.toMatch(new RegExp(`${TOKEN}|${READER}`));
  });

  it('GIVEN a reply that the reader could have chosen THEN the log says whether it did', async () => {
    const reply = { card: noticeCard('x'), private: false, outcome: 'found', reader: 'busy' } as const;
    const chooses = { ...echo, run: async () => reply };
    const conversation = conversationOf(chooses, { press: async () => ({ ...reply, reader: 'used' }) });
    const line = async (interaction: object) =>
      (await record(interaction, { conversation })).log.find(({ level }) => level === 30);
    expect(await line(command())).toMatchObject({ outcome: 'found', reader: 'busy' });
    expect(await line(pressing(NAME))).toMatchObject({ outcome: 'found', reader: 'used' });
    expect((await handle(command())).log.find(({ level }) => level === 30)).not.toHaveProperty('reader');
  });

  it('GIVEN a reader THEN the commands get it once it is there', async () => {
    const readers: unknown[] = [];
    const reader: Reader = {
      consult: () => ({ embed: async () => undefined, near: async () => [], weigh: async () => [], use: 'used' }),
    };
    const notes: Command = {
      ...echo,
      run: (request, context) => {
        readers.push(context.reader);
        return echo.run(request, context);
      },
    };
    const later = [undefined, reader];
    await record([command(), command()], { conversation: conversationOf(notes), reader: () => later.shift() });
    expect(readers).toEqual([undefined, reader]);
  });

  it('GIVEN a command whose promise fails THEN a private reference', async () => {
    const conversation = conversationOf({ ...echo, run: () => Promise.reject(new Error('secret')) });
    const recorded = await record(command(), { conversation });
    expect(flagsOf(recorded)).toEqual([PRIVATE]);
    expect(recorded.text).not.toContain('secret');
  });

  it('GIVEN an option named as what every object has THEN it is data', async () => {
    const { text } = await handle(command([{ type: 3, name: '__proto__', value: 'x' }]));
    expect(text).toContain('undefined');
  });

  it('GIVEN typing THEN choices for the option in focus, none that cannot be seen', async () => {
    const options = [
      { type: 3, name: 'other', value: 'o' },
      { type: 3, name: 'text', value: 'ty', focused: true },
    ];
    expect((await handle(typing(options))).choices).toEqual([[{ name: 'text ty o', value: 'a' }]]);
  });

  it('GIVEN typing for an unknown command THEN no choices', async () => {
    expect((await handle(typing([], 'gone'))).choices).toEqual([[]]);
  });

  it('GIVEN a completion that throws THEN no choices', async () => {
    const { choices, log } = await record(typing([]), { conversation: conversationOf(failing(new Error('x'))) });
    expect(choices).toEqual([[]]);
    expect(log.some(({ level }) => level === 50)).toBe(true);
  });

  it('GIVEN a press that opens a modal THEN it is the first response, and what is typed comes to the same page', async () => {
    const action = { kind: 'stories', page: 0 } as const;
    const field = { name: 'question', label: 'Q'.repeat(60), maxLength: 300 };
    const conversation = conversationOf(echo, {
      press: (_action, { fields, asked, place }) =>
        fields === undefined
          ? { modal: { title: 'Ask', fields: [field], action }, outcome: 'opened' }
          : {
              card: noticeCard(`${asked} ${fields['question']} ${place?.isManager}`),
              private: false,
              isApart: true,
              outcome: 'x',
            },
    });
    const opened = await record(pressing('2:s:0'), { conversation });
    expect(opened.sent).toEqual([]);
    expect(opened.modals).toMatchObject([
      { custom_id: '2:s:0', title: 'Ask', components: [{ label: `${'Q'.repeat(44)}…`, component: { type: 4 } }] },
    ]);
    const typed = [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'question', value: 'and then?' } }];
    const sent = (by: object) =>
      record(raw(5, { custom_id: '2:s:0', components: typed }, { ...message(PUBLIC), ...by }), { conversation });
    const manager = { member: { user: { id: READER }, permissions: '32', roles: [] } };
    const answered = await sent(manager);
    expect(answered.sent).toMatchObject([{ how: 'reply', payload: { flags: PUBLIC } }]);
    expect(answered.text).toContain('why? and then? true');
    expect((await sent({ member: { ...manager.member, permissions: 'x' } })).text).toContain('and then? false');
  });

  it('GIVEN a modal that this version did not make THEN it is answered as a button of before', async () => {
    const recorded = await handle(raw(5, { custom_id: 'x', components: [] }));
    expect(flagsOf(recorded)).toEqual([PRIVATE]);
    expect(recorded.text).toContain('The stories have changed');
  });

  it('GIVEN choices beyond the limits THEN they are made to fit', async () => {
    const complete = () =>
      Array.from({ length: 40 }, (_, i) => ({ name: '😀'.repeat(60), value: i === 0 ? 'x'.repeat(101) : String(i) }));
    const { choices } = await record(typing([]), { conversation: conversationOf({ ...echo, complete }) });
    const [list] = choices as { name: string; value: string }[][];
    expect(list).toHaveLength(25);
    for (const { name, value } of list ?? []) expect(name.length <= 100 && value.length <= 100).toBe(true);
  });

  it.each([
    ['an unknown command', raw(2, { type: 1, id: '1', name: 'gone' })],
    ['a command named as what every object has', raw(2, { type: 1, id: '1', name: 'constructor' })],
    ['an unknown entry of a menu', raw(2, { type: 3, name: 'x', target_id: '1', resolved: { messages: {} } })],
    ['a user command', raw(2, { type: 2, id: '1', name: 'echo', target_id: '1' })],
  ])('GIVEN %s THEN one polite private line', async (_what, interaction) => {
    const recorded = await handle(interaction);
    expect(flagsOf(recorded)).toEqual([PRIVATE]);
    expect(recorded.text).toContain('/stories shows what there is');
  });
});

describe('errors', () => {
  it('GIVEN a command that throws THEN its reader gets a reference, never the message; the log has both', async () => {
    const recorded = await record(command(), { conversation: conversationOf(failing(new Error('secret path /x'))) });
    expect(flagsOf(recorded)).toEqual([PRIVATE]);
    expect(recorded.text).toContain(`Reference: ${ID}`);
    expect(recorded.text).not.toContain('secret');
    expect(recorded.log.find(({ level }) => level === 50)).toMatchObject({
      interactionId: ID,
      err: { message: 'secret path /x' },
    });
  });

  it('GIVEN what a reader may know THEN that, privately, and no error in the log', async () => {
    const error = new ReaderError('Too many at once.', 'too many');
    const recorded = await record(command(), { conversation: conversationOf(failing(error)) });
    expect(recorded.text).toContain('Too many at once.');
    expect(flagsOf(recorded)).toEqual([PRIVATE]);
    expect(recorded.log.map(({ level, outcome }) => [level, outcome])).toEqual([
      [20, undefined],
      [30, 'too many'],
    ]);
  });

  it.each([
    ['a reply that Discord finds malformed', command(), { status: 400, code: 50_035 }],
    ['a reply that Discord fails at', command(), { status: 500 }],
    ['a reply that cannot be written', command(), { name: 'RangeError' }],
    ['a press whose reply Discord fails at', pressing(NAME), { status: 500 }],
    ['a share that Discord finds malformed', pressing(SHARE, PRIVATE), { status: 400, code: 50_035 }],
  ])('GIVEN %s THEN the reader gets a reference instead, once', async (_what, interaction, refusal) => {
    const { sent, log } = await handle(interaction, [refusal]);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ how: 'reply', payload: { flags: PRIVATE } });
    expect(JSON.stringify(sent[1])).toContain(`Reference: ${ID}`);
    expect(log.at(-1)).toMatchObject({ level: 30, outcome: 'failed' });
    expect((await handle(interaction, [refusal, refusal])).sent).toHaveLength(2);
  });

  it('GIVEN choices that Discord refuses THEN none are sent instead', async () => {
    const { choices, log } = await handle(typing([]), [{ status: 400, code: 50_035 }]);
    expect(choices).toEqual([[expect.anything()], []]);
    expect(log.at(-1)).toMatchObject({ interactionId: ID, outcome: 'failed' });
  });

  it('GIVEN no time is left THEN one warning with the interaction’s id, and nothing else is sent', async () => {
    for (const interaction of [command(), typing([]), pressing(SHARE, PRIVATE)]) {
      const { sent, choices, log } = await handle(interaction, [new TooLateError('too late')]);
      expect(sent.length + choices.length).toBe(1);
      expect(log.filter(({ level }) => Number(level) >= 40)).toMatchObject([
        { level: 40, interactionId: ID, outcome: 'too late', tookMs: expect.any(Number) },
      ]);
    }
  });

  it.each([
    [{ status: 404, code: 10_062 }, 40],
    [{ status: 400, code: 40_060 }, 40],
    [{ status: 403, code: 50_001 }, 50],
    [{ code: 'ECONNRESET' }, 50],
  ])('GIVEN the reply is refused with %j THEN it is logged at %i and nothing else is sent', async (refusal, level) => {
    const secrets = { url: `https://discord.test/${TOKEN}`, requestBody: { json: TOKEN } };
    const { sent, log } = await handle(command(), [{ ...refusal, ...secrets }]);
    expect(sent).toHaveLength(1);
    expect(log.filter((line) => Number(line['level']) >= 40)).toMatchObject([{ level, ageMs: expect.any(Number) }]);
    expect(JSON.stringify(log)).not.toContain(TOKEN);
  });
});

const pressed = conversationOf(echo, {
  press: (action, { asked }) => ({
    card: noticeCard(`${action.kind} of ${asked}`),
    private: false,
    outcome: action.kind,
  }),
});

describe('presses', () => {
  it.each([
    ['its own public message', PUBLIC, READER, 'update', PUBLIC],
    ['its own private message', PRIVATE, READER, 'update', PRIVATE],
    ['another’s message', PUBLIC, '7', 'reply', PRIVATE],
  ] as const)('GIVEN a button on %s THEN …', async (_what, flags, by, how, reply) => {
    const { sent, text } = await record(pressing(NAME, flags, by), { conversation: pressed });
    expect(sent.map((each) => [each.how, each.payload.flags])).toEqual([[how, reply]]);
    expect(text).toContain('name of why?');
  });

  it('GIVEN a reply for one reader alone, on a card that all see, THEN a private copy', async () => {
    const conversation = conversationOf(echo, {
      press: () => ({ card: noticeCard('nothing'), private: true, outcome: 'absent' }),
    });
    const hows = async (flags: number) =>
      (await record(pressing(NAME, flags), { conversation })).sent.map(({ how, payload }) => [how, payload.flags]);
    expect(await hows(PUBLIC)).toEqual([['reply', PRIVATE]]);
    expect(await hows(PRIVATE)).toEqual([['update', PRIVATE]]);
  });

  it('GIVEN a choice in a menu THEN what was chosen', async () => {
    const { text } = await record(pressing('2:menu:1', PUBLIC, READER, [NAME]), { conversation: pressed });
    expect(text).toContain('name of why?');
  });

  it.each([
    ['an older version', pressing('1:context:abcdefgh:1:2')],
    ['a forged one', pressing('2:c:abcdefgh:1:-2')],
    ['a foreign one', pressing('give-me-points')],
    ['an empty choice', pressing('2:menu:0', PUBLIC, READER, [])],
    ['a share of what all see', pressing(SHARE, PUBLIC)],
  ])(
    'GIVEN a custom_id of %s THEN a private line that says what to do, never in place of the message',
    async (_what, press) => {
      const conversation = conversationOf(echo);
      const { sent, text } = await record(press, { conversation });
      expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([['reply', PRIVATE]]);
      expect(text).toContain('The stories have changed. Run the command again.');
    },
  );

  it('GIVEN a press that throws THEN a private reference', async () => {
    const conversation = conversationOf(echo, {
      press: () => {
        throw new Error('secret');
      },
    });
    const { sent, text } = await record(pressing(NAME), { conversation });
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([['reply', PRIVATE]]);
    expect(text).toContain(ID);
    expect(text).not.toContain('secret');
  });
});

describe('Share', () => {
  it('GIVEN a private card THEN its button is disabled, and a copy without it is posted for all', async () => {
    const { sent } = await record(pressing(SHARE, PRIVATE), { conversation: pressed });
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([
      ['update', PRIVATE],
      ['followUp', PUBLIC],
    ]);
    expect(JSON.stringify(sent[0])).toContain('"label":"Shared","custom_id":"2:h:abcdefgh","disabled":true');
    expect(sent[1]?.payload.components).toEqual([
      { type: 17, accent_color: 1, spoiler: false, components: [{ type: 10, content: TEXT.content }] },
    ]);
    expect(sent[1]?.payload.allowed_mentions).toEqual({ parse: [] });
  });

  it('GIVEN a copy that cannot be posted THEN the button comes back and a notice says so', async () => {
    const { sent, log } = await record(pressing(SHARE, PRIVATE), { conversation: pressed }, [
      undefined,
      { status: 403, code: 50_013 },
    ]);
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([
      ['update', PRIVATE],
      ['followUp', PUBLIC],
      ['edit', PRIVATE],
      ['followUp', PRIVATE],
    ]);
    expect(JSON.stringify(sent[2])).toContain('"label":"Share"');
    expect(JSON.stringify(sent[2])).not.toContain('disabled');
    expect(log.at(-1)).toMatchObject({ outcome: 'not shared' });
  });

  it('GIVEN the press was taken already (40060) THEN no copy', async () => {
    const { sent } = await record(pressing(SHARE, PRIVATE), { conversation: pressed }, [{ status: 400, code: 40_060 }]);
    expect(sent).toHaveLength(1);
  });

  it('GIVEN a document that changed THEN the polite line', async () => {
    const conversation = { ...pressed, areUnchanged: () => false, press: () => undefined };
    const { text, sent } = await record(pressing(SHARE, PRIVATE), { conversation });
    expect(sent).toHaveLength(1);
    expect(text).toContain('The stories have changed');
  });
});

describe('the cooldown', () => {
  const options = { conversation: pressed, cooldown: { commands: 2, withinMs: 60_000 } };

  it('GIVEN more commands than it allows THEN a private line with the time, until then', async () => {
    const recorded = await record([command(), command(), command()], options);
    expect(flagsOf(recorded)).toEqual([PUBLIC, PUBLIC, PRIVATE]);
    expect(JSON.stringify(recorded.sent[2])).toMatch(/You can ask again <t:\d{10}:R>\./);
    expect(recorded.log.at(-1)).toMatchObject({ level: 30, outcome: 'too fast' });
  });

  it('GIVEN another reader, buttons or typing THEN they are free', async () => {
    const other = { ...command(), user: { id: '9' } };
    const recorded = await record(
      [command(), command(), other, pressing(NAME), pressing(NAME), pressing(NAME), typing([]), typing([]), typing([])],
      options,
    );
    expect(flagsOf(recorded)).toEqual([PUBLIC, PUBLIC, PUBLIC, PUBLIC, PUBLIC, PUBLIC]);
    expect(recorded.choices).toHaveLength(3);
  });
});
