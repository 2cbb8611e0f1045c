import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';

/** Where another clause may begin or end. */
const BORDER = /[,;:—–()"“”]|\b(?:and|but|who|whom|whose|which|that|since|until|before|after|where|because|if|although|though)\b/giu;
/** What opens a clause that tells of something else than the sentence does. */
const ASIDE = /^(?:who|whom|whose|which|since|until|before|after|where|if|although|though|\()$/i;
const FAR_ASIDE = /^(?:who|whom|whose|which|since|until|before|where|if|although|though|\()$/i;
const THAT = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')}|shows?|showed|found|concluded) that$`, 'iu');
const AHEAD = /\b(?:will|would|shall|may|might|could|expected|due|scheduled|plans?|planned|set|hopes?|intends?) (?:\S+ ){0,6}$/iu;

/** Whether a span stands in a clause that is beside what the sentence tells: "…, who was born in Pell". */
export const isAside = (text: string, span: Span): boolean => opensAside(text, span, ASIDE);

/** The same but for clauses with "after", which tell what led to it. */
export const isFarAside = (text: string, span: Span): boolean => opensAside(text, span, FAR_ASIDE);

function opensAside(text: string, { start }: Span, aside: RegExp): boolean {
  let isOpen = false;
  for (const { index, 0: border } of text.slice(0, start).matchAll(BORDER)) {
    if (/^[,;)—–]$/.test(border)) isOpen = false;
    else if (aside.test(border)) isOpen = true;
    else if (/^that$/i.test(border)) isOpen = !THAT.test(text.slice(Math.max(0, index - 40), index + border.length));
  }
  return isOpen;
}

/** Whether a span is of what is still to come: "will meet on Friday". */
export const isAhead = (text: string, { start }: Span): boolean => AHEAD.test(text.slice(Math.max(0, start - 60), start));
