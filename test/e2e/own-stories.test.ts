import { describe, expect, it, onTestFinished } from 'vitest';
import { unescapeText } from '../../src/discord/markdown.ts';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import { serve } from '../web/serve.ts';
import { startBot, textOf } from './bot.ts';
import { ownBot, pressedOn, QUARRY } from './own-bot.ts';
import { isPrivate, labelsOf } from './reading.ts';
import { FERRIES, manyStories } from './stories.ts';

const FILE = { filename: 'quarry.txt', content: QUARRY };
const TITLE = 'The quarry of Pell reopens';
const read = ({ message }: Exchange): string => textOf(message);

describe('/story add', () => {
  it('GIVEN a file THEN it is read back privately, counts once it is added, and is asked about at once', async () => {
    const { discord, run, press } = await ownBot();
    const back = await run('story add', { file: FILE });
    expect(isPrivate(back.message)).toBe(true);
    for (const words of [
      TITLE,
      'Is this the story?',
      'Pell Stone',
      'quarry.txt',
      '6 paragraphs, 90 words',
      'second pit next year',
    ])
      expect(read(back)).toContain(words);
    expect(labelsOf(back.message)).toEqual(['Add', 'Not this']);
    expect(read(await run('ask', { question: 'Who is the foreman of the quarry of Pell?' }))).not.toContain('Idris');
    const added = await press(back.message, 'Add');
    expect(read(added)).toContain(`**${TITLE}** is added`);
    expect(read(added)).toContain('1 of 3 stories');
    const answered = await run('ask', { question: 'Who is the foreman of the quarry of Pell?' });
    expect(read(answered)).toContain('Idris Vane');
    expect(read(await press(added.message, 'Takeaways'))).toContain('raised wages by 6 percent');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN an address THEN the page is read, and one of this machine is refused with what to do', async () => {
    const page = `<html><head><title>${TITLE}</title></head><body><article>${QUARRY.split('\n\n')
      .map((each) => `<p>${each}</p>`)
      .join('')}</article></body></html>`;
    const site = await serve({ '/quarry': page });
    const { discord, run } = await ownBot({ fetch: { allowed: site.allowed } });
    const back = await run('story add', { url: `${site.url}/quarry` });
    expect(read(back)).toContain(TITLE);
    expect(unescapeText(read(back))).toContain(site.url);
    const other = await serve({ '/quarry': page });
    const refused = await run('story add', { url: `${other.url}/quarry` });
    expect(read(refused)).toContain('not on the public internet');
    expect(read(refused)).toContain('paste the text');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN neither THEN a form; what is pasted, in two parts, is one story', async () => {
    const { discord, run, press } = await ownBot();
    const opened = await run('story add');
    const { modal } = opened;
    if (!modal) throw new Error('There is no form.');
    const [head = '', ...rest] = QUARRY.split('\n\n');
    const values = { title: head, text: rest.slice(0, 4).join('\n\n'), more: rest.slice(4).join('\n\n') };
    const back = await discord.submit({ modal, values });
    expect(isPrivate(back.message)).toBe(true);
    expect(read(back)).toContain(TITLE);
    expect(read(back)).toContain('pasted');
    expect(read(await press(back.message, 'Add'))).toContain('is added');
    expect(read(await run('ask', { question: 'When will the quarry open a second pit?' }))).toContain('next year');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN “Not this” THEN nothing of it is kept, and the same words cannot be added by the old button', async () => {
    const { run, press, forge, servers, discord } = await ownBot();
    const back = await run('story add', { file: FILE });
    const customId = String(JSON.stringify(back.message).match(/2:sa:[0-9a-f]{16}/)?.[0]);
    expect(read(await press(back.message, 'Not this'))).toContain('nothing of it is kept');
    expect(await servers.list(discord.guildId)).toEqual([]);
    const late = await forge(back.message, customId);
    expect(read(late)).toContain('not here any more');
  });

  it('GIVEN a restart between THEN both buttons still work', async () => {
    const { run, press, bot } = await ownBot();
    const back = await run('story add', { file: FILE });
    await bot.restart();
    expect(read(await press(back.message, 'Add'))).toContain('is added');
  });

  it('GIVEN a zip that is called a PDF, or a server that is full THEN why, and what to do', async () => {
    const { run, press, add, discord } = await ownBot({ limits: { stories: 1, bytes: 20_000 } });
    const zip = await run('story add', {
      file: { filename: 'a.pdf', content: Buffer.from('PK\u0003\u0004, and so on') },
    });
    expect(read(zip)).toContain('an archive');
    const waiting = await run('story add', {
      file: { filename: 'other.txt', content: `Another\n\n${QUARRY.slice(40)}` },
    });
    await add(FILE.filename, FILE.content);
    const full = await press(waiting.message, 'Add');
    expect(read(full)).toContain('/story remove');
    expect(labelsOf(full.message)).toEqual(['Add', 'Not this']);
    expect(read(await run('story add', { file: FILE }))).toContain('as many stories as it may');
    const both = await run('story add', { file: FILE, url: 'https://example.org' });
    expect(read(both)).toContain('two stories');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN “Not this” after “Add”, or “Add” after a removal, THEN what is so is said', async () => {
    const { discord, run, press, forge, servers } = await ownBot();
    const back = await run('story add', { file: FILE });
    const drop = String(JSON.stringify(back.message).match(/2:sd:\w+/));
    await press(back.message, 'Add');
    const kept = await forge(back.message, drop);
    expect(read(kept)).toContain(`**${TITLE}** is added already, and stays. To delete it, run /story remove.`);
    const [story] = await servers.list(discord.guildId);
    expect(story?.title).toBe(TITLE);
    await servers.remove(discord.guildId, story?.id ?? '');
    const gone = await forge(back.message, drop.replace('sd', 'sa'));
    expect(read(gone)).toContain('or removed it after it was added');
    expect(read(await forge(back.message, drop))).toContain('nothing of it is kept');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN a title that is there already THEN it says so', async () => {
    const { run, add } = await ownBot();
    await add(FILE.filename, FILE.content);
    const common = { filename: 'c.txt', content: QUARRY.replace(TITLE, 'Harbour opens') };
    expect(read(await run('story add', { file: common }))).toContain('is called so, too');
    const other = { filename: 'b.txt', content: QUARRY.replace('eleven weeks', 'twelve weeks') };
    expect(read(await run('story add', { file: other }))).toContain('a story of this title already');
  });
});

