import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startProgram } from '../../e2e/program.ts';
import { KINDS } from './kinds.ts';
import { ROOMS, worksOf } from './rooms.ts';

describe('odd input', () => {
  it.each(Object.entries(KINDS))(
    'GIVEN %s THEN about as many characters as are wanted, and every room takes it',
    (_, make) => {
      const text = make(600);
      expect(text.length).toBeGreaterThan(590);
      expect(make(1_200).length / text.length).toBeGreaterThan(1.4);
      const done: string[] = [];
      for (const { room, work } of worksOf(text)) {
        work();
        done.push(room);
      }
      expect(done).toEqual(ROOMS);
    },
  );

  it('GIVEN npm run bench -- odd THEN a table and JSON, a line a kind and room', async () => {
    const out = mkdtempSync(join(tmpdir(), 'odd-'));
    onTestFinished(() => rmSync(out, { recursive: true }));
    const args = ['odd', '--sizes', '200,400', '--only', 'one letter', '--seconds', '600', '--json', '--out', out];
    const { code, out: printed } = await startProgram({}, 'dist/test/bench/bench.js', args).ended;
    const found: readonly { readonly exponent: number | null; readonly fault?: string }[] = JSON.parse(printed);
    expect(found).toHaveLength(ROOMS.length);
    expect(found.every(({ fault }) => fault === undefined)).toBe(true);
    expect(code).toBe(found.some(({ exponent }) => (exponent ?? 0) > 1.3) ? 1 : 0);
    expect(readFileSync(join(out, 'odd.md'), 'utf8')).toContain('# Odd input');
  });
});
