import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOF } from '../cli/add/pages.ts';
import { folderOf } from '../library/folder.ts';
import { serve } from '../web/serve.ts';
import { type Ended, startProgram } from './program.ts';

const run = (script: string, args: readonly string[], data: string): Promise<Ended> =>
  startProgram({ DATA_DIR: data }, `dist/src/cli/${script}.js`, args).ended;

describe('npm run add', () => {
  it('GIVEN files, one of them broken THEN the others are written, and answer questions', async () => {
    const data = folderOf({});
    const desk = folderOf({ 'roof.txt': ROOF, 'broken.pdf': 'no pdf' });
    const { code, out, err } = await run('add', [join(desk, 'roof.txt'), join(desk, 'broken.pdf'), '--yes'], data);
    expect(code).toBe(1);
    expect(out).toContain('\n1 written, 1 failed.\n');
    expect(err).toBe(`2 of 2  ${desk}/broken.pdf is no PDF file, or is damaged; save it again.\n\n`);
    expect(readdirSync(data)).toEqual(['orchard-school-gets-a-new-roof.md']);
    const answer = await run('ask', ['How much does the work on the roof cost?'], data);
    expect(answer.out).toContain('The work costs $2.1 million.');
  });

  it('GIVEN nobody who could be asked THEN what would be written is shown, and nothing is', async () => {
    const [data, desk] = [folderOf({}), folderOf({ 'roof.txt': ROOF })];
    const { code, out, err } = await run('add', [join(desk, 'roof.txt')], data);
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}title +Orchard School gets a new roof$/m);
    expect(err).toBe('Nobody can be asked here. To write what is shown, put --yes behind the command.\n');
    expect(readdirSync(data)).toEqual([]);
  });

  it('GIVEN an address on this machine THEN it is not asked', async () => {
    const { url, asked } = await serve({ '/': 'Secret' });
    const { code, err } = await run('add', [url, '--yes'], folderOf({}));
    expect(code).toBe(1);
    expect(err).toBe(`${url} leads to 127.0.0.1, which is no public address; only public ones are asked.\n\n`);
    expect(asked).toEqual([]);
  });

  it('GIVEN a folder that is not there THEN what to do', async () => {
    const data = join(folderOf({}), 'none');
    const { code, err } = await run('add', ['a.txt', '--yes'], data);
    expect({ code, err }).toEqual({
      code: 1,
      err: `DATA_DIR is ${data}, and there is no such folder. Make it, or set DATA_DIR to the folder with your stories.\n`,
    });
  });
});
