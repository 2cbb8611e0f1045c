import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prompt } from '../../src/preview/prompt.ts';
import { eventually } from '../eventually.ts';
import { request, type Scene, startScene } from '../local-discord/bot.ts';

const option = (type: number, name: string, more: object = {}) => ({ type, name, description: 'x', ...more });
const COMMANDS = [
  { name: 'more', description: 'Ask more' },
  {
    name: 'story',
    description: 'Stories',
    options: [
      option(1, 'add', { options: [option(11, 'file', { required: true }), option(3, 'title')] }),
      option(1, 'list'),
    ],
  },
];
const field = (label: string, component: object) => ({ type: 18, label, component });
const MODAL = {
  custom_id: 'more',
  title: 'Ask more',
  components: [
    { type: 10, content: 'About **Acme**' },
    {
      ...field('Question', { type: 4, custom_id: 'question', style: 1, placeholder: 'Ask about Acme', max_length: 9 }),
      description: 'In your words',
    },
    field('Note', { type: 4, custom_id: 'note', style: 2, required: false, value: 'none' }),
    field('Story', {
      type: 3,
      custom_id: 'story',
      options: [
        { label: 'One', value: 'a' },
        { label: 'Two', value: 'b' },
      ],
    }),
    field('File', { type: 19, custom_id: 'file', required: false }),
  ],
};

let scene: Scene;
let folder: string;
let path: string;
const input = new PassThrough();
let shown = '';
let ended: Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prompt-'));
  path = join(folder, 'story.txt');
  writeFileSync(path, 'Once.');
  scene = await startScene();
  const { discord } = scene;
  await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, COMMANDS);
  scene.answer(async (interaction) => {
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback`;
    if (interaction.isChatInputCommand() && interaction.commandName === 'more')
      return await request(discord, 'POST', callback, { type: 9, data: MODAL });
    if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      const [question, note] = [fields.getTextInputValue('question'), fields.getTextInputValue('note')];
      const files = fields
        .getUploadedFiles('file')
        ?.map(({ name }) => name)
        .join();
      return await interaction.reply(
        `Heard ${question} / ${note} / ${fields.getStringSelectValues('story')} / ${files}`,
      );
    }
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const file = options.getAttachment('file');
    const read = file === null ? 'nothing' : `${file.name}: ${await (await fetch(file.url)).text()}`;
    return await interaction.reply(`${options.getSubcommand()} ${read}, ${options.getString('title')}`);
  });
  const output = new PassThrough();
  output.on('data', (data: Buffer) => {
    shown += data.toString();
  });
  ended = prompt(discord, { input, output, isTerminal: false }, new AbortController().signal);
});

afterAll(async () => {
  input.end();
  await ended;
  await scene.stop();
  rmSync(folder, { recursive: true });
  expect(scene.failures).toEqual([]);
});

/** Types lines, each once what comes before it is answered with this. */
async function type(...lines: readonly [typed: string, answered: string][]): Promise<void> {
  for (const [typed, answered] of lines) {
    shown = '';
    input.write(`${typed}\n`);
    await eventually(() => expect(shown).toContain(answered));
  }
}

describe('the prompt', () => {
  it('GIVEN a modal WHEN its fields are typed THEN it is asked line by line, and sent after the last', async () => {
    await type(
      ['/more', 'Question – In your words; Ask about Acme'],
      ['Why?', 'Note (may be left empty) – now: none'],
      ['', 'Story\n  1 One\n  2 Two'],
      ['2', 'File (may be left empty) The path of a file.'],
      [path, 'Heard Why? / none / b / story.txt'],
    );
  });

  it('GIVEN a modal WHEN it is left THEN nothing is sent, and the next line is a command again', async () => {
    const { length } = scene.discord.requests;
    await type(['/more', 'About Acme'], ['/cancel', 'Nothing was sent.'], ['/story list', 'list nothing, null']);
    expect(scene.discord.requests.length - length).toBe(2);
  });

  it('GIVEN a text that Discord would not take WHEN the modal is sent THEN that is said', async () => {
    await type(
      ['/more', 'Question'],
      ['much too long', 'Note'],
      ['', 'Story'],
      ['1', 'File'],
      ['', 'The field "Question" must have 0 to 9 characters, has 13'],
    );
  });

  it('GIVEN a subcommand with a file WHEN it is typed THEN the file is read and sent', async () => {
    await type([`/story add file:${path} title:Once`, 'add story.txt: Once., Once']);
    await type([`/story add ${path}`, 'add story.txt: Once., null']);
    await type([`/story add file:${path}.not`, 'no such file']);
    await type(['/story', 'There is no command /story. There are /more, /story add, /story list.']);
  });
});
