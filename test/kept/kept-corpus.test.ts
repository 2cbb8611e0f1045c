import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { type BuiltCorpus, buildCorpus, buildCorpusInSteps, type Corpus } from '../../src/corpus/corpus.ts';
import { KeptCorpus } from '../../src/kept/kept-corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { atOnce } from '../../src/library/steps.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { column, pdfOf } from '../fixtures/forms/pdf.ts';
import { folderOf } from '../library/folder.ts';

const FILES = {
  'bridge/a.txt':
    'The old bridge closes\n\nThe old bridge in Pell was closed on Monday, said Mayor Ina Corvell. Cracks were found in two pillars.\n\n' +
    'Costs\n\nCorvell said the repair would cost $9 million. Norvane Works Ltd. builds the new one until 2031.',
  'bridge/b.md':
    '---\ntitle: A ferry instead\npublished: 2026-03-05\n---\n\nA **ferry** runs every hour, said Norvane Works.\n\n- It takes 40 cars.\n- It is free.\n',
  'odd.md': '---\ntitle: 7\ntags: [a\n---\n\nThe council of Pell meets in May. Ina Corvell leads it.',
  'lock.pdf': pdfOf([
    column(60, 700, ['The lock of Pell']),
    column(60, 700, ['The lock of Pell leaks, said', 'Ida Moor.']),
  ]),
  'talks.txt': '五角大楼谈判\n\n五角大楼要求访问模型。',
  'zeal.txt': 'Zeal wins again\n\nTorin Zeal, the captain of Pell United, won the cup. Zeal was born in 1999.',
  'library.yaml': 'names:\n  - { name: Pell, not: true }\ndocuments:\n  zeal.txt: { published: 2026-04-01 }\n',
};
const QUESTIONS = [
  'Who closed the old bridge?',
  'What does the repair cost?',
  'How often does the ferry run?',
  'Who is Torin Zeal?',
  'When was Zeal born?',
  '五角大楼要求什么？',
  'How do I make pancakes?',
];

interface Start {
  readonly corpus: BuiltCorpus;
  readonly kept: KeptCorpus;
  readonly said: readonly string[];
  /** Documents that were made anew. */
  readonly made: readonly string[];
}

const kept = (stories: string, cache: string, version: string, say: (line: string) => void) =>
  KeptCorpus.open({ stories, cache, version, say });

/** A start until questions are taken. */
async function started(stories: string, cache: string, version = 'one'): Promise<Start> {
  const said: string[] = [];
  const found = await kept(stories, cache, version, (line) => said.push(line));
  const library = await loadLibrary(stories, { known: found.documents });
  const corpus = atOnce(buildCorpusInSteps(library, found.known));
  const made = library.documents.filter((each) => !found.documents.placeOf(each)).map(({ id }) => id);
  return { corpus, kept: found, said, made };
}

/** A start, and what is done once questions are taken. */
async function settled(stories: string, cache: string, version?: string): Promise<Start> {
  const start = await started(stories, cache, version);
  atOnce(start.corpus.complete());
  await start.kept.keep(start.corpus);
  return start;
}

const freshOf = async (stories: string): Promise<Corpus> => buildCorpus(await loadLibrary(stories));

/** What readers see of a corpus, and all that is known of its names. */
function seen(corpus: Corpus) {
  const { library, names } = corpus;
  const answers = QUESTIONS.map((question) => {
    const { outcome, ...rest } = answerQuestion(question, corpus) as unknown as Record<string, unknown>;
    return { question, outcome, told: textsIn(rest) };
  });
  return {
    documents: library.documents.map(({ id, title, text, language, published, fingerprint, sections, passages }) => ({
      ...{ id, title, text, language, published, fingerprint, sections, passages },
    })),
    stories: library.stories.map(({ id, title, fingerprint }) => ({ id, title, fingerprint })),
    problems: library.problems,
    answers,
    takeaways: library.stories.map((story) => textsIn(takeawaysOf(story, corpus))),
    names: names.names.map(({ mentions, roles, ...name }) => ({
      ...name,
      mentions: mentions.map(({ document, story, sentence, start, end }) => [
        document.id,
        story.id,
        sentence?.id,
        start,
        end,
      ]),
      roles: roles.map(({ document, sentence, start, end }) => [document.id, sentence.id, start, end]),
    })),
  };
}

