import { describe, expect, it } from 'vitest';
import { sharedTypeNames } from './house-measures.ts';
import { circlesOf, importsOf, patternsOf } from './house-sources.ts';

describe('measures of the house', () => {
  it('GIVEN files that import each other in a circle THEN the circle, and not what leads into it', () => {
    const files = new Map([
      ['src/a.ts', "import { b } from './b.ts';"],
      ['src/b.ts', "import type { C } from './c/c.ts';"],
      ['src/c/c.ts', "import { b } from '../b.ts';\nimport { d } from '../d.ts';"],
      ['src/d.ts', "import { readFileSync } from 'node:fs';"],
    ]);
    expect(circlesOf(new Map([...files].map(([file, source]) => [file, importsOf(file, source)])))).toEqual([
      ['src/b.ts', 'src/c/c.ts'],
    ]);
  });

  it.each([
    ['const A = /x/u;', ['/x/u']],
    ['text.replace(/[/]\\/"/g, "/no/")', ['/[/]\\/"/g']],
    ['const half = a / b / c; // and /no/', []],
    ["const path = '/no/'; /* /no/ */ return /yes/.test(path);", ['/yes/']],
  ])('GIVEN %j THEN its regular expressions', (source, patterns) => {
    expect(patternsOf(source)).toEqual(patterns);
  });

  it('GIVEN a type that two files declare THEN its name, and not those that are imported', () => {
    const files = new Map([
      ['src/a.ts', 'export interface Word {}\ntype Only = 1;\nimport {\n  type Line,\n} from "./b.ts";'],
      ['src/b.ts', 'class Word {}\nexport type Line<T> = T;'],
    ]);
    expect(sharedTypeNames(files)).toEqual([['Word', 2]]);
  });
});
