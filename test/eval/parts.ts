import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from '../../src/package.ts';

/**
 * What a story of labelled questions is for. `taught`: the reader learns from it; `ranked`: the ranker and the judge do,
 * so that they see the reader as it is on new stories; `checked`: wrong answers on it are read; `held`: nothing is learnt
 * from it and nobody looks at it, it decides.
 */
export type Part = 'taught' | 'ranked' | 'checked' | 'held';

export const PARTS: readonly Part[] = ['taught', 'ranked', 'checked', 'held'];

const names = z.array(z.string());
const corpus = z.strictObject({ held: names, ranked: names, checked: names });
const file = z.strictObject({ rule: z.string(), squad: corpus, wikinews: corpus, features: corpus });

const FILE = 'test/eval/questions/parts.json';

/** Of each corpus, the stories that the reader does not learn from. */
export function parts(): z.infer<typeof file> {
  return file.parse(JSON.parse(readFileSync(packageFile(FILE), 'utf8')));
}

/** The part of each story of a corpus, by its name. */
export function partIn(corpus: Exclude<keyof z.infer<typeof file>, 'rule'>): (story: string) => Part {
  const { held, ranked, checked } = parts()[corpus];
  const all: [string, Part][] = [
    ...held.map((name): [string, Part] => [name, 'held']),
    ...ranked.map((name): [string, Part] => [name, 'ranked']),
    ...checked.map((name): [string, Part] => [name, 'checked']),
  ];
  const known = new Map(all);
  return (story) => known.get(story) ?? 'taught';
}
