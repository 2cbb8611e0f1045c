import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import type { LocalDiscordOptions, Message } from '../../src/local-discord/local-discord.ts';
import { raw } from '../../src/local-discord/protocol.ts';
import { eventually } from '../eventually.ts';
import { request, type Scene, startScene } from './bot.ts';
import {
  ASK,
  answeredWith,
  button,
  type Callback,
  EPHEMERAL,
  edit,
  LOADING,
  type Reply,
  reply,
  row,
  text,
  V2,
  webhook,
} from './plain-bot.ts';
import { sharedScene } from './shared-scene.ts';

const shared = sharedScene();

const callbacks = (...sent: readonly Callback[]) => answeredWith(shared.scene, sent);
describe('one interaction', () => {
  it('GIVEN an answer WHEN the bot answers again THEN it is refused with 40060, and the first stays', async () => {
    const { replies, exchange } = await callbacks(reply({ content: 'one' }), reply({ content: 'two' }));
    expect(replies[1]).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(exchange.message?.content).toBe('one');
  });

  it('GIVEN no answer yet WHEN the bot edits or follows up THEN it is refused with 10015', async () => {
    const { discord, answer } = shared.scene;
    const replies: Reply[] = [];
    answer(async ({ id, token }) => {
      replies.push(await edit(shared.scene, token, { content: 'x' }));
      replies.push(await request(discord, 'POST', webhook(shared.scene, token), { content: 'x' }));
      await request(discord, 'POST', `/interactions/${id}/${token}/callback`, reply({ content: 'x' }));
    });
    await discord.command(ASK);
    expect(replies).toMatchObject([{ body: { code: 10015 } }, { body: { code: 10015 } }]);
  });

  it.each([
    ['guild', 6],
    ['dm', 6],
    ['user-install', 5],
    ['group-dm', 5],
  ] as const)(
    'GIVEN an interaction in %s WHEN the bot follows up six times THEN %i are taken',
    async (where, taken) => {
      const { exchange, token } = await answeredWith(shared.scene, [reply({ content: 'x' })], () =>
        shared.scene.discord.command({ ...ASK, where }),
      );
      const replies: Reply[] = [];
      for (let i = 0; i < 6; i += 1)
        replies.push(await request(shared.scene.discord, 'POST', webhook(shared.scene, token), { content: `${i}` }));
      expect(exchange.followUps).toHaveLength(taken);
      if (taken === 5) expect(replies[5]).toMatchObject({ status: 400, body: { code: 40094 } });
    },
  );

  it('GIVEN an id that is not of this interaction WHEN the bot edits it THEN it is refused with 10008', async () => {
    const other = await callbacks(reply({ content: 'theirs' }));
    const { token } = await callbacks(reply({ content: 'ours' }));
    const path = webhook(shared.scene, token, `/messages/${other.exchange.message?.id}`);
    expect(await request(shared.scene.discord, 'PATCH', path, { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    expect(other.exchange.message?.content).toBe('theirs');
  });

  it('GIVEN a reply that was deleted WHEN the bot edits it THEN it is refused with 10008', async () => {
    const { token } = await callbacks(reply({ content: 'x' }));
    const path = webhook(shared.scene, token, '/messages/@original');
    expect(await request(shared.scene.discord, 'DELETE', path)).toMatchObject({ status: 204 });
    expect(await request(shared.scene.discord, 'GET', path)).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

describe('the clocks', () => {
  const MS = 300;

  /** Returns a function that says whether so many milliseconds have passed. */
  function isOver(ms: number): () => boolean {
    let is = false;
    setTimeout(() => {
      is = true;
    }, ms);
    return () => is;
  }

  async function open(clocks: LocalDiscordOptions['clocks'], { onTestFinished }: TestContext): Promise<Scene> {
    const own = await startScene({ clocks: { ...clocks } });
    onTestFinished(() => own.stop());
    return own;
  }

  it('GIVEN no answer in time WHEN the bot answers after all THEN it is refused with 10062, and edits with 10015', async (test) => {
    const own = await open({ acknowledgeMs: MS }, test);
    const { discord, answer } = own;
    let [id, token] = ['', ''];
    const heard = new Promise<void>((resolve) => {
      answer(async (interaction) => {
        [id, token] = [interaction.id, interaction.token];
        resolve();
      });
    });
    const isLate = isOver(MS - 5);
    const exchange = await discord.command(ASK);
    expect(isLate()).toBe(true);
    expect(exchange).toMatchObject({ timedOut: true, acknowledgement: undefined });
    await heard;
    const late = await request(discord, 'POST', `/interactions/${id}/${token}/callback`, reply({ content: 'x' }));
    expect(late).toMatchObject({ status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    expect(await edit(own, token, { content: 'x' })).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(discord.messages.some(({ interaction_metadata }) => interaction_metadata?.id === id)).toBe(false);
  });

  it('GIVEN a callback that is held up WHEN it arrives after the clock THEN it is refused with 10062', async (test) => {
    const own = await open({ acknowledgeMs: MS }, test);
    own.discord.faults.rest({ kind: 'delay', ms: MS + 50 });
    const { replies, exchange } = await answeredWith(own, [reply({ content: 'x' })]);
    expect(exchange.timedOut).toBe(true);
    expect(replies).toMatchObject([{ status: 404, body: { code: 10062 } }]);
  });

  it('GIVEN a token WHEN its time is over THEN edits and follow-ups are refused with 50027', async (test) => {
    const own = await open({ tokenMs: MS }, test);
    const { token, exchange } = await answeredWith(own, [reply({ content: 'in time' })]);
    await pause(MS + 20);
    const expected = { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } };
    expect(await edit(own, token, { content: 'late' })).toMatchObject(expected);
    expect(await request(own.discord, 'POST', webhook(own, token), { content: 'late' })).toMatchObject(expected);
    expect(exchange.message?.content).toBe('in time');
  });

  it('GIVEN a deferred reply WHEN no edit follows within the token’s time THEN the exchange timed out', async (test) => {
    const own = await open({ tokenMs: MS }, test);
    own.answer(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.deferReply();
    });
    const isLate = isOver(MS - 5);
    const exchange = await own.discord.command(ASK);
    expect(isLate()).toBe(true);
    expect(exchange).toMatchObject({ acknowledgement: 5, timedOut: true, message: { flags: LOADING } });
  });
});

describe('flags that stick', () => {
  const card = { flags: V2, components: [text('x')] };

  it('GIVEN a deferral with the Components V2 flag WHEN it is taken THEN only ephemeral sticks, and the edit needs the flag', async () => {
    const { discord, answer } = shared.scene;
    const replies: Reply[] = [];
    answer(async ({ id, token }) => {
      const data = { flags: V2 | EPHEMERAL };
      replies.push(await request(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 5, data }));
      replies.push(await request(discord, 'GET', webhook(shared.scene, token, '/messages/@original')));
      replies.push(await edit(shared.scene, token, { components: [text('x')] }));
      replies.push(await edit(shared.scene, token, card));
    });
    const exchange = await discord.command(ASK);
    await eventually(() => expect(replies).toHaveLength(4));
    expect(replies[1]?.body.flags).toBe(LOADING | EPHEMERAL);
    expect(replies[2]?.body.errors.components[0].type._errors[0].code).toBe('UNION_TYPE_CHOICES');
    expect(exchange.message?.flags).toBe(V2 | EPHEMERAL);
  });

  it('GIVEN a Components V2 message WHEN an edit takes the flag off, or sets content THEN it is refused', async () => {
    const { token, exchange } = await callbacks(reply(card));
    const off = await edit(shared.scene, token, { flags: 0, components: [row(button('a'))] });
    expect(off).toMatchObject({ status: 400, body: { code: 50035, errors: { flags: { _errors: [{}] } } } });
    const content = await edit(shared.scene, token, { content: 'x' });
    expect(content).toMatchObject({ status: 400, body: { errors: { content: { _errors: [{}] } } } });
    const embeds = await edit(shared.scene, token, { embeds: [{ title: 'x' }] });
    expect(embeds).toMatchObject({ status: 400, body: { errors: { embeds: { _errors: [{}] } } } });
    expect(await edit(shared.scene, token, { components: [] })).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await edit(shared.scene, token, { components: [text('y')] })).toMatchObject({
      status: 200,
      body: { flags: V2 },
    });
    expect(exchange.message?.components).toEqual([{ type: 10, content: 'y', id: 1 }]);
  });

  it('GIVEN a message with content WHEN an edit makes it Components V2 THEN the content must go first', async () => {
    const { token } = await callbacks(reply({ content: 'x' }));
    expect(await edit(shared.scene, token, card)).toMatchObject({
      status: 400,
      body: { errors: { content: { _errors: [{}] } } },
    });
    expect(await edit(shared.scene, token, { ...card, content: null })).toMatchObject({
      status: 200,
      body: { flags: V2, content: '' },
    });
  });

  it('GIVEN a public reply WHEN an edit says ephemeral THEN it stays public, and the other way round', async () => {
    const open = await callbacks(reply({ content: 'x' }));
    expect(await edit(shared.scene, open.token, { content: 'y', flags: EPHEMERAL })).toMatchObject({
      status: 200,
      body: { flags: 0 },
    });
    const closed = await callbacks(reply({ content: 'x', flags: EPHEMERAL }));
    expect(await edit(shared.scene, closed.token, { content: 'y', flags: 0 })).toMatchObject({
      status: 200,
      body: { flags: EPHEMERAL },
    });
  });

  it('GIVEN a card WHEN an update takes the flag off THEN it is refused, and the card stays', async () => {
    const { exchange } = await callbacks(reply({ flags: V2, components: [row(button('a'))] }));
    const message: Message = exchange.message ?? ({} as Message);
    const update = { type: 7, data: { flags: 0, content: 'x', components: [] } };
    const { replies } = await answeredWith(shared.scene, [update], () =>
      shared.scene.discord.press({ message, customId: 'a' }),
    );
    expect(replies).toMatchObject([
      { status: 400, body: { code: 50035, errors: { data: { flags: { _errors: [{}] } } } } },
    ]);
    expect(shared.scene.discord.message(message.id)).toBe(message);
  });
});

describe('requests', () => {
  it('GIVEN no token, or a wrong one WHEN a route needs it THEN it is refused with 401', async () => {
    const { discord } = shared.scene;
    const path = `${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`;
    for (const headers of [{}, { Authorization: discord.token }, { Authorization: 'Bot nobody' }]) {
      const response = await fetch(path, { headers });
      expect([response.status, await response.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    }
  });

  it('GIVEN an interaction’s token WHEN a route goes by it THEN no other is needed', async () => {
    const { token } = await callbacks(reply({ content: 'x' }));
    const response = await fetch(
      `${shared.scene.discord.apiUrl}/v10${webhook(shared.scene, token, '/messages/@original')}`,
    );
    expect(response.status).toBe(200);
    const unknown = await fetch(
      `${shared.scene.discord.apiUrl}/v10${webhook(shared.scene, 'nobody', '/messages/@original')}`,
    );
    expect([unknown.status, raw<'code'>(await unknown.json()).code]).toEqual([401, 50027]);
  });

  it.each([
    ['no JSON', 'application/json', '{', 50109],
    ['JSON that does not say so', 'text/plain', '{}', 50035],
  ])('GIVEN a body of %s WHEN it is sent THEN it is refused', async (_, type, body, code) => {
    const { discord } = shared.scene;
    const headers = { Authorization: `Bot ${discord.token}`, 'Content-Type': type };
    const path = `${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`;
    const response = await fetch(path, { method: 'PUT', headers, body });
    expect([response.status, raw<'code'>(await response.json()).code]).toEqual([400, code]);
  });

  it('GIVEN a route or version that is not there WHEN it is asked for THEN the answer is 404', async () => {
    expect(await request(shared.scene.discord, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 0 } });
    expect((await fetch(`${shared.scene.discord.apiUrl}/v6/gateway/bot`)).status).toBe(404);
  });
});
