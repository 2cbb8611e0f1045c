import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import { type By, ownBot, QUARRY } from './own-bot.ts';
import { isPrivate, pressablesOf } from './reading.ts';

const TOWER = `The light of Brannoch is lit again

BRANNOCH — The light of Brannoch was lit again on Friday after its lamp had been dark for two years. Keeper Sunniva Lark said that 210 ships pass it each day.

Sailors of Brannoch had asked for a new lamp since May. The harbour office, Brannoch Pilots, paid 90,000 crowns for it.

The old lamp goes to a museum in Ostvik. The keeper turned it off for the last time in March.
`;

/** A server of two: where it is, its story, and words that are only in that. */
interface Side {
  readonly where: 'guild' | 'second-guild';
  readonly file: string;
  readonly text: string;
  readonly own: RegExp;
  readonly names: readonly string[];
  readonly questions: readonly string[];
  /** What a message says that only this story says, without the words that are looked for. */
  readonly claim: string;
}
const FIRST: Side = {
  where: 'guild',
  file: 'quarry.txt',
  text: QUARRY,
  own: /quarry|\bPell\b|Idris|Vane|slate|\b340\b/i,
  names: ['Pell Stone', 'Pell', 'Idris Vane'],
  questions: ['Who is the foreman?', 'How much did the owner raise wages?', 'How long was the strike?'],
  claim: 'People are back at work after a strike of eleven weeks, and the owner raised wages by 6 percent.',
};
const SECOND: Side = {
  where: 'second-guild',
  file: 'tower.txt',
  text: TOWER,
  own: /Brannoch|Sunniva|\bLark\b|museum|90,000|\blamp\b/i,
  names: ['Brannoch Pilots', 'Brannoch', 'Sunniva Lark'],
  // The last has its closest sentences on another page.
  questions: ['Who is the keeper?', 'When was the light lit again?', 'Where was the keeper born?'],
  claim: 'Sailors had asked for a new one since May.',
};

type Own = Awaited<ReturnType<typeof ownBot>>;

/** All that came of an interaction, without what was typed: cards say that back. */
const shown = ({ message, followUps, modal, acknowledgement }: Exchange, typed: readonly string[] = []): string =>
  [...typed]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (text, words) => text.replaceAll(new RegExp(words.replace(/[.?]/g, '\\$&'), 'gi'), ''),
      JSON.stringify([message?.components, followUps.map(({ components }) => components), modal, acknowledgement]),
    );

/** What every door shows that can be opened by words: each with its name. */
async function doors({ discord, run }: Own, of: Side, where: By['where'], storyIds: readonly string[]) {
  const found: [door: string, shown: string][] = [];
  const typed = [...of.names, ...of.questions, ...storyIds, of.claim, 'wages', 'ships'];
  const by = { where: where ?? 'guild' } as const;
  const open = async (door: string, exchange: Promise<Exchange>) => {
    found.push([door, shown(await exchange, typed)]);
  };
  for (const question of of.questions) await open(`/ask ${question}`, run('ask', { question }, by));
  for (const story of [...storyIds, ...of.names]) {
    await open(`/ask of ${story}`, run('ask', { question: of.questions[0] ?? '', story }, by));
    await open(`/takeaways of ${story}`, run('takeaways', { story }, by));
    await open(`/who of ${story}`, run('who', { name: of.names[0] ?? '', story }, by));
  }
  for (const name of of.names) {
    await open(`/who ${name}`, run('who', { name }, by));
    await open(`/takeaways about ${name}`, run('takeaways', { about: name }, by));
  }
  await open('/takeaways', run('takeaways', {}, by));
  await open('/stories', run('stories', {}, by));
  const message = discord.say({ content: of.claim, ...by });
  await open('a message’s menu', discord.messageCommand({ name: 'Check against the story', message }));
  const partly = [...of.names, ...of.questions, '', 'who', 'how', 'the'].flatMap((text) => [text, text.slice(0, 4)]);
  for (const text of new Set(partly))
    for (const [name, focused, options] of [
      ['ask', 'question', { question: text }],
      ['ask', 'question', { question: text, story: storyIds[0] ?? '' }],
      ['ask', 'story', { question: 'who', story: text }],
      ['who', 'name', { name: text }],
      ['who', 'story', { name: 'x', story: text }],
      ['takeaways', 'about', { about: text }],
      ['takeaways', 'story', { story: text }],
    ] as const) {
      const choices = await discord.autocomplete({ name, focused, options, ...by });
      // The first choice for a question is what was typed.
      const offered = choices.filter((choice) => choice.name !== text.trim());
      found.push([`/${name} ${focused}: ${text}`, JSON.stringify(offered)]);
    }
  return found;
}

