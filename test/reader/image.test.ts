import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { newFolder } from './fakes.ts';

const BIN = 'node_modules/onnxruntime-node/bin';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

it('GIVEN the Dockerfile’s line THEN of onnxruntime-node the files of this platform stay, and no others', () => {
  const [line, more] =
    readFileSync(packageFile('Dockerfile'), 'utf8').match(/(?<=^RUN )node -e .*onnxruntime-node.*$/gm) ?? [];
  const copy = newFolder();
  const all = filesOf(packageFile(BIN));
  for (const file of all) {
    mkdirSync(dirname(join(copy, BIN, file)), { recursive: true });
    writeFileSync(join(copy, BIN, file), '');
  }
  execFileSync('/bin/sh', ['-c', line ?? 'false'], { cwd: copy });
  const own = all.filter((file) => file.includes(join(process.platform, process.arch)));
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThan(all.length);
  expect(filesOf(join(copy, BIN))).toEqual(own);
  expect(more).toBeUndefined();
});
