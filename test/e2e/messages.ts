import { afterAll, beforeAll, expect } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { LocalDiscord, Message } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { type Bot, startBot } from './bot.ts';

/** What a test says to the bot: `@bot` stands for a mention of it. */
export type Saying = Parameters<LocalDiscord['say']>[0];

/** A bot that hears messages, as long as a file's tests run, and whose payloads must not be refused. */
export function messageBot(corpus: Corpus, options: Parameters<typeof startBot>[1] = { mentions: true }) {
  const scene = {} as { bot: Bot };
  beforeAll(async () => {
    scene.bot = await startBot(corpus, options);
  });
  afterAll(async () => {
    expect(scene.bot.discord.refusals).toEqual([]);
    await scene.bot.close();
  });
  return {
    get bot(): Bot {
      return scene.bot;
    },
    say: (saying: Saying): Message => say(scene.bot, saying),
    answered: (saying: Saying): Promise<Message> => answered(scene.bot, saying),
    unanswered: (...sayings: readonly Saying[]): Promise<void> => unanswered(scene.bot, sayings),
  };
}

/** Says something as a reader, by default Ada in the server. */
export const say = ({ discord }: Bot, saying: Saying): Message =>
  discord.say({ ...saying, ...('content' in saying && { content: named(discord, saying.content ?? '') }) });

const named = ({ bot }: LocalDiscord, content: string): string => content.replaceAll('@bot', `<@${bot.id}>`);

/** Says something, and resolves with the one answer to it. */
export async function answered(bot: Bot, saying: Saying): Promise<Message> {
  const message = say(bot, saying);
  const answers = await eventually(() => {
    const found = bot.discord.answersTo(message);
    expect(found).not.toEqual([]);
    return found;
  });
  expect(answers).toHaveLength(1);
  const [answer] = answers;
  if (!answer) throw new Error('no answer');
  return answer;
}

/** Says things to which there is no answer: all that is heard after them is answered, and they are not. */
export async function unanswered(bot: Bot, sayings: readonly Saying[]): Promise<void> {
  const messages = sayings.map((saying) => say(bot, saying));
  await answered(bot, { content: '@bot Who is unheard of?' });
  await answered(bot, { content: 'Who is unheard of?', where: 'dm' });
  for (const message of messages) expect(bot.discord.answersTo(message)).toEqual([]);
}
