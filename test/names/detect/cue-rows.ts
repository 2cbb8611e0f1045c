import { describe, expect, it } from 'vitest';
import type { Cues, Position, Vote } from '../../../src/names/detect/cue.ts';
import { contextOf } from '../../../src/names/detect/votes.ts';
import { marked } from '../texts.ts';

/** A text with a candidate between « and », what a cue votes for it, and its place where a cue reads that. */
type Row = readonly [text: string, vote: Vote | undefined, place?: Partial<Position>];

/** Rows by the name of their cue. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

const NOWHERE: Position = { definite: false, beforeRole: false, afterTitle: false };

/** Holds every cue against its rows; a cue without a row that votes is a failure, too. */
export function testCues(cues: Cues, rows: Rows): void {
  it('THEN every row is of a cue', () => {
    expect(Object.keys(rows).filter((name) => !(name in cues))).toEqual([]);
  });

  describe.each(Object.entries(cues))('the cue “%s”', (name, cue) => {
    it('has a row that votes', () => {
      expect(rows[name]?.some(([, vote]) => vote !== undefined)).toBe(true);
    });

    const each = (rows[name] ?? []).map(([text, vote, place]) => [text, vote, { ...NOWHERE, ...place }] as const);
    it.each(each)('GIVEN %j THEN it votes %j', (text, vote, place) => {
      const { words, sentence, usage } = marked(text);
      const context = contextOf(words, sentence, usage, place);
      expect(context && cue(context)).toEqual(vote);
    });
  });
}
