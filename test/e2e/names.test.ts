import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/library/manifest.ts';
import { VELLMAR_FOLDER } from '../fixtures/vellmar.ts';
import { startProgram } from './program.ts';

const names = (folder: string | undefined, ...flags: string[]) =>
  startProgram(folder === undefined ? {} : { DATA_DIR: folder }, 'dist/src/cli/names.js', flags).ended;

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const STORY = 'Jill Miller, the mayor of Ulm, met Tomas Erel of Quorra Robotics on Monday. Jill Miller left.';

describe('npm run names', () => {
  it('GIVEN a story THEN its names as library.yaml has them', async () => {
    const { code, out, err } = await names(VELLMAR_FOLDER);
    expect([code, err]).toEqual([0, '']);
    expect(readManifest(out).names).toContainEqual({
      name: 'Marit Solheim',
      kind: 'person',
      aliases: ['Solheim'],
      role: 'the chief executive of Quorra Robotics',
    });
  });

  it('GIVEN what is printed as library.yaml THEN --diff prints nothing; GIVEN a line less THEN that line', async () => {
    const folder = folderOf({ 'a.txt': STORY });
    const { out } = await names(folder);
    writeFileSync(join(folder, 'library.yaml'), out);
    expect(await names(folder, '--diff')).toMatchObject({ code: 0, out: '', err: '' });
    expect((await names(folder)).out).toBe(out);
    writeFileSync(join(folder, 'library.yaml'), out.replace('name: Quorra Robotics', 'name: Quorra Rockets'));
    const { code, out: lines } = await names(folder, '--diff', '--story', 'a');
    expect(code).toBe(0);
    expect(lines).toBe('+ { name: Quorra Robotics, kind: company }\n- Quorra Rockets (library.yaml)\n');
  });

  it.each([[['--nothing']], [['word']], [['--story']], [['--diff=yes']]])(
    'GIVEN %j THEN the usage, and exit code 2',
    async (flags) => {
      const { code, out, err } = await names(undefined, ...flags);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]+\n\nUsage: npm run -s names /);
    },
  );

  it('GIVEN an unknown story THEN those that there are, a line each, and exit code 1', async () => {
    const folder = folderOf({ 'a.txt': STORY, 'b.md': '---\ntitle: "Two\\nlines \\e[1m"\n---\n\nIt rained.' });
    const { code, out, err } = await names(folder, '--story', 'nothing');
    expect([code, out]).toEqual([1, '']);
    const [said, ...stories] = err.trimEnd().split('\n');
    expect(said).toBe('There is no story “nothing”. The stories, each with its title, are:');
    expect(stories).toEqual(['  a  A', expect.stringMatching(/^ {2}b {2}Two lines [^\p{Cc}]*$/u)]);
  });

  it('GIVEN no story or a broken setting THEN one clear message, and exit code 1', async () => {
    for (const { code, out, err } of [
      await names(folderOf({})),
      await startProgram({ LOG_LEVEL: 'loud' }, 'dist/src/cli/names.js', []).ended,
    ]) {
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toMatch(/^ +at /m);
      expect(err).toMatch(/no story|LOG_LEVEL/);
    }
  });

  it('GIVEN a wrong entry THEN its file and line on standard error, and what is found none the less', async () => {
    const folder = folderOf({ 'a.txt': STORY, 'library.yaml': 'names:\n  - name: X\n    kind: planet\n' });
    const { code, out, err } = await names(folder);
    expect(code).toBe(0);
    expect(JSON.parse(err)).toMatchObject({ file: 'library.yaml', reason: expect.stringContaining('line 3: ') });
    expect(out).toContain('- name: Jill Miller');
  });
});
