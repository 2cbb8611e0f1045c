import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { packageFile } from '../../../src/package.ts';
import { docxOf, paragraph } from '../../fixtures/forms/docx.ts';
import { column, pdfOf } from '../../fixtures/forms/pdf.ts';
import { folderOf } from '../folder.ts';
import { fixture } from './take.ts';

/** A copy of the built library, with every package but those that are optional. */
function installationWithoutOptional(): string {
  const folder = folderOf({ 'package.json': '{ "type": "module" }' });
  const { optionalDependencies } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  for (const room of ['language', 'library'])
    cpSync(packageFile(`dist/src/${room}`), join(folder, 'dist/src', room), { recursive: true });
  cpSync(packageFile('dist/src/package.js'), join(folder, 'dist/src/package.js'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packageFile('node_modules')))
    if (!Object.keys(optionalDependencies).some((optional) => optional.split('/')[0] === name))
      symlinkSync(packageFile(`node_modules/${name}`), join(folder, 'node_modules', name));
  return folder;
}

it('GIVEN an installation without optional packages THEN each file that needs one is named with the line that installs it, and the others are read', () => {
  const stories = folderOf({
    'a.pdf': pdfOf([column(60, 700, ['The mole was mended in May.'])]),
    'b.docx': docxOf(paragraph('The mole was mended in May.')),
    'c.html': fixture('ferry.html'),
    'd.eml': fixture('reply.eml'),
    'e.srt': fixture('hearing.srt'),
    'f.md': '# The mole\n\nThe mole was mended in May.',
  });
  const library = pathToFileURL(join(installationWithoutOptional(), 'dist/src/library/library.js')).href;
  const script = `const { loadLibrary } = await import(${JSON.stringify(library)});
    const { documents, problems } = await loadLibrary(${JSON.stringify(stories)});
    console.log(JSON.stringify({ read: documents.map(({ id }) => id), problems }));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const needs = (name: string): string =>
    `needs the package ${name}, which is not installed; install it with: npm ci --include=optional`;
  expect(JSON.parse(told)).toEqual({
    read: ['e.srt', 'f.md'],
    problems: [
      { file: 'a.pdf', reason: needs('unpdf') },
      { file: 'b.docx', reason: needs('mammoth') },
      { file: 'c.html', reason: needs('@mozilla/readability') },
      { file: 'd.eml', reason: needs('postal-mime') },
    ],
  });
});
