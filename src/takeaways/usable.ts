import { CORRECTION } from '../corpus/corrections.ts';
import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { isBoilerplate } from '../library/boilerplate.ts';
import { isOfCompany, isSaidOfCompany } from '../library/company.ts';
import { STOP } from '../library/lines.ts';
import { isOfPicture } from '../library/pictures.ts';
import type { IndexedSentence } from '../search/search-index.ts';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const atOpening = (list: string): string => [...lexicon(list)].map(capitalised).join('|');
const inAnyCase = (list: string): string => `${alternatives(list)}|${atOpening(list)}`;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}`;
const NAMES = String.raw`${NAME}(?:(?:,| and|, and| in \p{L}+) ${NAME})*,?`;
const THIS_STORY = '(?:this|the) (?:report|story|article)';
const WORK = '[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten|[Pp]roduced';
const CHANGED = 'updated|published|corrected|adapted|translated|produced|republished|amended|edited';
const LINK = `(?:${inAnyCase('takeaways-link-verbs')})`;

const opening = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})`, 'u');

/** How lines begin that are before, after and between a story's paragraphs and no part of it. */
const PAGE_LINES = {
  /** "Read more: …", "Sign up for our …" */
  link: opening(
    String.raw`${LINK}(?: \p{L}+){0,2}[:：]`,
    String.raw`${LINK}(?: \p{L}+){0,2} (?:(?:more|also|here|next|our|us|the full|now)|on (?:Twitter|Facebook|Instagram|X))\b`,
  ),
  /** "Related: …", "Editor’s note: …" */
  label: opening(
    `(?:${atOpening('takeaways-page-labels')}|Must[- ][Rr]ead|Don['’]t [Mm]iss)[:：]`,
    `(?:Editor(?:['’]s|s['’]?|ial)? [Nn]ote|EDITOR['’]S NOTE)[:：]`,
    `(?:${alternatives('takeaways-page-labels-cjk')})[：: ]`,
  ),
  byline: opening(
    String.raw`\(?(?:(?:Additional|Further) )?(?:${WORK}) by ${NAME}`,
    `${NAMES}(?: of .{2,30})? (?:reported from|contributed (?:reporting|to ${THIS_STORY}))`,
    String.raw`.{0,160}\bcontributed to this (?:report|story|article)\b`,
    String.raw`(?:CNN|AP|BBC|NBC|CBS|ABC|Reuters)['’]s ${NAME}.{0,80} (?:reported|contributed) (?:from|to)\b`,
  ),
  /** "An earlier version of this article gave the wrong toll." */
  correction: CORRECTION,
  /** "This story has been updated." */
  'notice of a change': opening(
    String.raw`(?:This|The) (?:story|article|post|version)\b.{0,20} (?:was|has been|is) (?:(?:first|originally|since) )?(?:${CHANGED})`,
  ),
  copyright: opening(String.raw`(?:All rights reserved|Copyright|©|\(c\) ?\d)`),
  /** "（完）" */
  'end mark': opening('（(?:完|责编).{0,12}）$'),
} as const satisfies Record<string, RegExp>;

/** Whether a paragraph is not part of the story itself: the text of a picture, an editor's note, a link, what a company says of itself. */
export function isOfPage(paragraph: string): boolean {
  return pageLine(paragraph) !== undefined || isOfPicture(paragraph) || isOfCompany(paragraph);
}

function pageLine(text: string): string | undefined {
  return Object.entries(PAGE_LINES).find(([, pattern]) => pattern.test(text))?.[0];
}

/** Content words of a point. Set by hand. */
const FEWEST_TERMS = 3;
const FOOTNOTES = /(?:\[[^\]\s]{1,24}\])+$/u;

/** Why a sentence cannot be a point. */
const FAULTS = [
  { fault: 'short', holds: ({ indexed }) => indexed.terms.size < FEWEST_TERMS },
  { fault: 'broken off', holds: ({ bare }) => /(?:\.{3}|…|[:：;；,，])["'”’)\]]*$/u.test(bare) },
  { fault: 'no end', holds: ({ bare }) => !STOP.test(bare) },
  { fault: 'question', holds: ({ indexed, bare }) => indexed.view.cues.asks || /[?？]["'”’)\]」』]*$/u.test(bare) },
  /** But "iPhones …" */
  { fault: 'no beginning', holds: ({ text }) => /^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(text) },
  { fault: 'row of a table', holds: ({ text }) => /\S\s*\|\s*\S/.test(text) },
  { fault: 'all capitals', holds: ({ text }) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) },
  { fault: 'furniture', holds: ({ text }) => isBoilerplate(text) },
  { fault: 'caption', holds: ({ text }) => isOfPicture(text) },
  { fault: 'of a company', holds: ({ text }) => isSaidOfCompany(text) },
  { fault: 'line of the page', holds: ({ text }) => pageLine(text) !== undefined },
] as const satisfies readonly { readonly fault: string; readonly holds: (reading: UsableContext) => boolean }[];

interface UsableContext {
  readonly indexed: IndexedSentence;
  readonly text: string;
  /** Without marks of footnotes at its end. */
  readonly bare: string;
}

/**
 * Why a sentence cannot be a point: it is not whole, is a question or the row of a table, or belongs to the page around
 * the story (a caption, a credit, a link, a byline). Undefined where it can.
 */
export function faultOf(indexed: IndexedSentence): (typeof FAULTS)[number]['fault'] | undefined {
  const { sentence, passage } = indexed;
  const text = passage.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
  const reading = { indexed, text, bare: text.replace(FOOTNOTES, '') };
  return FAULTS.find(({ holds }) => holds(reading))?.fault;
}

/** Whether a sentence can be a point. */
export const isUsable = (indexed: IndexedSentence): boolean => faultOf(indexed) === undefined;
