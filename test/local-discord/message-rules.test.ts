import { describe, expect, it } from 'vitest';
import { request } from './bot.ts';
import { answeredWith, button, type Callback, reply, row, text, V2 } from './plain-bot.ts';
import { sharedScene } from './shared-scene.ts';

const shared = sharedScene();

const callbacks = (...sent: readonly Callback[]) => answeredWith(shared.scene, sent);
const container = (...components: object[]) => ({ type: 17, components });
const v2 = (...components: object[]) => reply({ flags: V2, components });
const option = (value: string) => ({ label: value, value });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option('a'), option('b')], ...more });
const SORRY = reply({ content: 'sorry' });
const long = (length: number) => 'x'.repeat(length);
/** So many UTF-16 code units, half as many code points. */
const emoji = (units: number) => '😀'.repeat(units / 2);

describe('one message', () => {
  it.each<[string, Callback]>([
    ['40 components, nested ones counted', v2(container(...Array.from({ length: 39 }, () => text('x'))))],
    ['4,000 characters over two texts', v2(text(long(2_000)), text(long(2_000)))],
    ['2,000 characters of content', reply({ content: long(2_000) })],
    ['a custom_id of 100 characters', v2(row(button(long(100))))],
    ['a label of 80 characters', v2(row(button('a', { label: long(80) })))],
    ['five buttons in a row', v2(row(...['a', 'b', 'c', 'd', 'e'].map((id) => button(id))))],
    ['a select of two', v2(row(select({ min_values: 0, max_values: 2 })))],
    ['a link', v2(row({ type: 2, style: 5, label: 'Story', url: 'https://example.com/' }))],
    ['ids of its own', v2({ ...text('x'), id: 7 }, text('y'))],
    ['2,000 units of content', reply({ content: emoji(2_000) })],
    ['a label of 80 units', v2(row(button('a', { label: emoji(80) })))],
    ['10,158 bytes in one text', v2(text('长'.repeat(3_386)))],
    ['10,134 bytes in three texts', v2(text('长'.repeat(3_000)), container(text('长'.repeat(377)), text('xxx')))],
  ])('GIVEN %s WHEN the bot replies with it THEN it is taken', async (_, callback) => {
    const { replies, exchange } = await callbacks(callback);
    expect(replies).toMatchObject([{ status: 204, body: undefined }]);
    expect(replies[0]?.headers.get('content-type')).toBeNull();
    expect(exchange).toMatchObject({ acknowledgement: 4, errors: [] });
  });

  it.each<[string, Callback, string, string]>([
    [
      '41 components, nested ones counted',
      v2(container(...Array.from({ length: 40 }, () => text('x')))),
      'data.components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '41 components, the accessory being one',
      v2(...Array.from({ length: 37 }, () => text('x')), text('y'), {
        type: 9,
        components: [text('x')],
        accessory: button('a'),
      }),
      'data.components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters over two texts',
      v2(text(long(2_000)), container(text(long(2_001)))),
      'data.components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'one custom_id twice',
      v2(row(button('a')), container(row(button('a')))),
      'data.components.1.components.0.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'one id twice',
      v2({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }),
      'data.components.1.id',
      'COMPONENT_ID_DUPLICATED',
    ],
    [
      'content beside Components V2',
      reply({ flags: V2, content: 'x', components: [text('x')] }),
      'data.content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'a container without the flag',
      reply({ components: [container(text('x'))] }),
      'data.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'a row without the flag',
      reply({ content: 'x', components: [row(button('a'))] }),
      'data.components.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    ['an embed', reply({ embeds: [{ title: 'x' }] }), 'data.embeds', 'LOCAL_DISCORD_UNSUPPORTED'],
    [
      'a poll',
      reply({ poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'y' } }] } }),
      'data.poll',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    ['a file', reply({ attachments: [{ id: '0', filename: 'x' }] }), 'data.attachments', 'LOCAL_DISCORD_UNSUPPORTED'],
    [
      'a sticker',
      reply({ content: 'x', sticker_ids: ['123456789012345678'] }),
      'data.sticker_ids',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a picture',
      v2(container({ type: 12, items: [{ media: { url: 'https://example.com/' } }] })),
      'data.components.0.components.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a picture beside a text',
      v2({ type: 9, components: [text('x')], accessory: { type: 11, media: { url: 'https://example.com/' } } }),
      'data.components.0.accessory.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a select of users',
      v2(row({ type: 5, custom_id: 'users' })),
      'data.components.0.components.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a premium button',
      v2(row({ type: 2, style: 6, sku_id: '123456789012345678' })),
      'data.components.0.components.0.style',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    ['a component of no kind', v2({ type: 99 }), 'data.components.0.type', 'UNION_TYPE_CHOICES'],
    ['an activity', { type: 12 }, 'type', 'BASE_TYPE_CHOICES'],
    ['2,001 characters of content', reply({ content: long(2_001) }), 'data.content', 'BASE_TYPE_MAX_LENGTH'],
    ['2,002 units of content', reply({ content: emoji(2_002) }), 'data.content', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a label of 82 units',
      v2(row(button('a', { label: emoji(82) }))),
      'data.components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom_id of 102 units',
      v2(row(button(emoji(102)))),
      'data.components.0.components.0.custom_id',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a placeholder of 152 units',
      v2(row(select({ placeholder: emoji(152) }))),
      'data.components.0.components.0.placeholder',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option of 102 units',
      v2(row(select({ options: [{ ...option('a'), label: emoji(102) }] }))),
      'data.components.0.components.0.options.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a title of 258 units', reply({ embeds: [{ title: emoji(258) }] }), 'data.embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
    ['an empty text', v2(text('')), 'data.components.0.content', 'BASE_TYPE_MIN_LENGTH'],
    [
      'a custom_id of 101 characters, deep inside',
      v2(container(row(button(long(101))))),
      'data.components.0.components.0.components.0.custom_id',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a label of 81 characters',
      v2(row(button('a', { label: long(81) }))),
      'data.components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a section of four texts',
      v2({ type: 9, components: [text('a'), text('b'), text('c'), text('d')], accessory: button('a') }),
      'data.components.0.components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a section without accessory',
      v2({ type: 9, components: [text('a')] }),
      'data.components.0.accessory',
      'BASE_TYPE_REQUIRED',
    ],
    ['a bare button', v2(button('a')), 'data.components.0.type', 'UNION_TYPE_CHOICES'],
    [
      'six buttons in a row',
      v2(row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id)))),
      'data.components.0.components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a select beside a button',
      v2(row(select(), button('a'))),
      'data.components.0.components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a select of 26 options',
      v2(row(select({ options: Array.from({ length: 26 }, (_, index) => option(String(index))) }))),
      'data.components.0.components.0.options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a select with one value twice',
      v2(row(select({ options: [option('a'), option('a')] }))),
      'data.components.0.components.0.options',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a select of more than there are',
      v2(row(select({ max_values: 3 }))),
      'data.components.0.components.0.max_values',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button without custom_id',
      v2(row({ type: 2, style: 1, label: 'x' })),
      'data.components.0.components.0.custom_id',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a button without label',
      v2(row({ type: 2, style: 1, custom_id: 'a' })),
      'data.components.0.components.0.label',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a link without url',
      v2(row({ type: 2, style: 5, label: 'x' })),
      'data.components.0.components.0.url',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a link with a custom_id',
      v2(row({ type: 2, style: 5, label: 'x', url: 'https://example.com/', custom_id: 'a' })),
      'data.components.0.components.0.custom_id',
      'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    ],
    ['an update to a slash command', { type: 7, data: { content: 'x' } }, 'type', 'BASE_TYPE_CHOICES'],
    ['choices to a slash command', { type: 8, data: { choices: [] } }, 'type', 'BASE_TYPE_CHOICES'],
  ])(
    'GIVEN %s WHEN the bot replies with it THEN it is refused with 50035, and the exchange says where',
    async (_, callback, path, code) => {
      const { checked } = shared.scene.discord;
      const { replies, exchange } = await callbacks(callback, SORRY);
      expect(replies).toMatchObject([
        { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
        { status: 204 },
      ]);
      const [fault] = path.split('.').reduce((group, key) => group?.[key], replies[0]?.body.errors)?._errors ?? [];
      expect(fault).toMatchObject({ code });
      expect(exchange.message?.content).toBe('sorry');
      expect(exchange.errors).toMatchObject([
        { status: 400, code: 50035, fields: [{ path, code }], payload: callback },
      ]);
      expect(shared.scene.discord.refusals.at(-1)).toBe(exchange.errors[0]);
      expect(shared.scene.discord.checked - checked).toBe(path === 'type' ? 1 : 2);
    },
  );

  it.each<[string, Callback]>([
    ['10,159 bytes in one text', v2(text(`${'长'.repeat(3_386)}x`))],
    ['10,135 bytes in three texts', v2(text('长'.repeat(3_000)), container(text('长'.repeat(377)), text('xxxx')))],
  ])('GIVEN %s WHEN the bot replies with it THEN Discord fails', async (_, callback) => {
    const { replies, exchange } = await callbacks(callback, SORRY);
    expect(replies).toMatchObject([
      { status: 500, body: { code: 0, message: '500: Internal Server Error' } },
      { status: 204 },
    ]);
    expect(exchange.errors).toMatchObject([{ status: 500, code: 0 }]);
    expect(exchange.message?.content).toBe('sorry');
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['blanks', { content: ' \n ' }],
    ['no components', { flags: V2, components: [] }],
  ])('GIVEN a message of %s WHEN the bot replies with it THEN it is refused with 50006', async (_, data) => {
    const { replies, exchange } = await callbacks(reply(data), SORRY);
    expect(replies[0]).toMatchObject({ status: 400, body: { code: 50006, message: 'Cannot send an empty message' } });
    expect(exchange).toMatchObject({ acknowledgement: 4, message: { content: 'sorry' }, errors: [{ code: 50006 }] });
  });

  it('GIVEN an id that the bot chose WHEN the others are counted THEN it is left out', async () => {
    const { exchange } = await callbacks(v2(text('x'), { ...text('y'), id: 1 }, text('z')));
    expect(exchange.message?.components?.map(({ id }) => id)).toEqual([2, 1, 3]);
  });

  it('GIVEN a refused reply WHEN no good one follows THEN the exchange times out without a message', async () => {
    const { exchange } = await callbacks(reply({}));
    expect(exchange).toMatchObject({ timedOut: true, acknowledgement: undefined, message: undefined });
    expect(exchange.errors).toHaveLength(1);
  });

  it.each<[string, object[], string, string]>([
    [
      '26 of them',
      Array.from({ length: 26 }, (_, index) => ({ name: 'x', value: String(index) })),
      'data.choices',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a name of 101 characters', [{ name: long(101), value: 'x' }], 'data.choices.0.name', 'BASE_TYPE_MAX_LENGTH'],
    ['a name of 102 units', [{ name: emoji(102), value: 'x' }], 'data.choices.0.name', 'BASE_TYPE_MAX_LENGTH'],
    ['a value of 101 characters', [{ name: 'x', value: long(101) }], 'data.choices.0.value', 'BASE_TYPE_BAD_LENGTH'],
    ['an empty value', [{ name: 'x', value: '' }], 'data.choices.0.value', 'BASE_TYPE_BAD_LENGTH'],
    ['a number', [{ name: 'x', value: 7 }], 'data.choices.0.value', 'BASE_TYPE_INVALID'],
  ])('GIVEN choices with %s WHEN the bot offers them THEN they are refused', async (_, choices, path, code) => {
    const { discord, answer } = shared.scene;
    answer(async ({ id, token }) => {
      const path = `/interactions/${id}/${token}/callback`;
      await request(discord, 'POST', path, { type: 8, data: { choices } });
      await request(discord, 'POST', path, { type: 8, data: { choices: [] } });
    });
    expect(await discord.autocomplete({ name: 'ask', focused: 'story' })).toEqual([]);
    expect(discord.refusals.at(-1)).toMatchObject({ code: 50035, fields: [{ path, code }] });
  });
});
