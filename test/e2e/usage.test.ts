import type { ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { VELLMAR_FOLDER } from '../fixtures/vellmar.ts';
import { type Ended, startProgram } from './program.ts';

let child: ChildProcess | undefined;

// A start that is not refused would go on.
afterEach(() => {
  child?.kill('SIGKILL');
});

function run(script: string, args: readonly string[] = [], environment: Record<string, string> = {}): Promise<Ended> {
  const program = startProgram(environment, script, args);
  child = program.child;
  return program.ended;
}

const MAIN = 'dist/src/main.js';
const ASK = 'dist/src/cli/ask.js';
const NAMES = 'dist/src/cli/names.js';
const ADD = 'dist/src/cli/add.js';
const EVAL = 'dist/test/eval/eval.js';
const TRAIN = 'dist/test/train/train.js';
const BENCH = 'dist/test/bench/bench.js';
const SPEED = 'dist/test/bench/speed.js';
const LOCAL_DISCORD = 'dist/test/local-discord/local-discord.js';
const STORY = { DATA_DIR: VELLMAR_FOLDER };

const COMMANDS: readonly (readonly [command: string, script: string, args: readonly string[]])[] = [
  ['npm start', MAIN, []],
  ['npm run chat', MAIN, ['chat']],
  ['npm run ask', ASK, []],
  ['names', NAMES, []],
  ['npm run add', ADD, []],
  ['npm run eval', EVAL, []],
  ['npm run eval -- ask', EVAL, ['ask']],
  ['npm run eval -- stories', EVAL, ['stories']],
  ['npm run eval -- names', EVAL, ['names']],
  ['npm run eval -- takeaways', EVAL, ['takeaways']],
  ['npm run eval -- recorded', EVAL, ['recorded']],
  ['npm run eval -- follow-ups', EVAL, ['follow-ups']],
  ['npm run train', TRAIN, []],
  ['npm run bench', BENCH, []],
  ['npm run speed', SPEED, []],
  ['local-discord', LOCAL_DISCORD, []],
];

describe('a command in the terminal', () => {
  it.each(COMMANDS)('GIVEN %s --help THEN its usage, and exit 0', async (command, script, args) => {
    const { code, out, err } = await run(script, [...args, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: /);
    expect(out).toContain(command);
  });

  it.each(COMMANDS)('GIVEN %s --nonsense THEN exit 2 with the option and the usage', async (_, script, args) => {
    const { code, out, err } = await run(script, [...args, '--nonsense', 'x']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Unknown option '--nonsense'\.\n\nUsage: /);
    expect(err).not.toMatch(/^ +at /m);
  });

  it.each([
    [MAIN, ['statr'], '“statr” is not understood.'],
    [MAIN, ['chat', 'now'], '“now” is not understood.'],
    [ASK, [], 'There is no question.'],
    [ASK, ['--story'], "Option '--story <value>' argument missing."],
    [ASK, ['--json=yes', 'Who?'], "Option '--json' does not take an argument."],
    [NAMES, ['jane'], '“jane” is not understood.'],
    [ADD, [], 'There is no FILE and no URL.'],
    [ADD, ['a.txt', '--story'], "Option '--story <value>' argument missing."],
    [ADD, ['a.txt', '--replace'], '--replace goes with --yes; without it, you are asked.'],
    [
      ADD,
      ['a.txt', '--story', '../a'],
      '--story must be the name of a folder, without / or a dot before it, and with at most 100 characters.',
    ],
    [
      EVAL,
      [],
      'What is to be evaluated: ask, stories, follow-ups, check, names, takeaways, five-ws, suggestions or recorded?',
    ],
    [EVAL, ['nmaes'], '“nmaes” is not understood.'],
    [EVAL, ['ask'], 'There is no FILE.'],
    [EVAL, ['ask', 'a', 'b'], 'There must be one FILE.'],
    [EVAL, ['ask', 'a', '--scope', 'all'], '--scope must be one of story, library.'],
    [EVAL, ['ask', 'a', '--typed', 'badly'], '--typed must be one of typos, lower, keywords.'],
    [EVAL, ['ask', 'a', '--sample', 'x'], '--sample must be a whole number.'],
    [EVAL, ['ask', 'a', '--part', 'best'], '--part must be one of taught, ranked, checked, held.'],
    [EVAL, ['stories'], 'There is no FILE.'],
    [EVAL, ['stories', 'a', '--part', 'best'], '--part must be one of taught, ranked, checked, held.'],
    [EVAL, ['recorded', 'x'], '“x” is not understood.'],
    [TRAIN, ['--ablate', 'all'], '--ablate goes with “words” or “reader”.'],
    [TRAIN, ['--model', 'a'], '--model goes with --ablate reader.'],
    [BENCH, [], 'What is to be measured?'],
    [BENCH, ['speed'], '“speed” is not understood.'],
  ])('GIVEN %s %j THEN exit 2, and “%s” above the usage', async (script, args, message) => {
    const { code, err } = await run(script, args);
    expect(code).toBe(2);
    expect(err.split('\n\nUsage: ')[0]).toBe(message);
  });

  it('GIVEN a question that begins with a dash THEN it is asked after --', async () => {
    const { code, out } = await run(ASK, ['--json', '--', '--who is the chief executive of Quorra Robotics?'], STORY);
    expect(code).toBe(0);
    expect(out).toContain('Marit Solheim');
  });

  it('GIVEN a DATA_DIR that is not there THEN exit 1 with just that, in every command that reads stories', async () => {
    for (const [script, args] of [[MAIN, []] as const, [ASK, ['Who?']] as const, [NAMES, []] as const]) {
      const { code, err } = await run(script, args, { DATA_DIR: '/no/such folder' });
      expect(code).toBe(1);
      expect(err).toBe(
        'DATA_DIR is /no/such folder, and there is no such folder. Set DATA_DIR to the folder with your stories.\n',
      );
    }
  });

  it('GIVEN a file that is not there THEN exit 1 with its name, and no stack', async () => {
    for (const [script, args] of [[EVAL, ['takeaways', 'gone']] as const, [TRAIN, ['gone']] as const]) {
      const { code, err } = await run(script, args);
      expect(code).toBe(1);
      expect(err).toContain('gone');
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it('GIVEN a reader who closes the pipe THEN no stack', async () => {
    const ended = run(ASK, ['--explain', 'Who is the chief executive of Quorra Robotics?'], STORY);
    child?.stdout?.destroy();
    expect((await ended).err).toBe('');
  });
});
