import { ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { InteractionCallbackResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import type { FilledFields } from '../../src/local-discord/modal.ts';
import { eventually } from '../eventually.ts';
import { request } from './bot.ts';
import { ASK, answeredWith, button, type Callback, reply, row, text, V2, webhook } from './plain-bot.ts';
import { sharedScene } from './shared-scene.ts';

const shared = sharedScene();

const input = (more: object = {}) => ({ type: 4, custom_id: 'question', style: 1, ...more });
const label = (component: object = input(), more: object = {}) => ({ type: 18, label: 'Question', component, ...more });
const modal = (components: readonly object[] = [label()], more: object = {}): Callback => ({
  type: 9,
  data: { custom_id: 'more', title: 'Ask more', components, ...more },
});
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'story',
  options: [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2', default: true },
  ],
  ...more,
});
const upload = (more: object = {}) => ({ type: 19, custom_id: 'file', ...more });

/** The modal that a command opened. */
async function opened(components?: readonly object[]) {
  const { exchange, replies } = await answeredWith(shared.scene, [modal(components)]);
  expect(replies.map(({ status, body }) => [status, body])).toEqual([[204, undefined]]);
  if (exchange.modal === undefined) throw new Error('No modal is open.');
  return exchange.modal;
}

/** A press on the button of a message, which opens a modal. */
async function openedByPress(): Promise<Exchange> {
  const card = await answeredWith(shared.scene, [reply({ flags: V2, components: [text('card'), row(button('a'))] })]);
  const message = card.exchange.message ?? { id: '' };
  const press = () => shared.scene.discord.press({ message, customId: 'a' });
  return (await answeredWith(shared.scene, [modal()], press)).exchange;
}

const modalOf = (exchange: Exchange) => exchange.modal ?? expect.unreachable('No modal is open.');

