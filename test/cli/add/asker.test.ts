import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Asker } from '../../../src/cli/add/asker.ts';

/** Asks twice. @param typed Lines, then the end of the input. */
async function asked(typed: string, otherwise: boolean): Promise<{ answers: boolean[]; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asker = new Asker(input, output);
  input.end(typed);
  const answers = [await asker.isWanted('Write?', otherwise), await asker.isWanted('And this?', otherwise)];
  asker.close();
  return { answers, shown: String(output.read() ?? '') };
}

describe('Asker', () => {
  it.each([
    ['y\nn\n', true, [true, false]],
    ['YES\nNo\n', false, [true, false]],
    ['\n\n', true, [true, true]],
    ['\n\n', false, [false, false]],
    ['what\ny\nn\n', false, [true, false]],
    [' y \n', true, [true, false]],
    ['', true, [false, false]],
  ])('GIVEN %j where Enter says %s THEN %j', async (typed, otherwise, answers) => {
    expect((await asked(typed, otherwise)).answers).toEqual(answers);
  });

  it('GIVEN a question THEN it is shown with what Enter says', async () => {
    expect((await asked('y\n', true)).shown).toContain('Write? [Y/n] ');
    expect((await asked('y\n', false)).shown).toContain('Write? [y/N] ');
  });
});
