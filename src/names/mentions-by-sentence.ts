import type { Steps } from '../library/steps.ts';
import type { Name } from './types.ts';

/** Names in a step. Set by hand. */
const A_STEP = 100;

/** The mentions in sentences, by the ids of these. */
export interface MentionsBySentence {
  /** Of each sentence the first of its mentions, and one more for the end. */
  readonly first: Uint32Array;
  /** Of each mention its name, and its place among those of the name. */
  readonly names: Uint32Array;
  readonly mentions: Uint32Array;
}

export const NO_MENTIONS: MentionsBySentence = {
  first: new Uint32Array(),
  names: new Uint32Array(),
  mentions: new Uint32Array(),
};

/** Sorts the mentions of names by their sentences, in steps of a hundred names or so. */
export function* mentionsBySentence(all: readonly Name[]): Steps<MentionsBySentence> {
  let [last, count] = [-1, 0];
  for (const [at, { mentions }] of all.entries()) {
    for (const { sentence } of mentions) {
      if (!sentence) continue;
      last = Math.max(last, sentence.id);
      count += 1;
    }
    if (at % A_STEP === 0) yield;
  }
  const first = new Uint32Array(last + 2);
  for (const { mentions } of all)
    for (const { sentence } of mentions) if (sentence) first[sentence.id + 1] = (first[sentence.id + 1] as number) + 1;
  yield;
  for (let id = 0; id <= last; id++) first[id + 1] = (first[id + 1] as number) + (first[id] as number);
  const free = first.slice();
  const found = { first, names: new Uint32Array(count), mentions: new Uint32Array(count) };
  for (const [at, { mentions }] of all.entries()) {
    for (const [i, { sentence }] of mentions.entries()) {
      if (!sentence) continue;
      const place = free[sentence.id] as number;
      free[sentence.id] = place + 1;
      found.names[place] = at;
      found.mentions[place] = i;
    }
    if (at % A_STEP === 0) yield;
  }
  return found;
}
