import { isFurniture } from '../library/boilerplate.ts';
import { isCaption, STOP } from '../library/lines.ts';
import type { IndexedSentence } from '../search/search-index.ts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}`;
/** What stands before, behind and between a story's paragraphs and tells nothing of it. */
const ABOUT_THE_PAGE = new RegExp(
  `^(?:${[
    String.raw`(?:[Rr]ead|[Ss]ee|[Ww]atch|[Ll]isten|[Cc]lick|[Tt]ap|[Ll]earn|[Ff]ind out|[Vv]iew|[Ss]ign up|[Ss]ubscribe|[Ff]ollow|[Jj]oin|[Dd]onate|[Dd]ownload)(?: \p{L}+){0,2}(?:[:：]| (?:more|also|here|next|our|us|the full|now|on (?:Twitter|Facebook|Instagram|X))\b)`,
    `(?:Related|More|Also|Recommended|Editor(?:['’]s|s['’]?|ial)? [Nn]ote|EDITOR['’]S NOTE|Correction|Clarification|Update|Disclaimer|Disclosure|Sources?|Photos?|Pictures?|Images?|Video|File photo|Caption|Gallery|Map|Graphic|Opinion|Must[- ][Rr]ead|Don['’]t [Mm]iss|For more(?: information)?|Advertisement|Contact|Tags?|Topics?)[:：]`,
    String.raw`\(?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten|[Pp]roduced) by ${NAME}`,
    String.raw`(?:This|The) (?:story|article|post|version)\b.{0,20} (?:was|has been|is) (?:first |originally |since )?(?:updated|published|corrected|adapted|translated|produced|republished|amended|edited)`,
    String.raw`${NAME}(?:(?:,| and|, and| in \p{L}+) ${NAME})*,?(?: of .{2,30})? (?:reported from|contributed (?:reporting|to (?:this|the) (?:report|story|article)))`,
    String.raw`.{0,160}\bcontributed to this (?:report|story|article)\b|(?:CNN|AP|BBC|NBC|CBS|ABC|Reuters)['’]s ${NAME}.{0,80} (?:reported|contributed) (?:from|to)\b`,
    String.raw`(?:All rights reserved|Copyright|©|\(c\) ?\d)`,
    '(?:责任编辑|责编|编辑|来源|记者|图片来源|原标题|扫码|关注我们|点击)[：: ]|（(?:完|责编).{0,12}）$',
  ].join('|')})`,
  'u',
);

const BROKEN_OFF = /(?:\.{3}|…|[:：;；,，])["'”’)\]]*$/u;
const QUESTION = /[?？]["'”’)\]」』]*$/u;
const FOOTNOTES = /(?:\[[^\]\s]{1,24}\])+$/u;
const FEWEST_TERMS = 3;

const CREDITED = String.raw`(?:[\p{Lu}@©(\d/|&]\S*|via|and|of|for|the|by)`;
/** What a picture shows ends with who took it: "Image: Nick Moreau.", "(AP Photo/Jill Miller)", "/Getty Images". */
const CAPTION_END = new RegExp(
  [
    String.raw`(?:^|[\s.(|])(?:Images?|Photos?|Pictures?|Photographs?|Videos?|Audio|Illustrations?|Graphics?|Credits?|Courtesy|IMAGE|PHOTO|CREDIT)(?: (?:[Cc]redits?|by|of|courtesy))?\s?[:：]\s*${CREDITED}(?: ${CREDITED}){0,9}\s*$`,
    String.raw`\((?:AP )?(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\b[^()]{0,60}\)\.?$`,
    String.raw`[/|] ?(?:Getty|AFP|AP|Reuters|EPA|PA|Shutterstock|Alamy)\b.{0,30}$`,
  ].join('|'),
  'u',
);
const LONGEST_CAPTION = 500;

/** Whether a paragraph is no part of what the story tells: the text of a picture, an editor's note, a link. */
export function isOfPage(paragraph: string): boolean {
  if (ABOUT_THE_PAGE.test(paragraph)) return true;
  return paragraph.length <= LONGEST_CAPTION && (isCaption(paragraph) || CAPTION_END.test(paragraph));
}

/**
 * Whether a sentence says a thing of the story that could be its point: it is whole, no question, no table's row, and
 * nothing of the page around the story (a caption, a credit, a link, a byline).
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
