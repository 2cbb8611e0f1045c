import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf, use } from './reading.ts';

const corpus = vellmarCorpus();
let bot: Bot;

beforeAll(async () => {
  bot = await startBot(corpus);
});

afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const ask = (question: string, more: Record<string, string | boolean> = {}) =>
  bot.discord.command({ name: 'ask', options: { question, ...more } });

describe('/ask', () => {
  it('GIVEN a question that a sentence answers THEN all see it quoted, cited, with what was asked above it', async () => {
    const { message, ephemeral, acknowledgement } = await ask('How much is the contract worth?');
    const text = textOf(message);
    expect(acknowledgement).toBe(4);
    expect(ephemeral).toBe(false);
    expect(text).toMatch(/^-# Asked: How much is the contract worth\?/);
    expect(text).toMatch(/> [^\n]*\$48 million/);
    expect(text).toContain('-# The collapse, paragraph 1');
    for (const quote of quotesOf(message)) expect(corpus.library.documents[0]?.text).toContain(quote);
  });

  it.each([
    ['How many containers fell into the harbor?', 'Fourteen containers'],
    ['Who is the chief executive of Quorra Robotics?', 'Marit Solheim'],
    ['Who is Greta Lund?', 'Its president'],
  ])(
    'GIVEN %s THEN the words that answer stand first and large, and one quotation has no number',
    async (question, words) => {
      const { message } = await ask(question);
      const lines = plain(textOf(message)).split('\n');
      expect(quotesOf(message)).toHaveLength(1);
      expect(lines.indexOf(`## ${words}`)).toBe(lines.findIndex((line) => line.startsWith('> ')) - 1);
      expect(textOf(message)).toMatch(/^> .*\*\*/m);
      expect(textOf(message)).not.toContain('[1]');
    },
  );

  it('GIVEN several quotations THEN each has its number, and its citation the same', async () => {
    const { message } = await ask('What happened at the eastern quay?');
    const text = plain(textOf(message));
    const quotes = quotesOf(message);
    expect(quotes.length).toBeGreaterThan(1);
    for (const [i, quote] of quotes.entries()) expect(text).toContain(`${quote} [${i + 1}]`);
    for (const i of quotes.keys()) expect(text).toMatch(new RegExp(`^-# .*\\[${i + 1}\\] `, 'm'));
    expect(text).not.toMatch(/^## /m);
  });

  it('GIVEN a question about the story as such THEN what is known of it, and a button to all of its names', async () => {
    const { message, ephemeral } = await ask('Who is in it?');
    expect(ephemeral).toBe(false);
    expect(textOf(message)).toMatch(/Mentioned: .*\*\*Quorra Robotics\*\*/);
    expect(textOf((await use(bot.discord, message, 'Who is in it')).message)).toContain('Quorra Robotics');
    const unknown = await ask('What was corrected?');
    expect(unknown.ephemeral).toBe(true);
    expect(textOf(unknown.message)).toContain('I see no correction that is marked as one.');
  });

  it('GIVEN a subject of the story without the fact THEN only the asker sees that it speaks of it, with what is closest one press away', async () => {
    const { message, ephemeral } = await ask('Who is the chief executive of Brightwater Shipping?');
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('The story speaks of **Brightwater Shipping**; I am not sure that it says this.');
    expect(quotesOf(message)).toHaveLength(1);
    const closest = await use(bot.discord, message, 'Closest sentences');
    expect(closest.ephemeral).toBe(true);
    expect(textOf(closest.message)).toContain('Closest in the story:');
    expect(quotesOf(closest.message).join(' ')).toContain('Brightwater Shipping');
  });

  it('GIVEN a subject that no story has THEN only the asker sees that, with questions that are answered', async () => {
    const { message, ephemeral } = await ask('How do I make pancakes?');
    const text = textOf(message);
    expect(ephemeral).toBe(true);
    expect(text).toMatch(/Nothing in this story about .*pancakes/);
    expect(quotesOf(message)).toEqual([]);
    const suggested = pressablesOf(message).filter(({ label }) => label === 'Ask');
    expect(suggested.length).toBeGreaterThanOrEqual(2);
    for (const { customId } of suggested) {
      const question = customId.split(':').slice(3).join(':');
      expect(plain(text)).toContain(question);
      expect((await ask(question)).ephemeral, question).toBe(false);
    }
  });

  it('GIVEN private THEN an answer is for the asker alone', async () => {
    expect((await ask('Who is the chief executive of Quorra Robotics?', { private: true })).ephemeral).toBe(true);
  });

  it('GIVEN a misspelt word THEN it is read as the nearest of the story, and that is said', async () => {
    const { message, ephemeral } = await ask('What did the inspectrs find?');
    expect(ephemeral).toBe(false);
    expect(textOf(message)).toContain('inspectrs');
    expect(quotesOf(message)[0]).toContain('inspectors');
  });

  it('GIVEN a question that is being typed THEN what was typed first, then questions that are answered', async () => {
    const typing = (question: string, more: Record<string, string> = {}) =>
      bot.discord.autocomplete({ name: 'ask', options: { question, ...more }, focused: 'question' });
    const [same, ...others] = (await typing('who is')).map(({ value }) => value);
    expect(same).toBe('who is');
    expect(others.length).toBeGreaterThan(1);
    for (const question of others) expect((await ask(question)).ephemeral, question).toBe(false);
    const fresh = await typing('');
    expect(fresh.length).toBeGreaterThan(5);
    expect(await typing('', { story: 'port of vell' })).toEqual(fresh);
    expect(await typing('zzz')).toEqual([]);
    expect(await typing('who '.repeat(60))).toEqual([]);
  });

  it('GIVEN a story that does not exist THEN the reply says where to look', async () => {
    const { message, ephemeral } = await ask('Who is the CEO?', { story: 'No such thing' });
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('/stories');
  });

  it.each([
    '@everyone <@1> who pays?',
    '**bold** ||spoiler|| `code` Quorra',
    '# Quorra',
    '-# Quorra\n> quoted',
    '[x](javascript:alert(1))',
    '<t:1:R> <#1> <:a:1> Solheim',
    '???',
    '\u202equorra\u202c',
    'a'.repeat(300),
    '😀'.repeat(100),
    '港口要求什么？',
    'クレーン',
    '크레인',
    '\u0000',
    '"',
    '\\',
    '.*',
    '(',
    '__proto__',
    'constructor',
    '$48',
    '$48 million',
    'third largest',
    'thirdlargest',
    'AT&T',
    'who',
    'the',
    'why why why',
    '1',
    'Quorra Quorra Quorra',
    'WHO IS THE CHIEF EXECUTIVE OF QUORRA ROBOTICS',
    'who is greta lund',
    'Who is Tomas Erel?',
  ])('GIVEN the question %j THEN Discord takes the reply, and it pings and marks nothing up', async (question) => {
    const { message, errors, timedOut } = await ask(question);
    expect(errors).toEqual([]);
    expect(timedOut).toBe(false);
    const text = textOf(message);
    expect(text).not.toMatch(/(?<!\\)<(?:@|#|t:|:)/);
    expect(text).not.toMatch(/(?<!\\)\|\||(?<!\\)`|^#{1,3} (?:Quorra)|(?<!\\)@everyone/m);
    expect(text).not.toMatch(/(?<!\\)\]\((?!<?https?:)/);
    for (const quote of quotesOf(message)) expect(corpus.library.documents[0]?.text).toContain(quote);
  });
});

describe('/takeaways', () => {
  it('GIVEN a story with a list of its own THEN its three points, word for word and cited', async () => {
    const { message, ephemeral } = await bot.discord.command({ name: 'takeaways' });
    const text = corpus.library.documents[0]?.text ?? '';
    const own = text
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2));
    expect(ephemeral).toBe(false);
    expect(quotesOf(message)).toEqual(own);
    expect(textOf(message)).toContain('-# [1] Key Takeaways, paragraph 1 · [2] paragraph 2 · [3] paragraph 3');
  });

  it.each(['Quorra', 'greta lund', 'contract', 'cracked weld'])(
    'GIVEN about %s THEN only sentences about it',
    async (about) => {
      const { message } = await bot.discord.command({ name: 'takeaways', options: { about } });
      const quotes = quotesOf(message);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(quote).toMatch(/quorra|greta lund|contract|weld/i);
    },
  );

  it('GIVEN a topic that the story does not have THEN it says so to the asker', async () => {
    const { message, ephemeral } = await bot.discord.command({ name: 'takeaways', options: { about: 'pancakes' } });
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('says nothing about');
  });
});

const NAMES = [
  'Quorra Robotics',
  'Brightwater Shipping',
  'Harbor Safety Board',
  'Greta Lund',
  'Marit Solheim',
  'Pell Okafor',
  'Tomas Erel',
];

describe('/who', () => {
  it('GIVEN nothing typed yet THEN exactly the names of the story are offered', async () => {
    const choices = await bot.discord.autocomplete({ name: 'who', focused: 'name' });
    expect(choices.map(({ value }) => value).sort()).toEqual([...NAMES].sort());
  });

  it.each([...NAMES, 'greta lund', 'Lund', 'okafor', 'QUORRA ROBOTICS', 'quorra', 'brightwater'])(
    'GIVEN %s THEN its card, quoted',
    async (name) => {
      const { message, ephemeral } = await bot.discord.command({ name: 'who', options: { name } });
      expect(ephemeral).toBe(false);
      const quotes = quotesOf(message);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(corpus.library.documents[0]?.text).toContain(quote);
    },
  );

  it.each(['the board', 'harbor safety board', 'The Harbor Safety Board', 'Safety Board'])(
    'GIVEN %s THEN the one card of the board',
    async (name) => {
      const { message } = await bot.discord.command({ name: 'who', options: { name } });
      expect(textOf(message)).toContain('### Harbor Safety Board');
    },
  );

  it('GIVEN a person with a role in the story THEN the sentence that says it', async () => {
    const { message } = await bot.discord.command({ name: 'who', options: { name: 'Tomas Erel' } });
    expect(plain(textOf(message))).toContain("the port's director");
  });

  it('GIVEN a misspelt name THEN the nearest, said to be that', async () => {
    const { message } = await bot.discord.command({ name: 'who', options: { name: 'Greta Lunt' } });
    expect(textOf(message)).toContain('Nearest to');
    expect(textOf(message)).toContain('Greta Lund');
  });

  it.each(['Software', 'The collapse'])(
    'GIVEN %s, which the story says and is no name, THEN a private line leads to /ask',
    async (name) => {
      const { message, ephemeral } = await bot.discord.command({ name: 'who', options: { name } });
      expect(ephemeral).toBe(true);
      expect(textOf(message)).toContain('/ask');
      expect(textOf(message)).not.toContain('Nobody called');
      expect(plain(textOf(message))).toContain(`*What is ${name}?*`);
      expect(pressablesOf(message).map(({ label }) => label)).toContain('Ask');
    },
  );

  it.each(['the director of the port', 'the port’s director'])(
    'GIVEN %s THEN the person whom the story calls so, with the role under the name',
    async (name) => {
      const { message } = await bot.discord.command({ name: 'who', options: { name } });
      expect(plain(textOf(message))).toMatch(/^### [^\n]+\n[^\n]*(?:director|chair)/);
    },
  );

  it.each(['Elon Musk', 'Key Takeaways', 'Moving'])(
    'GIVEN %s, no name of the story, THEN a private line says so',
    async (name) => {
      const { message, ephemeral } = await bot.discord.command({ name: 'who', options: { name } });
      expect(ephemeral).toBe(true);
      expect(textOf(message)).toContain('Nobody called');
    },
  );
});

describe('/stories', () => {
  it('GIVEN one story THEN its title and first sentence, how to ask, and questions that are answered', async () => {
    const { message } = await bot.discord.command({ name: 'stories' });
    expect(plain(textOf(message))).toContain(
      '**Port of Vellmar halts crane contract with Quorra Robotics after collapse**\n> The Port of Vellmar suspended its contract with Quorra Robotics on Tuesday',
    );
    expect(pressablesOf(message).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Takeaways', 'Who is in it']),
    );
    expect(textOf(message)).toContain('You could ask');
  });

  it('GIVEN a part of a title THEN the story is offered', async () => {
    const choices = await bot.discord.autocomplete({ name: 'ask', options: { question: 'x' }, focused: 'story' });
    expect(choices).toHaveLength(1);
    expect(
      await bot.discord.autocomplete({ name: 'ask', options: { question: 'x', story: 'zzz' }, focused: 'story' }),
    ).toEqual([]);
  });
});

describe('the bot', () => {
  it('GIVEN an unknown command THEN a polite private line', async () => {
    const { message, ephemeral } = await bot.discord.command({ name: 'gone', forged: true });
    expect(ephemeral).toBe(true);
    expect(textOf(message).length).toBeGreaterThan(0);
  });

  it('GIVEN the commands as they are registered THEN a second start changes nothing', async () => {
    const puts = () => bot.discord.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    await bot.restart();
    await bot.discord.command({ name: 'stories' });
    expect(puts()).toBe(before);
    expect(bot.discord.commands.global.map(({ name }) => name).sort()).toEqual([
      'Answer from the stories',
      'Check against the story',
      'ask',
      'stories',
      'takeaways',
      'who',
    ]);
  });

  it('GIVEN fifty questions THEN each is answered, and the time from frame to callback is known', async () => {
    for (let i = 0; i < 50; i++) expect((await ask('How much is the contract worth?')).tookMs).toBeGreaterThan(0);
  });

  it('GIVEN what it logged THEN an outcome for each, and neither token nor asker', () => {
    const all = JSON.stringify(bot.log);
    expect(all).toContain('"outcome":"answered"');
    expect(all).not.toContain(bot.discord.token);
    expect(all).not.toContain(bot.discord.users.ada.id);
  });
});
