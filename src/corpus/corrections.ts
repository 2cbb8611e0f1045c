import { type IndexedPassage, type IndexedSentence, textOf } from '../search/search-index.ts';
import { paragraphOf } from './captions.ts';
import { oncePer } from './memo.ts';

/** A heading over what corrects a story, in small letters: not "Corrections officers walk out". */
export const CORRECTION_HEADING =
  /^(?:corrections?(?: and clarifications?)?|clarifications?|errat(?:um|a)|editor['’]?s['’]? notes?|更正|订正|勘误)(?:$|\s*[:：(—–]|,? (?:appended|\p{L}*\.? ?\d))/u;

/** "The report" may be what a story tells of; "this report" is the story. */
const STORY =
  '(?:(?:this|our) (?:article|column|headline|item|page|piece|post|report|story|text)|the (?:article|story))';
const LABEL = `(?:corrections?(?: and clarifications?)?|clarifications?|corrected|errat(?:um|a))`;
const DATED = String.raw`(?: \([^()\n]{1,30}\)|,? (?:appended|added|published|made)?,?[^:.\n]{0,20}\d[^:.\n]{0,20})?`;
const VERSION = `(?:in )?(?:an?|the|our) (?:earlier|first|original|previous|prior) version of ${STORY}`;
const BY_ERROR = String.raw`(?:(?:because of|due to|owing to) an? (?:\p{L}+ ){0,3}error,? )?`;
const MENDED = String.raw`(?:\p{L}+ )?(?:corrected|clarified)`;
const TO_MEND = '(?:clarify|correct|fix|give|make clear|reflect|remove|say|show|state)';
const CHANGED = String.raw`(?:\p{L}+ )?(?:amended|changed|edited|revised|updated) (?:on [^.\n]{1,30}? )?to ${TO_MEND}`;
const NOTE = String.raw`editor['’]?s['’]? note\b[^.]{0,200}\b(?:chang|clarif|correct|amend|version|misstat|mistake|error)`;

/** How a paragraph or sentence begins that corrects a story. */
export const CORRECTION = new RegExp(
  [
    String.raw`^\P{L}{0,3}(?:${LABEL}${DATED}\s*[:：.—–|]`,
    String.raw`(?:corrections?\P{L}{1,3})?${BY_ERROR}${VERSION}\b(?! of\b)`,
    String.raw`${STORY} (?:was|has been|is) (?:since )?(?:${MENDED}|${CHANGED})\b`,
    String.raw`${STORY} originally (?:gave|misstated|reported|said|stated)\b`,
    String.raw`we have (?:since )?(?:corrected|clarified) ${STORY}\b`,
    `${NOTE}|(?:更正|订正|勘误)[:：])`,
  ].join('|'),
  'iu',
);

/** Whether a sentence corrects the story: it, or its paragraph, begins so, or stands under such a heading. */
export function isCorrection(indexed: IndexedSentence): boolean {
  const { document, passage } = indexed.passage;
  const heading = document.sections[passage.section]?.heading?.text.toLowerCase() ?? '';
  if (CORRECTION_HEADING.test(heading)) return true;
  const { start, end } = paragraphOf(indexed);
  return CORRECTION.test(document.text.slice(start, end)) || CORRECTION.test(textOf(indexed));
}

/** Passages at the top and at the end of a document in which it is corrected. Set by hand. */
const AT_TOP = 2;
const AT_END = 3;

/** The sentences of a document that correct it, at its top or its end. @param passages Of the document, in order. */
export const correctionsIn: (passages: readonly IndexedPassage[]) => readonly IndexedSentence[] = oncePer((passages) =>
  passages
    .filter((_, i) => i < AT_TOP || i >= passages.length - AT_END)
    .flatMap(({ sentences }) => sentences.filter(isCorrection)),
);
