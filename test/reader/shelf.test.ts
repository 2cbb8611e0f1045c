import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../../src/reader/shelf.ts';
import { encodedOf, newFolder, reading } from './fakes.ts';

const ABOUT = { name: 'made up', version: '1.2', sha256: 'a'.repeat(64), bytes: 1 };
const texts = ['It opened in May.', 'She left.', 'Nobody was hurt.'];
const readings = texts.map((text) => reading(text));
const vectors = texts.map(encodedOf);

let cache: string;
let said: string[];
const shelf = (about = ABOUT) => new Shelf(cache, about, (line) => said.push(line));
const files = (): string[] => readdirSync(join(cache, 'reader-1.2')).map((name) => join(cache, 'reader-1.2', name));

beforeEach(() => {
  cache = join(newFolder(), 'not', 'there');
  said = [];
});

describe('vectors on disk', () => {
  it('GIVEN a story THEN it is one file, and is found as it was by another start', async () => {
    await shelf().keep(readings, vectors);
    expect(files()).toEqual([expect.stringMatching(/reader-1\.2.[0-9a-f]{64}\.vectors$/)]);
    expect(await shelf().find(readings)).toEqual(vectors);
    expect(said).toEqual([]);
  });

  it('GIVEN other words, another context, or another version of the model THEN it is not found', async () => {
    await shelf().keep(readings, vectors);
    expect(await shelf().find(readings.slice(1))).toBeUndefined();
    expect(await shelf().find(texts.map((text) => reading(text, 'The bridge')))).toBeUndefined();
    expect(await shelf({ ...ABOUT, version: '1.3' }).find(readings)).toBeUndefined();
    expect(said).toEqual([]);
  });

  const content = (path: string): Buffer => readFileSync(path);
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const other = Buffer.from(bytes);
    other.writeUInt8(other.readUInt8(at) ^ 1, at);
    return other;
  };
  it.each<[what: string, change: (path: string) => Uint8Array | string, why: string]>([
    ['is empty', () => '', 'is not a file of vectors'],
    ['is cut off', (path) => content(path).subarray(0, 700), 'is damaged'],
    ['has another bit', (path) => flipped(content(path), 600), 'is damaged'],
    ['is longer', (path) => Buffer.concat([content(path), Buffer.alloc(5)]), 'is damaged'],
    ['is something else', () => 'Dear diary', 'is not a file of vectors'],
    ['is huge', () => Buffer.alloc(100_000), 'is not a file of vectors'],
    ['is of another form', (path) => flipped(content(path), 18), 'is not a file of vectors'],
  ])(
    'GIVEN a file that %s THEN it is not used, that is said once, and it is written anew',
    async (_what, change, why) => {
      await shelf().keep(readings, vectors);
      const [path = ''] = files();
      writeFileSync(path, change(path));
      const later = shelf();
      expect(await later.find(readings)).toBeUndefined();
      expect(await later.find(readings)).toBeUndefined();
      expect(said).toEqual([expect.stringContaining(why)]);
      expect(said[0]).toContain(path);
      await later.keep(readings, vectors);
      expect(await later.find(readings)).toEqual(vectors);
    },
  );

  it('GIVEN a whole file of another model, or of another story, THEN it is not used', async () => {
    await shelf().keep(readings, vectors);
    expect(await shelf({ ...ABOUT, sha256: 'b'.repeat(64) }).find(readings)).toBeUndefined();
    const [path = ''] = files();
    await shelf().keep(readings.slice(1), vectors.slice(1));
    const other = files().find((each) => each !== path) ?? '';
    writeFileSync(path, content(other));
    expect(await shelf().find(readings)).toBeUndefined();
    expect(said).toEqual(Array(2).fill(expect.stringContaining('is of another story or another model')));
  });

  it('GIVEN a folder in place of a file THEN it is not used', async () => {
    await shelf().keep(readings, vectors);
    const name = createHash('sha256').update(`${texts[0]}\0The port\0`).digest('hex');
    await mkdir(join(cache, 'reader-1.2', `${name}.vectors`));
    expect(await shelf().find(readings.slice(0, 1))).toBeUndefined();
    expect(said).toHaveLength(1);
  });

  it('GIVEN a place that cannot be written THEN that is said once, and nothing is left there', async () => {
    cache = join(newFolder(), 'file');
    writeFileSync(cache, '');
    const memory = shelf();
    for (let i = 0; i < 2; i++) await memory.keep(readings, vectors);
    expect(await memory.find(readings)).toBeUndefined();
    expect(said).toEqual([expect.stringContaining('cannot be kept in')]);
  });

  it('GIVEN a file that cannot be put in its place THEN none that is unfinished is left', async () => {
    const name = createHash('sha256').update(`${texts[0]}\0The port\0`).digest('hex');
    await mkdir(join(cache, 'reader-1.2', `${name}.vectors`, 'x'), { recursive: true });
    await shelf().keep(readings.slice(0, 1), vectors.slice(0, 1));
    expect(said).toHaveLength(1);
    expect(files()).toHaveLength(1);
    expect(existsSync(join(cache, 'reader-1.2', `${name}.vectors`, 'x'))).toBe(true);
  });
});