describe('a modal as a first response', () => {
  it('GIVEN discord.js WHEN it shows a modal and the user submits it THEN the fields arrive, and the reply is shown', async () => {
    const { discord, answer } = shared.scene;
    const heard: unknown[] = [];
    answer(async (interaction) => {
      if (interaction.isChatInputCommand())
        return await interaction.showModal(
          new ModalBuilder({
            customId: 'more',
            title: 'Ask more',
            components: [
              { type: 10, content: 'About *Acme*' },
              {
                type: 18,
                label: 'Question',
                description: 'Of the story',
                component: new TextInputBuilder({ customId: 'question', maxLength: 300 })
                  .setStyle(TextInputStyle.Short)
                  .toJSON(),
              },
            ],
          }),
        );
      if (!interaction.isModalSubmit()) return;
      heard.push(interaction.customId, interaction.fields.getTextInputValue('question'), interaction.isFromMessage());
      await interaction.reply('Heard');
    });
    const first = await discord.command(ASK);
    expect(first).toMatchObject({ acknowledgement: 9, message: undefined, timedOut: false, errors: [] });
    const open = modalOf(first);
    expect(open).toMatchObject({ customId: 'more', title: 'Ask more', components: [{ id: 1 }, { id: 2, type: 18 }] });
    const exchange = await discord.submit({ modal: open, values: { question: 'Why?' } });
    expect(heard).toEqual(['more', 'Why?', false]);
    expect(exchange.message).toMatchObject({
      content: 'Heard',
      interaction_metadata: {
        type: 5,
        user: { id: discord.users.ada.id },
        triggering_interaction_metadata: { id: first.interactionId, type: 2 },
      },
    });
    expect(MessageResponseSchema.safeParse(exchange.message).error).toBeUndefined();
  });

  it('GIVEN a modal that a button opened WHEN it is submitted THEN the message comes with it, and can be updated', async () => {
    const { discord, answer } = shared.scene;
    const { exchange: card } = await answeredWith(shared.scene, [
      reply({ flags: V2, components: [text('card'), row(button('a'))] }),
    ]);
    const message = card.message ?? { id: '' };
    const press = await answeredWith(shared.scene, [modal()], () => discord.press({ message, customId: 'a' }));
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isModalSubmit() || !interaction.isFromMessage()) return;
      seen.push(interaction.message.id, interaction.channelId, interaction.user.id);
      await interaction.update({ components: [{ type: 10, content: 'updated' }] });
    });
    const exchange = await discord.submit({ modal: modalOf(press.exchange), values: { question: 'Why?' } });
    expect(seen).toEqual([message.id, card.message?.channel_id, discord.users.ada.id]);
    expect(exchange).toMatchObject({ acknowledgement: 7, message: { id: message.id } });
    expect(discord.message(message.id)?.components).toMatchObject([{ content: 'updated' }]);
  });

  it.each([
    ['a new message', { type: 4, data: { content: 'x' } }],
    ['a deferred message', { type: 5, data: { flags: 64 } }],
    ['a deferred update', { type: 6 }],
    ['an update', { type: 7, data: { components: [text('x')] } }],
  ])('GIVEN a submission from a button WHEN it is answered with %s THEN Discord takes it', async (_, callback) => {
    const open = modalOf(await openedByPress());
    const { replies } = await answeredWith(shared.scene, [callback], () =>
      shared.scene.discord.submit({ modal: open, values: { question: 'Why?' } }),
    );
    expect(replies).toMatchObject([{ status: 204 }]);
  });

  it('GIVEN a reply to a submission from a button WHEN it is posted THEN it is a reply to that message', async () => {
    const press = await openedByPress();
    const { exchange } = await answeredWith(shared.scene, [reply({ content: 'x' })], () =>
      shared.scene.discord.submit({ modal: modalOf(press), values: { question: 'Why?' } }),
    );
    expect(exchange.message).toMatchObject({ type: 19, interaction_metadata: { type: 5 } });
    const source = exchange.message?.message_reference?.message_id;
    expect(shared.scene.discord.message(source ?? '')?.components).toHaveLength(2);
    expect(MessageResponseSchema.safeParse(exchange.message).error).toBeUndefined();
  });

  it('GIVEN a modal as an answer WHEN the response is asked for THEN it has no message, and follow-ups can come', async () => {
    const { discord, answer } = shared.scene;
    const responses: unknown[] = [];
    let token = '';
    answer(async (interaction) => {
      token = interaction.token;
      const path = `/interactions/${interaction.id}/${token}/callback?with_response=true`;
      responses.push((await request(discord, 'POST', path, modal())).body);
    });
    const exchange = await discord.command(ASK);
    await eventually(() => expect(responses).toHaveLength(1));
    expect(InteractionCallbackResponseSchema.safeParse(responses[0]).error).toBeUndefined();
    expect(responses).toEqual([{ interaction: expect.objectContaining({ id: exchange.interactionId, type: 2 }) }]);
    const original = await request(discord, 'GET', webhook(shared.scene, token, '/messages/@original'));
    expect(original).toMatchObject({ status: 404, body: { code: 10008 } });
    const followUp = await request(discord, 'POST', webhook(shared.scene, token), { content: 'later' });
    expect(followUp.status).toBe(200);
  });

  it('GIVEN a deferral WHEN a modal follows THEN it is refused with 40060', async () => {
    const { replies, exchange } = await answeredWith(shared.scene, [{ type: 5 }, modal()]);
    expect(replies).toMatchObject([{ status: 204 }, { status: 400, body: { code: 40060 } }]);
    expect(exchange.modal).toBeUndefined();
  });

  it('GIVEN a submission WHEN it is answered with a modal THEN it is refused, and the modal stays open', async () => {
    const open = await opened();
    const submit = () => shared.scene.discord.submit({ modal: open, values: { question: 'Why?' } });
    const { replies } = await answeredWith(shared.scene, [modal(), reply({ content: 'x' })], submit);
    const refused = { errors: { type: { _errors: [{ message: 'Value must be one of {4, 5}.' }] } } };
    expect(replies).toMatchObject([{ status: 400, body: refused }, { status: 204 }]);
    await expect(submit()).rejects.toThrow('is not open (any more)');
  });

  it('GIVEN a submission of a modal that a command opened WHEN it is answered with an update THEN it is refused', async () => {
    const open = await opened();
    const { replies } = await answeredWith(shared.scene, [{ type: 7, data: { content: 'x' } }], () =>
      shared.scene.discord.submit({ modal: open, values: { question: 'Why?' } }),
    );
    expect(replies).toMatchObject([{ status: 400, body: { code: 50035, errors: { type: {} } } }]);
  });

  it('GIVEN an autocomplete WHEN it is answered with a modal THEN it is refused', async () => {
    const { discord, answer } = shared.scene;
    const statuses: unknown[] = [];
    answer(async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      for (const body of [modal(), { type: 8, data: { choices: [] } }])
        statuses.push((await request(discord, 'POST', path, body)).status);
    });
    expect(await discord.autocomplete({ name: 'ask', focused: 'story' })).toEqual([]);
    await eventually(() => expect(statuses).toEqual([400, 204]));
  });
});

