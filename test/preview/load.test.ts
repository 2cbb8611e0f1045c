import { MessageFlags, TextDisplayBuilder } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Scene, startScene } from '../local-discord/bot.ts';

const INTERACTIONS = 300;

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});

afterAll(async () => {
  await scene.stop();
});

it('GIVEN 300 commands at once WHEN the bot answers them THEN every one has its own answer, within 5 s of processor time', async () => {
  const { discord, answer, failures } = scene;
  answer(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const content = `You asked ${interaction.options.getString('question')}`;
    await interaction.reply({ components: [new TextDisplayBuilder({ content })], flags: MessageFlags.IsComponentsV2 });
  });
  const { checked } = discord;
  const before = process.cpuUsage();
  const exchanges = await Promise.all(
    Array.from({ length: INTERACTIONS }, (_, index) =>
      discord.command({ name: 'ask', options: { question: `${index}` } }),
    ),
  );
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(5);
  const contents = exchanges.map(({ message }) => message?.components);
  expect(contents).toEqual(
    Array.from({ length: INTERACTIONS }, (_, i) => [{ type: 10, id: 1, content: `You asked ${i}` }]),
  );
  expect(new Set(exchanges.map(({ interactionId }) => interactionId)).size).toBe(INTERACTIONS);
  expect(discord.checked - checked).toBe(INTERACTIONS);
  expect([failures, discord.refusals]).toEqual([[], []]);
});