/** All excerpts in a result, with where they are. */
function textsIn(value: unknown, found: string[] = [], known = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || known.has(value)) return found;
  known.add(value);
  if ('document' in value && 'text' in value && 'start' in value) found.push(`${value.start} ${value.text}`);
  else for (const part of Object.values(value)) textsIn(part, found, known);
  return found;
}

const cacheOf = (): string => join(folderOf({}), 'cache');
const fileIn = (cache: string): string => join(cache, 'stories', readdirSync(join(cache, 'stories'))[0] ?? '');

describe('a second start', () => {
  it('GIVEN the same files THEN nothing is made anew, and all is as it was, before and after the index is complete', async () => {
    const [stories, cache] = [folderOf(FILES), cacheOf()];
    const fresh = seen(await freshOf(stories));
    expect(fresh.answers.flatMap(({ told }) => told).length).toBeGreaterThan(5);
    expect(seen((await settled(stories, cache)).corpus)).toEqual(fresh);
    const { corpus, kept: found, made, said } = await started(stories, cache);
    expect([made, said]).toEqual([[], []]);
    expect(corpus.index.forward).toBe(found.known.words?.forward);
    expect(seen(corpus)).toEqual(fresh);
    atOnce(corpus.complete());
    expect(seen(corpus)).toEqual(fresh);
    const before = readFileSync(fileIn(cache));
    await found.keep(corpus);
    expect(readFileSync(fileIn(cache)).equals(before)).toBe(true);
  });

  it.each<[string, (stories: string) => void, readonly string[]]>([
    ['one changed', (stories) => appendFileSync(join(stories, 'zeal.txt'), '\n\nCorvell met Zeal.'), ['zeal.txt']],
    ['one new', (stories) => writeFileSync(join(stories, 'new.txt'), 'Ina Corvell left.'), ['new.txt']],
    ['one gone', (stories) => rmSync(join(stories, 'bridge/a.txt')), []],
    [
      'one moved to another story',
      (stories) => writeFileSync(join(stories, 'bridge/zeal.txt'), FILES['zeal.txt']),
      ['bridge/zeal.txt'],
    ],
    [
      'facts changed',
      (stories) => writeFileSync(join(stories, 'library.yaml'), FILES['library.yaml'].replace('04-01', '04-02')),
      ['zeal.txt'],
    ],
    [
      'entries of names changed',
      (stories) => writeFileSync(join(stories, 'library.yaml'), 'names:\n  - { name: Zeal, not: true }\n'),
      ['zeal.txt'],
    ],
    [
      'none left but one',
      (stories) => {
        for (const gone of ['bridge', 'odd.md', 'talks.txt', 'library.yaml'])
          rmSync(join(stories, gone), { recursive: true });
      },
      ['zeal.txt'],
    ],
  ])('GIVEN %s THEN that alone is made anew, and all is as if nothing had been kept', async (_, change, expected) => {
    const [stories, cache] = [folderOf(FILES), cacheOf()];
    await settled(stories, cache);
    change(stories);
    const fresh = seen(await freshOf(stories));
    const second = await settled(stories, cache);
    expect(second.made).toEqual(expected);
    expect(seen(second.corpus)).toEqual(fresh);
    const third = await started(stories, cache);
    expect(third.made).toEqual([]);
    expect(third.corpus.index.forward).toBe(third.kept.known.words?.forward);
    expect(seen(third.corpus)).toEqual(fresh);
  });

  it('GIVEN other code THEN nothing that is kept is used, and nobody is told', async () => {
    const [stories, cache] = [folderOf(FILES), cacheOf()];
    await settled(stories, cache);
    const other = await settled(stories, cache, 'two');
    expect(other.made).toHaveLength(6);
    expect(other.said).toEqual([]);
    expect((await started(stories, cache, 'two')).made).toEqual([]);
  });

  it('GIVEN another folder of stories THEN it has a file of its own', async () => {
    const [cache, one, two] = [cacheOf(), folderOf(FILES), folderOf({ 'b.txt': 'It is so.' })];
    await settled(one, cache);
    await settled(two, cache);
    expect((await started(one, cache)).made).toEqual([]);
    expect((await started(two, cache)).made).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1), /it is damaged\.$/],
    ['cut in its head', (bytes) => bytes.subarray(0, 30), /it is not a file of stories of this version\.$/],
    ['one bit changed', (bytes) => changed(bytes, bytes.length - 9), /it is damaged\.$/],
    ['a length changed', (bytes) => changed(bytes, 20 + 2 * 32 + 8 + 5), /it is damaged\.$/],
    ['the number of parts changed', (bytes) => changed(bytes, 20 + 2 * 32), /it is damaged\.$/],
    ['foreign', () => Buffer.from('PNG '.repeat(100)), /it is not a file of stories of this version\.$/],
    ['empty', () => Buffer.alloc(0), /it is not a file of stories of this version\.$/],
  ])(
    'GIVEN one that is %s THEN it is said, the stories are read, and it is written anew',
    async (_, damage, reason) => {
      const [stories, cache] = [folderOf(FILES), cacheOf()];
      await settled(stories, cache);
      const file = fileIn(cache);
      writeFileSync(file, damage(readFileSync(file)));
      const second = await settled(stories, cache);
      expect(second.said).toEqual([expect.stringMatching(reason)]);
      expect(second.said[0]).toContain(`${file} is not used and will be written anew`);
      expect(second.made).toHaveLength(6);
      expect(seen(second.corpus)).toEqual(seen(await freshOf(stories)));
      const third = await started(stories, cache);
      expect([third.said, third.made]).toEqual([[], []]);
    },
  );

  it('GIVEN a folder in its place THEN it is said, and that nothing can be kept', async () => {
    const [stories, cache] = [folderOf(FILES), cacheOf()];
    await settled(stories, cache);
    const file = fileIn(cache);
    rmSync(file);
    mkdirSync(file);
    const { said, made } = await settled(stories, cache);
    expect(made).toHaveLength(6);
    expect(said).toEqual([
      expect.stringContaining(`${file} is not used`),
      expect.stringContaining(`cannot be kept in ${cache}`),
    ]);
    expect(readdirSync(join(cache, 'stories'))).toHaveLength(1);
  });

  it('GIVEN a cache folder that cannot be written THEN it is said once with a remedy, and the stories are there', async () => {
    const stories = folderOf(FILES);
    const cache = join(folderOf({ file: 'no folder' }), 'file');
    const { said, corpus } = await settled(stories, cache);
    expect(said).toEqual([
      expect.stringMatching(/next start reads all stories again\. Set CACHE_DIR .* or CACHE=off\.$/),
    ]);
    expect(corpus.library.documents).toHaveLength(6);
  });
});

describe('a file that two processes share', () => {
  it('GIVEN both write while others read THEN whoever reads finds all of it, or nothing', async () => {
    const [stories, cache] = [folderOf(FILES), cacheOf()];
    const both = [await started(stories, cache), await started(stories, cache)];
    const writing = Promise.all(both.map(({ kept: each, corpus }) => each.keep(corpus)));
    const reading = Promise.all(Array.from({ length: 20 }, () => started(stories, cache)));
    await writing;
    for (const { said, made } of await reading) {
      expect(said).toEqual([]);
      expect([0, 6]).toContain(made.length);
    }
    expect((await started(stories, cache)).made).toEqual([]);
    expect(readdirSync(join(cache, 'stories'))).toHaveLength(1);
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x40;
  return copy;
}
