import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { startProgram } from '../e2e/program.ts';
import { dataBeside } from './data-beside.ts';
import { askConversations, type FollowUpAsked } from './follow-ups/asking.ts';
import { readConversations } from './follow-ups/conversations.ts';
import { followUpFiguresOf } from './follow-ups/figures.ts';

const OURS = packageFile('test/eval/questions/follow-ups.json');
const top = mkdtempSync(join(tmpdir(), 'follow-ups-'));

/** A folder with a story and a conversation on it. */
function folderOf(turns: object): string {
  writeFileSync(join(top, 'ferry.txt'), 'The ferry to Oster is cancelled until Friday. Its propeller is broken.');
  const file = join(top, 'questions.json');
  writeFileSync(file, JSON.stringify({ stories: [{ file: 'ferry.txt', 'follow-ups': [turns] }] }));
  return file;
}
const FERRY = {
  id: 'f1',
  first: 'Until when is the ferry cancelled?',
  firstAnswers: ['The ferry to Oster is cancelled until Friday.'],
  follow: 'why?',
  answers: ['Its propeller is broken.'],
  leans: true,
};

describe('figures of follow-ups', () => {
  const alone = { outcome: 'related', shown: -1, excerpt: '' } as const;
  const asked = (part: Partial<FollowUpAsked>): FollowUpAsked => ({
    id: '1',
    turn: 2,
    kind: 'pronoun',
    leans: true,
    answerable: true,
    question: 'Who is she?',
    before: 'Who?',
    read: 'Who is Ida?',
    carried: { kind: 'subject', words: 'Ida' },
    isFirstRight: true,
    outcome: 'answered',
    shown: 0,
    excerpt: '',
    alone,
    ...part,
  });
  const { carried: _, ...nothing } = asked({ kind: 'topic', leans: false, alone: { ...alone, shown: 0 } });

  it('GIVEN what turns came to THEN shares over those that can be answered after a right first turn', () => {
    const figures = followUpFiguresOf([
      asked({}),
      asked({ turn: 3, shown: 2, outcome: 'related' }),
      asked({ isFirstRight: false, shown: -1 }),
      asked({ answerable: false, shown: -1 }),
      nothing,
      asked({ kind: 'topic', leans: false, shown: -1 }),
      { ...nothing, kind: 'no-subject', leans: true, outcome: 'likely', alone },
    ]);
    expect(figures).toMatchObject({
      conversations: 6,
      firstTurnRight: 83.33,
      turns: 5,
      first: 60,
      ofThree: 80,
      shownAndRight: 60,
      aloneFirst: 20,
      wronglyCarried: 50,
      missed: 20,
      falseAnswers: 100,
    });
    expect(figures.byKind['topic']).toEqual({ turns: 2, first: 50, ofThree: 50, shownAndRight: 50, aloneFirst: 50 });
    expect(figures.byTurn['3']).toMatchObject({ turns: 1, first: 0, ofThree: 100 });
  });

  it('GIVEN nothing THEN figures are null', () => {
    expect(followUpFiguresOf([])).toMatchObject({ conversations: 0, first: null, wronglyCarried: null, byKind: {} });
  });
});

describe('conversations', () => {
  it('GIVEN a folder THEN a turn is asked in the light of the one before', async () => {
    const [result, ...others] = await askConversations(await readConversations(folderOf(FERRY)), undefined);
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      kind: 'leans',
      isFirstRight: true,
      carried: { kind: 'question', words: FERRY.first },
      read: 'why is the ferry cancelled?',
    });
  });

  it('GIVEN ours THEN at least 120 on eight stories, each kind and both parts, half of them held', async () => {
    const [taught, held] = await Promise.all([readConversations(OURS, 'taught'), readConversations(OURS, 'held')]);
    expect(taught.length + held.length).toBeGreaterThanOrEqual(120);
    expect(held.length).toBeGreaterThanOrEqual((taught.length + held.length) / 2);
    for (const part of [taught, held]) {
      expect(part[0]?.corpus.library.documents).toHaveLength(4);
      const kinds = new Set(part.flatMap(({ later }) => later.map(({ kind }) => kind)));
      expect([...kinds].sort()).toEqual(['and-x', 'no-subject', 'pronoun', 'story', 'topic']);
      expect(part.some(({ later }) => later.length > 1)).toBe(true);
    }
  });

  it.each<[string, object, string]>([
    ['a sentence that is not there', { ...FERRY, answers: ['Its rudder is broken.'] }, 'f1: in no story: Its rudder'],
    ['no first answer', { ...FERRY, firstAnswers: [] }, 'firstAnswers'],
  ])('GIVEN %s THEN an error says so', async (_, turns, message) => {
    await expect(readConversations(folderOf(turns))).rejects.toThrow(message);
  });

  it('GIVEN a part of a folder THEN an error says so', async () => {
    await expect(readConversations(folderOf(FERRY), 'held')).rejects.toThrow('--part goes with');
  });
});

describe('the command', () => {
  const run = (...args: string[]) => startProgram({}, 'dist/test/eval/eval.js', ['follow-ups', ...args]).ended;

  it('GIVEN a folder THEN figures, and a line a turn', async () => {
    folderOf(FERRY);
    const out = join(top, 'out.jsonl');
    const { code, out: said, err } = await run(top, '--json', '--predictions', out);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(said)).toMatchObject({ conversations: 1, firstTurnRight: 100, missed: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'f1', turn: 2, question: 'why?' });
  });

  it.each([
    [[join(top, 'none')], 1, /^[^\n]+none: ENOENT[^\n]+\n$/],
    [[packageFile('package.json')], 1, /package\.json: /],
    [[], 2, /^There is no FILE\.\n\nUsage: /],
  ])('GIVEN %j THEN exit code %d', async (args, expected, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(message);
  });
});

describe('conversations kept beside the repository', () => {
  const { path, isHere } = dataBeside('../shared/cases/stories');

  it.runIf(isHere)(
    'GIVEN them THEN what leans carries something, and the answers are there more often than alone',
    async () => {
      const asked = await askConversations(await readConversations(join(path, 'questions.json')), undefined);
      const { conversations, first, aloneFirst, missed } = followUpFiguresOf(asked);
      expect(conversations).toBe(24);
      expect(missed).toBe(0);
      expect(first).toBeGreaterThanOrEqual(75);
      expect(aloneFirst).toBeLessThanOrEqual(65);
    },
  );
});
