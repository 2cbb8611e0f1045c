import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';

const AUXILIARY = 'are|had|has|have|is|was|were|will';
/** Where another clause may begin or end. */
const BORDER = new RegExp(
  [
    String.raw`, (?!according|following|including)\p{Ll}+ing\b|, (?:an?|the) |[,;:—–()"“”]`,
    String.raw`\b(?:who|which|that)(?: (?:${AUXILIARY}))?\b|\b(?:${AUXILIARY})\b`,
    String.raw`\b(?:and|but|whom|whose|since|until|before|after|where|because|if|although|though)\b`,
  ].join('|'),
  'giu',
);
const CLOSES = /^[,;)—–]$/;
/** What opens a clause that tells of something else than the sentence does. */
const OPENS = /^(?:whom|whose|since|until|before|where|if|although|though|\(|, \p{Ll}+ing)$/iu;
const RELATIVE = /^(?:who|which|that)\b/i;
/** ", a town in the north," says what something is; but in "On Monday, the mayor …" the sentence begins. */
const APPOSES = /^, (?:an?|the) $/;
const BEFORE_MAIN = /^(?:after|as|at|by|during|for|following|from|in|on|since|today|when|while|yesterday)\b[^,]*$/i;
const AUXILIARIES = new RegExp(`^(?:${AUXILIARY})$`, 'i');
const SAYING = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')}|shows?|showed|found|concluded) $`, 'iu');
const SAYS = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')})\b`, 'iu');
/** Longest run of text before a word that is looked at, in UTF-16 code units. */
const REACH = 90;
const AHEAD =
  /\b(?:will|would|shall|may|might|could|expected|(?:is|are|was|were) (?:due|set)|scheduled|plans?|planned|hopes?|intends?) (?:[^\s,;]+ ){0,9}$/iu;
const RECURS = /\b(?:is|are|begins|starts|opens|takes place|but|every|except) $/iu;

/** What somebody did or what happened, after "after", as it is mostly written. */
export const DEED = String.raw`(?:[^\s,;]+ ){1,7}(?:\p{L}{2,}ed|found|said|was|were|had|broke|fell|lost|won|left)\b`;

/** Clauses that may tell of the event all the same: those with "after", and those with "that". */
export type Within = 'after' | 'that';

/** Whether a span stands in a clause that is beside what the sentence tells: "…, who was born in Pell". */
export function isAside(text: string, { start }: Span, ...within: readonly string[]): boolean {
  /** Where the clause that is open began, if one is. */
  let opened: number | undefined;
  let isRelative = false;
  for (const { index, 0: border } of text.slice(0, start).matchAll(BORDER)) {
    const above = before(text, { start: index, end: index });
    const wasRelative: boolean = isRelative;
    isRelative = false;
    if (OPENS.test(border)) opened = index;
    else if (CLOSES.test(border)) opened = undefined;
    else if (APPOSES.test(border)) opened = BEFORE_MAIN.test(text.slice(0, index)) ? undefined : index;
    else if (/^after$/i.test(border)) opened ??= within.includes('after') ? undefined : index;
    else if (RELATIVE.test(border) && !(/^that/i.test(border) && SAYING.test(above))) {
      isRelative = !/, $/.test(above);
      opened ??= within.includes('that') && isRelative ? undefined : index;
      // "The man who set the fire was jailed on Monday": its own verb closes it.
    } else if (AUXILIARIES.test(border) && wasRelative) opened = undefined;
    else isRelative = wasRelative;
  }
  if (opened === undefined) return false;
  // ", the agency said on Monday"
  return !(
    APPOSES.test(text.slice(opened, opened + 6).match(/^, \p{L}+ /u)?.[0] ?? '') && SAYS.test(text.slice(opened, start))
  );
}

const before = (text: string, { start }: Span): string => text.slice(Math.max(0, start - REACH), start);

/** Whether a span is of what is still to come: "will meet on Friday". */
export const isAhead = (text: string, span: Span): boolean => AHEAD.test(before(text, span));

/** Whether a span is of what is so again and again, or of a timetable: "every Friday", "is on Friday". */
export const recurs = (text: string, span: Span): boolean => RECURS.test(before(text, span));
