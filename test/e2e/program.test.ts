import { describe, expect, it } from 'vitest';
import { startProgram } from './program.ts';

describe('a program that a test starts', () => {
  let left: number | undefined;

  it('GIVEN a test that leaves it running', () => {
    left = startProgram({ PORT: '0' }).child.pid;
    expect(left).toBeGreaterThan(0);
  });

  it('THEN it ends with that test', () => {
    expect(() => process.kill(left ?? 0, 0)).toThrow('ESRCH');
  });

  it.concurrent('GIVEN a concurrent test THEN it has to say that the program is its own', ({ expect: own }) => {
    own(() => startProgram({})).toThrow('startProgramFor');
  });
});
