import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { isFurniture } from '../library/boilerplate.ts';
import { isCaption, STOP } from '../library/lines.ts';
import type { IndexedSentence } from '../search/search-index.ts';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const atOpening = (list: string): string => [...lexicon(list)].map(capitalised).join('|');
const inAnyCase = (list: string): string => `${alternatives(list)}|${atOpening(list)}`;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}`;
const NAMES = String.raw`${NAME}(?:(?:,| and|, and| in \p{L}+) ${NAME})*,?`;
const THIS_STORY = '(?:this|the) (?:report|story|article)';
const WORK = '[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten|[Pp]roduced';
const CHANGED = 'updated|published|corrected|adapted|translated|produced|republished|amended|edited';
/** Lines before, after and between a story's paragraphs that are no part of it; each begins a paragraph. */
const ABOUT_THE_PAGE = new RegExp(
  `^(?:${[
    // "Read more: …", "Sign up for our …"
    String.raw`(?:${inAnyCase('takeaways-link-verbs')})(?: \p{L}+){0,2}[:：]`,
    String.raw`(?:${inAnyCase('takeaways-link-verbs')})(?: \p{L}+){0,2} (?:more|also|here|next|our|us|the full|now)\b`,
    String.raw`(?:${inAnyCase('takeaways-link-verbs')})(?: \p{L}+){0,2} on (?:Twitter|Facebook|Instagram|X)\b`,
    // "Related: …", "Editor’s note: …"
    `(?:${atOpening('takeaways-page-labels')}|Must[- ][Rr]ead|Don['’]t [Mm]iss)[:：]`,
    `(?:Editor(?:['’]s|s['’]?|ial)? [Nn]ote|EDITOR['’]S NOTE)[:：]`,
    // Who made it.
    String.raw`\(?(?:(?:Additional|Further) )?(?:${WORK}) by ${NAME}`,
    `${NAMES}(?: of .{2,30})? (?:reported from|contributed (?:reporting|to ${THIS_STORY}))`,
    String.raw`.{0,160}\bcontributed to this (?:report|story|article)\b`,
    String.raw`(?:CNN|AP|BBC|NBC|CBS|ABC|Reuters)['’]s ${NAME}.{0,80} (?:reported|contributed) (?:from|to)\b`,
    // "This story has been updated"
    String.raw`(?:This|The) (?:story|article|post|version)\b.{0,20} (?:was|has been|is) (?:(?:first|originally|since) )?(?:${CHANGED})`,
    String.raw`(?:All rights reserved|Copyright|©|\(c\) ?\d)`,
    `(?:${alternatives('takeaways-page-labels-cjk')})[：: ]|（(?:完|责编).{0,12}）$`,
  ].join('|')})`,
  'u',
);

const BROKEN_OFF = /(?:\.{3}|…|[:：;；,，])["'”’)\]]*$/u;
const QUESTION = /[?？]["'”’)\]」』]*$/u;
const FOOTNOTES = /(?:\[[^\]\s]{1,24}\])+$/u;
/** Content words of a point. Set by hand. */
const FEWEST_TERMS = 3;

const CREDITED = String.raw`(?:[\p{Lu}@©(\d/|&]\S*|via|and|of|for|the|by)`;
const PICTURE = `(?:(?:${atOpening('takeaways-picture-nouns')})s?|Courtesy|IMAGE|PHOTO|CREDIT)`;
/** What a picture shows ends with who took it: "Image: Nick Moreau.", "(AP Photo/Jill Miller)", "/Getty Images". */
const CAPTION_END = new RegExp(
  [
    String.raw`(?:^|[\s.(|])${PICTURE}(?: (?:[Cc]redits?|by|of|courtesy))?\s?[:：]\s*${CREDITED}(?: ${CREDITED}){0,9}\s*$`,
    String.raw`\((?:AP )?(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\b[^()]{0,60}\)\.?$`,
    String.raw`[/|] ?(?:Getty|AFP|AP|Reuters|EPA|PA|Shutterstock|Alamy)\b.{0,30}$`,
  ].join('|'),
  'u',
);
/** In UTF-16 code units: a longer paragraph that ends so is the story's. Set by hand. */
const LONGEST_CAPTION = 500;

/** Whether a paragraph is not part of the story itself: the text of a picture, an editor's note, a link. */
export function isOfPage(paragraph: string): boolean {
  if (ABOUT_THE_PAGE.test(paragraph)) return true;
  return paragraph.length <= LONGEST_CAPTION && (isCaption(paragraph) || CAPTION_END.test(paragraph));
}

/**
 * Whether a sentence can be a point: it is whole, is neither a question nor the row of a table, and does not belong to
 * the page around the story (a caption, a credit, a link, a byline).
 */
export function isUsable({ sentence, passage, terms, view }: IndexedSentence): boolean {
  const text = passage.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
  const bare = text.replace(FOOTNOTES, '');
  return (
    terms.size >= FEWEST_TERMS &&
    STOP.test(bare) &&
    !BROKEN_OFF.test(bare) &&
    !QUESTION.test(bare) &&
    !view.cues.asks &&
    !/^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(text) &&
    !/\S\s*\|\s*\S/.test(text) &&
    !(/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) &&
    !isFurniture(text) &&
    !isCaption(text) &&
    !ABOUT_THE_PAGE.test(text)
  );
}