/** Every custom_id and value on cards of a server's own story, and on the cards that they open. */
async function idsOf({ discord, run, press }: Own, side: Side): Promise<readonly string[]> {
  const by = { where: side.where };
  const [choice] = await discord.autocomplete({
    name: 'story remove',
    focused: 'story',
    options: { story: '' },
    ...by,
  });
  const draft = await run('story add', { file: { filename: 'b.txt', content: `${side.text}\n\nOne line more.` } }, by);
  const listed = await run('story list', {}, by);
  const begun = [
    ...(await Promise.all(side.questions.map((question) => run('ask', { question }, by)))),
    await run('takeaways', { story: side.names[1] ?? '' }, by),
    await run('takeaways', { about: side.names[0] ?? '' }, by),
    await run('who', { name: side.names[0] ?? '' }, by),
    await run('stories', {}, by),
    await run('story remove', { story: choice?.value ?? '' }, by),
    listed,
  ].map(({ message }) => message);
  const ids = new Set(pressablesOf(draft.message).map(({ customId }) => customId));
  for (const message of begun)
    for (const { label, customId, value } of pressablesOf(message)) {
      ids.add(value ?? customId);
      if (value !== undefined || isPrivate(message) || /:s[adx]:/.test(customId)) continue;
      const opened = await press(message, label, { user: discord.users.ben }).catch(() => undefined);
      for (const next of pressablesOf(opened?.message)) ids.add(next.value ?? next.customId);
    }
  return [...ids];
}

describe('servers with stories of their own', () => {
  it('GIVEN two of them and direct messages THEN no door shows what another has', async () => {
    const own = await ownBot();
    const { add, servers, discord, run, forge } = own;
    for (const side of [FIRST, SECOND]) await add(side.file, side.text, { where: side.where });
    await run('story default', { story: FIRST.names[1] ?? '' }, { where: 'thread' });
    for (const [mine, other] of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ] as const) {
      const server = mine.where === 'guild' ? discord.servers.first : discord.servers.second;
      const [kept] = await servers.list(server.id);
      const id = kept?.id ?? 'none';
      const storyIds = [id, `.${id}`, `.${id}.txt`, `.${id}.md`];
      // What finds nothing elsewhere finds it here.
      const here = await doors(own, mine, mine.where, storyIds);
      const open = here.filter(([, text]) => mine.own.test(text)).map(([door]) => door.replace(/[: ].*/, ''));
      expect(new Set(open)).toEqual(new Set(['/ask', '/takeaways', '/who', '/stories', 'a']));
      const ids = await idsOf(own, mine);
      const kinds = new Set(ids.map((each) => each.split(':')[1]));
      for (const kind of ['a', 't', 'n', 'q', 'f', 'e', 'l', 's', 'sa', 'sd', 'sl', 'sr', 'sx'])
        expect([kind, kinds.has(kind)]).toEqual([kind, true]);
      const fingerprints = [
        ...new Set(ids.flatMap((each) => each.split(':').filter((part) => /^[0-9a-z]{8}$/.test(part)))),
      ];
      const forged = fingerprints.flatMap((one) => [
        `2:h:${one}`,
        `2:f:${one}`,
        `2:p:${one}`,
        `2:t:${one}`,
        `2:n:${one}`,
        `2:w:${one}::0`,
        `2:l:${one}:0`,
        `2:c:${one}:0:5k`,
        `2:r:${one}:0:5k`,
        `2:q:${one}:who is the foreman`,
        `2:a:0:${one}:${one}`,
      ]);
      for (const where of [other.where, 'dm'] as const) {
        for (const [door, text] of await doors(own, mine, where, storyIds))
          expect([where, door, text.match(mine.own)?.[0]]).toEqual([where, door, undefined]);
        const question = 'When did the harbour of Ostvik open?';
        const host = (await run('ask', { question }, { where })).message;
        expect(isPrivate(host)).toBe(false);
        for (const customId of [...ids, ...forged]) {
          // Ben gets a copy of his own; Ada, who manages both servers, presses on a private card of hers, which changes.
          const isBens = where !== 'dm' && !/^2:(?:s.|h):/.test(customId);
          const hers = isBens ? host : (await run('ask', { question, private: true }, { where })).message;
          const pressed = await forge(hers, customId, isBens ? { user: discord.users.ben } : {});
          // A question stands in its button, and its words are said back.
          const said = /^2:q:(?:[0-9a-z]{8})?:(.*)/.exec(customId)?.[1]?.match(/\w{3,}/g) ?? [];
          const text = shown(pressed, [...mine.questions, ...said, customId]);
          expect([where, customId, text.match(mine.own)?.[0]]).toEqual([where, customId, undefined]);
        }
      }
      const left = await servers.list(server.id);
      expect(left.map((story) => story.id)).toContain(id);
    }
    expect(discord.refusals).toEqual([]);
  });
});