describe('/story list and remove', () => {
  it('GIVEN stories THEN they are listed with size, day and origin, and removed after one question', async () => {
    const { discord, run, press, add } = await ownBot();
    expect(read(await run('story list'))).toContain('none of its own');
    await add(FILE.filename, FILE.content);
    const listed = await run('story list');
    expect(read(listed)).toMatch(
      /1 of 3 stories[\s\S]*\*\*The quarry of Pell reopens\*\* · 90 words · added \d{4}-\d\d-\d\d · quarry\.txt/,
    );
    const choices = await discord.autocomplete({
      name: 'story remove',
      focused: 'story',
      options: { story: 'quarry' },
    });
    const name = expect.stringMatching(/^The quarry of Pell reopens · added \d{4}-\d\d-\d\d · quarry\.txt$/);
    expect(choices).toEqual([{ name, value: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
    const asked = await run('story remove', { story: choices[0]?.value ?? '' });
    expect(read(asked)).toMatch(/Remove \*\*The quarry of Pell reopens\*\*\?.*\n-# added \S+ · quarry\.txt/);
    expect(read(await press(asked.message, 'Keep it'))).toContain('1 of 3 stories');
    const gone = await press((await press(listed.message, 'Remove')).message, 'Remove');
    expect(read(gone)).toContain('is deleted');
    expect(read(await run('ask', { question: 'Who is the foreman of the quarry of Pell?' }))).not.toContain('Idris');
    expect(read(await run('story remove', { story: 'quarry' }))).toContain('no story “quarry” of its own');
    expect(discord.refusals).toEqual([]);
  });
});

describe('stories of one title', () => {
  it('GIVEN several THEN choices tell them apart, and whoever types the title is asked which', async () => {
    const { discord, run, press, add, servers } = await ownBot({ limits: { stories: 9, bytes: 20_000 } });
    for (const [i, name] of ['a.txt', 'a.txt', 'b.txt'].entries())
      await add(name, QUARRY.replace('eleven', `${i + 20}`));
    const other = QUARRY.replace(TITLE, `${TITLE} again`);
    await add('c.txt', other);
    const choices = await discord.autocomplete({ name: 'story remove', focused: 'story', options: { story: TITLE } });
    expect(choices.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY')).sort()).toEqual([
      `${TITLE} again · added DAY · c.txt`,
      `${TITLE} · added DAY · a.txt (1)`,
      `${TITLE} · added DAY · a.txt (2)`,
      `${TITLE} · added DAY · b.txt`,
    ]);
    const second = choices.find(({ name }) => name.endsWith('(2)'));
    expect(read(await run('story remove', { story: second?.value ?? '' }))).toContain('a.txt (2)');
    const which = await run('story remove', { story: TITLE });
    expect(read(which)).toContain('The titles of 3 stories have that. Which one');
    expect(labelsOf(which.message)).toEqual(['Remove', 'Remove', 'Remove']);
    const asked = await press(which.message, 'Remove');
    expect(read(asked)).toMatch(/Remove \*\*The quarry of Pell reopens\*\*\?.*\n-# added \S+ · [ab]\.txt/);
    await press(asked.message, 'Remove');
    expect(await servers.list(discord.guildId)).toHaveLength(3);
    expect(read(await run('story remove', { story: `${TITLE} again` }))).toContain('c.txt');
    expect(read(await run('story remove', { story: '\u200b' }))).toContain('has no story');
    expect(discord.refusals).toEqual([]);
  });
});

describe('/story default', () => {
  it('GIVEN a channel’s story THEN it is asked there and in its threads, says so, and all stories are a press away', async () => {
    const { discord, run, press, add } = await ownBot();
    await add(FILE.filename, FILE.content);
    const [choice] = await discord.autocomplete({
      name: 'story default',
      focused: 'story',
      options: { story: 'quarry' },
    });
    const set = await run('story default', { story: choice?.value ?? '' });
    expect(read(set)).toContain(`this channel now asks about **${TITLE}**`);
    for (const where of ['guild', 'thread'] as const) {
      const answered = await run('ask', { question: 'Who is the mayor of Ostvik?' }, { where });
      expect(read(answered)).not.toContain('Lena Brandt');
      expect(read(answered)).toContain(`-# This channel asks about **${TITLE}**.`);
      expect(read(await press(answered.message, 'Ask all stories'))).toContain('Lena Brandt');
    }
    expect(read(await run('takeaways'))).toContain(TITLE);
    expect(read(await run('who', { name: 'Lena Brandt' }))).toContain('Lena Brandt');
    const questions = await discord.autocomplete({ name: 'ask', focused: 'question', options: { question: '' } });
    expect(JSON.stringify(questions)).not.toMatch(/Ostvik|Halden closed/);
    const elsewhere = await run('ask', { question: 'Who is the mayor of Ostvik?' }, { where: 'read-only' });
    expect(read(elsewhere)).toContain('Lena Brandt');
    expect(read(await run('story default'))).toContain('now asks about all stories');
    expect(read(await run('ask', { question: 'Who is the mayor of Ostvik?' }))).toContain('Lena Brandt');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN another channel, and a common story THEN that channel asks about it', async () => {
    const { discord, run } = await ownBot();
    const channel = discord.place('thread').channel.id;
    const set = await run('story default', { story: 'harbour', channel });
    expect(read(set)).toContain('that channel now asks about **Harbour opens**');
    expect(read(await run('ask', { question: 'What did the port cost?' }, { where: 'thread' }))).toContain(
      '**Harbour opens**.',
    );
    expect(read(await run('ask', { question: 'What did the port cost?' }))).not.toContain('asks about');
  });
});

describe('who may', () => {
  it('GIVEN a member who does not manage the server THEN nothing is offered, and a forged command or press is refused', async () => {
    const { discord, run, press, forge } = await ownBot();
    const by = { user: discord.users.ben };
    await expect(run('story list', {}, by)).rejects.toThrow('permission');
    const back = await run('story add', { file: FILE });
    const said = 'permission Manage Server';
    for (const [name, options] of [
      ['story add', { file: FILE }],
      ['story add', {}],
      ['story list', {}],
      ['story remove', { story: 'quarry' }],
      ['story default', { story: 'harbour' }],
    ] as const)
      expect(read(await discord.command({ name, options, forged: true, ...by }))).toContain(said);
    await press(back.message, 'Add');
    const listed = await run('story list');
    const shared = await run('ask', { question: 'What did the port cost?' });
    const ids = [...JSON.stringify([back.message, listed.message]).matchAll(/2:s[adrx]:[0-9a-f]{16}/g)].map(
      ([id]) => id,
    );
    for (const customId of [...ids, '2:sl:0', '2:sp', ...ids.map((id) => id.replace(/:s.:/, ':sx:'))]) {
      const pressed = await forge(shared.message, customId, by);
      expect([customId, read(pressed)]).toEqual([customId, expect.stringContaining(said)]);
      expect(isPrivate(pressed.message)).toBe(true);
    }
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN a role of STORY_EDITORS THEN whoever has it may, and is answered in their language', async () => {
    const editors: string[] = [];
    const { discord, forge, servers } = await ownBot({ editors });
    editors.push(discord.servers.first.editors);
    const by = { user: discord.users.ben, locale: 'zh-CN' };
    // Discord offers it to the role once the server allows that.
    const back = await discord.command({ name: 'story add', options: { file: FILE }, forged: true, ...by });
    expect(read(back)).toContain('是这篇报道吗？');
    expect(labelsOf(back.message)).toEqual(['添加', '不是这篇']);
    const added = await forge(back.message, String(JSON.stringify(back.message).match(/2:sa:\w+/)), by);
    expect(read(added)).toContain(`已添加**${TITLE}**`);
    expect(await servers.list(discord.guildId)).toHaveLength(1);
    const elsewhere = { ...by, where: 'second-guild' } as const;
    expect(read(await discord.command({ name: 'story list', forged: true, ...elsewhere }))).toContain(
      '“管理服务器”权限',
    );
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN Chinese THEN all that is said of a server’s stories is Chinese, and what is quoted stays as it is', async () => {
    const { discord, run, press } = await ownBot();
    const by = { locale: 'zh-CN' };
    const { modal } = await run('story add', {}, by);
    expect([modal?.title, modal?.components.map(({ label }) => label)]).toEqual([
      '添加报道',
      ['标题', '正文', '正文（续）', '正文（续）'],
    ]);
    const back = await run('story add', { file: FILE }, by);
    expect(read(back)).toContain('**开头：**“The quarry of Pell reopened');
    expect(read(await press(back.message, '添加', by))).toContain('1 篇，最多 3 篇');
    expect(read(await run('story default', { story: 'quarry' }, by))).toContain(`现在问的是**${TITLE}**。`);
    const answered = await run('ask', { question: 'Who is the mayor of Ostvik?' }, by);
    expect(read(answered)).toContain(`-# 这个频道问的是**${TITLE}**。`);
    expect(read(await press(answered.message, '问所有报道', by))).toContain('Lena Brandt');
    const asked = await run('story remove', { story: 'quarry' }, by);
    expect(read(asked)).toContain(`要删除**${TITLE}**吗？`);
    expect(read(await press(asked.message, '删除', by))).toContain(`已删除**${TITLE}**`);
    expect(read(await run('story list', {}, by))).toContain('还没有自己的报道');
    const refused = await run('story add', { url: 'http://127.0.0.1:1/' }, by);
    expect(read(refused)).toContain('不在公共互联网上');
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN a host who keeps none THEN it is not registered, and a forged command or press is told so', async () => {
    const bot = await startBot(manyStories([FERRIES]));
    onTestFinished(() => bot.close());
    const { discord } = bot;
    expect(discord.commands.global.map(({ name }) => name)).not.toContain('story');
    const forged = await discord.command({ name: 'story add', options: { file: FILE }, forged: true });
    expect(read(forged)).toContain('This command does not exist');
    const { message } = await discord.command({ name: 'stories' });
    if (!message) throw new Error('no reply');
    const customId = '2:sl:0';
    const packet = pressedOn(message, customId);
    const pressed = await discord.press({ message, customId, forged: true, packet });
    expect(read(pressed)).toContain('keeps no stories of servers');
    expect(isPrivate(pressed.message)).toBe(true);
  });

  it('GIVEN direct messages THEN it is not offered, and a forged one is told why', async () => {
    const { discord, run } = await ownBot();
    await expect(run('story list', {}, { where: 'dm' })).rejects.toThrow('not offered');
    const forged = await discord.command({ name: 'story add', options: { file: FILE }, forged: true, where: 'dm' });
    expect(read(forged)).toContain('in a server only');
  });
});