describe('the form of a modal', () => {
  const LONG = Array.from({ length: 6 }, (_, index) => label(input({ custom_id: `f${index}` })));

  it.each<[string, Callback, string, string]>([
    ['a title of 46', modal(undefined, { title: 't'.repeat(46) }), 'data.title', 'BASE_TYPE_MAX_LENGTH'],
    ['no title', modal(undefined, { title: '' }), 'data.title', 'BASE_TYPE_MIN_LENGTH'],
    ['a custom_id of 101', modal(undefined, { custom_id: 'c'.repeat(101) }), 'data.custom_id', 'BASE_TYPE_MAX_LENGTH'],
    ['no components', modal([]), 'data.components', 'BASE_TYPE_MIN_LENGTH'],
    ['six components', modal(LONG), 'data.components', 'BASE_TYPE_BAD_LENGTH'],
    [
      'a label of 46',
      modal([label(input(), { label: 'l'.repeat(46) })]),
      'data.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a description of 101',
      modal([label(input(), { description: 'd'.repeat(101) })]),
      'data.components.0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a placeholder of 101',
      modal([label(input({ placeholder: 'p'.repeat(101) }))]),
      'data.components.0.component.placeholder',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a longest length of 4,001',
      modal([label(input({ max_length: 4_001 }))]),
      'data.components.0.component.max_length',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a least length over the longest',
      modal([label(input({ min_length: 5, max_length: 4 }))]),
      'data.components.0.component.min_length',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a text that is too long for its own field',
      modal([label(input({ value: 'long', max_length: 3 }))]),
      'data.components.0.component.value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'the same custom_id twice',
      modal([label(), label()]),
      'data.components.1.component.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a required select of none',
      modal([label(select({ min_values: 0 }))]),
      'data.components.0.component.min_values',
      'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES',
    ],
    [
      'a required upload of none',
      modal([label(upload({ min_values: 0 }))]),
      'data.components.0.component.min_values',
      'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES',
    ],
    [
      'a disabled select',
      modal([label(select({ disabled: true }))]),
      'data.components.0.component.disabled',
      'COMPONENT_DISABLED_IN_MODAL',
    ],
    ['a field without a label', modal([input()]), 'data.components.0.type', 'UNION_TYPE_CHOICES'],
    [
      'an action row',
      modal([row(input({ label: 'Question' }))]),
      'data.components.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a text input with a label of its own',
      modal([label(input({ label: 'Question' }))]),
      'data.components.0.component.label',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a user select',
      modal([label({ type: 5, custom_id: 'who' })]),
      'data.components.0.component.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'an upload of images',
      modal([label(upload({ file_types: ['image'] }))]),
      'data.components.0.component.file_types.0',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'an upload of what is no type',
      modal([label(upload({ file_types: ['text/plain'] }))]),
      'data.components.0.component.file_types.0',
      'FILE_TYPE_INVALID',
    ],
  ])(
    'GIVEN %s WHEN a modal is opened with it THEN it is refused where the fault is',
    async (_, callback, path, code) => {
      const { replies, exchange } = await answeredWith(shared.scene, [callback]);
      expect(replies).toMatchObject([{ status: 400, body: { code: 50035 } }]);
      expect(exchange.errors[0]?.fields).toMatchObject([{ path, code }]);
      expect(exchange.modal).toBeUndefined();
    },
  );

  it('GIVEN each kind of field and all its limits WHEN a modal is opened with it THEN Discord takes it', async () => {
    const modal = await opened([
      text('Read this'),
      label(input({ min_length: 1, max_length: 4_000, required: false, value: 'v', placeholder: 'p'.repeat(100) }), {
        label: 'l'.repeat(45),
        description: 'd'.repeat(100),
      }),
      label(select({ required: false, min_values: 0 })),
      label(upload({ file_types: ['.txt', '.md'], max_values: 10 })),
      label(input({ custom_id: 'long', style: 2 })),
    ]);
    expect(modal.components.map(({ id, type }) => [id, type])).toEqual([
      [1, 10],
      [2, 18],
      [4, 18],
      [6, 18],
      [8, 18],
    ]);
  });
});

