import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prompt } from '../../src/preview/prompt.ts';
import { text, V2 } from '../local-discord/plain-bot.ts';
import { startTalk, type TalkScene } from '../local-discord/talk-scene.ts';

let scene: TalkScene;

beforeEach(async () => {
  scene = await startTalk();
  const { client, answer } = scene;
  client.on('messageCreate', (message) => {
    if (!message.author.bot && message.content.length > 0)
      void message.reply({ flags: V2, components: [text(`Heard: ${message.cleanContent}`)] });
  });
  client.on('threadCreate', (thread, isNew) => {
    if (isNew) void thread.send({ flags: V2, components: [text(`About: ${thread.name}`)] });
  });
  answer(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: `Asked in ${interaction.context}.` });
  });
});

afterEach(async () => {
  expect(scene.failures).toEqual([]);
  await scene.stop();
});

/** What is shown after these lines were typed. */
async function shownFor(...lines: readonly string[]): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said = output.setEncoding('utf8').toArray();
  input.end(lines.map((line) => `${line}\n`).join(''));
  await prompt(scene.discord, { input, output, isTerminal: false }, new AbortController().signal);
  output.end();
  return (await said).join('');
}

describe('messages at the prompt', () => {
  it('GIVEN a mention THEN the answer; GIVEN a reply to it THEN that to the reply', async () => {
    const shown = await shownFor('@bot who paid?', '> and why?');
    expect(shown).toContain('Heard: @story-bot who paid?');
    expect(shown).toContain('Heard: and why?');
    expect(scene.discord.messages.map(({ type }) => type)).toEqual([0, 19, 19, 19]);
  });

  it('GIVEN a reply to what answered a command THEN that the bot is not shown it', async () => {
    expect(await shownFor('who paid?', '> and why?')).toMatch(/Asked in 0\.[\s\S]*The bot is not shown what this says/);
  });

  it('GIVEN “#” THEN the places; GIVEN a number or a name THEN what is typed goes there', async () => {
    const shown = await shownFor('#', '#4', 'who?', '#story-bot', 'who, here?', '/ask question:who?');
    expect(shown).toContain('#1 stories (Reading Room)\n#2 one story (Reading Room)\n#3 questions (Reading Room)');
    expect(shown).toContain('Asked in 0.');
    expect(shown).toContain('Heard: who, here?');
    expect(shown).toContain('Asked in 1.');
    const { discord } = scene;
    expect(discord.seenBy(discord.users.ada, 'second-guild')).toHaveLength(1);
    expect(discord.seenBy(discord.users.ada, 'dm')).toHaveLength(3);
  });

  it('GIVEN a forum THEN what is typed starts a post, and the rest is said in it', async () => {
    const shown = await shownFor('#questions', 'Who paid?', '@bot who?');
    expect(shown).toContain('About: Who paid?');
    expect(shown).toContain('Heard: @story-bot who?');
  });
});