describe('what a user may submit', () => {
  const fields = [
    label(input({ min_length: 3, max_length: 5 })),
    label(input({ custom_id: 'note', required: false, style: 2 })),
    label(select()),
    label(upload({ required: false, file_types: ['.txt'] })),
  ];

  it.each<[string, FilledFields, string]>([
    ['a required field is left empty', {}, '"Question" must be filled in'],
    ['a text is too short', { question: 'ab' }, 'must have 3 to 5 characters, has 2'],
    ['a text is too long', { question: 'abcdef' }, 'must have 3 to 5 characters, has 6'],
    ['a single line has two', { question: 'a\nb' }, 'is a single line'],
    ['a field is not there', { question: 'abc', other: 'x' }, 'has no field "other"'],
    ['an option is not there', { question: 'abc', story: ['3'] }, 'has no option "3"'],
    ['too many options are chosen', { question: 'abc', story: ['1', '2'] }, 'takes 1 to 1, has 2'],
    ['a required select is left empty', { question: 'abc', story: [] }, 'must be filled in'],
    [
      'a file has another type',
      { question: 'abc', file: [{ filename: 'a.pdf', content: '' }] },
      'must be a file of the type .txt',
    ],
    [
      'a file is too large',
      { question: 'abc', file: [{ filename: 'a.txt', content: Buffer.alloc(10_485_761) }] },
      'must have at most 10485760 bytes',
    ],
    ['a text stands for a file', { question: 'abc', file: 'a.txt' }, 'must be a list'],
  ])('GIVEN a modal WHEN %s THEN the client does not send it', async (_, values, message) => {
    const modal = await opened(fields);
    await expect(shared.scene.discord.submit({ modal, values })).rejects.toThrow(message);
  });

  it('GIVEN a filled modal WHEN it is submitted THEN the data has Discord’s form, and the file can be fetched', async () => {
    const { discord, answer } = shared.scene;
    const modal = await opened([text('Read this'), ...fields]);
    const data: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isModalSubmit()) return;
      data.push(interaction.components);
      const [file] = [...(interaction.fields.getUploadedFiles('file')?.values() ?? [])];
      data.push(file?.name, await (await fetch(file?.url ?? '')).text());
      await interaction.reply('x');
    });
    const file = { filename: 'story.txt', content: 'Once.' };
    await discord.submit({ modal, values: { question: 'abc', note: 'two\nlines', file: [file] } });
    expect(data).toMatchObject([
      [
        { type: 10, id: 1 },
        { type: 18, id: 2, component: { type: 4, id: 3, customId: 'question', value: 'abc' } },
        { type: 18, id: 4, component: { type: 4, id: 5, customId: 'note', value: 'two\nlines' } },
        { type: 18, id: 6, component: { type: 3, id: 7, customId: 'story', values: ['2'] } },
        { type: 18, id: 8, component: { type: 19, id: 9, customId: 'file', values: [expect.stringMatching(/^\d+$/)] } },
      ],
      'story.txt',
      'Once.',
    ]);
  });

  it('GIVEN Ada’s modal WHEN Ben submits it THEN the client does not', async () => {
    const { discord } = shared.scene;
    const modal = await opened();
    const values = { question: 'Why?' };
    await expect(discord.submit({ modal, values, user: discord.users.ben })).rejects.toThrow('before somebody else');
  });
});
