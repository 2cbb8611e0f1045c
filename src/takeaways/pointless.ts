import { isFurniture } from '../library/furniture.ts';
import { isCaption, STOP } from '../library/lines.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/** What stands behind and between a story's paragraphs and tells nothing of it. */
const ABOUT_THE_PAGE = new RegExp(
  `^(?:${[
    String.raw`(?:read|see|watch|listen|click|tap|learn|find out|view|sign up|subscribe|follow|join|donate|share|download)\b(?: \p{L}+){0,2}(?:[:：]| (?:more|also|here|next|our|us|the full|now|on (?:twitter|facebook|instagram|x))\b)`,
    "(?:related|more|also|recommended|editor[’']?s? note|correction|clarification|update|disclaimer|disclosure|source|sources|photos?|pictures?|image|video|file photo|caption|gallery|map|graphic|opinion|must[- ]read|don[’']t miss|for more(?: information)?|advertisement|contact|tags?|topics?)[:：]",
    String.raw`\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translated|edited|written|produced) (?:by|from)\b`,
    String.raw`(?:this|the) (?:story|article|report|post|version)\b.{0,40}\b(?:updated|published|corrected|appeared|adapted|translated|produced|republished|amended|edited)`,
    String.raw`(?:all rights reserved|copyright|©|\(c\) ?\d)`,
    '(?:责任编辑|责编|编辑|来源|记者|图片来源|原标题|扫码|关注我们|点击)[：: ]|（(?:完|责编).{0,12}）$',
  ].join('|')})`,
  'iu',
);
const CREDIT =
  /\b(?:contributed to this (?:report|story|article)|has been (?:updated|corrected) (?:to|with|since)|reported from [\p{Lu}][\p{L} ]+\.$|for the latest news|newsletter)/iu;

const BROKEN_OFF = /(?:\.{3}|…|[:：;；,，])["'”’)\]]*$/u;
const QUESTION = /[?？]["'”’)\]」』]*$/u;
const FOOTNOTES = /(?:\[[^\]\s]{1,24}\])+$/u;
const FEWEST_TERMS = 3;

/** What a picture shows ends with who took it. */
const CAPTION_END =
  /(?:^|[\s.(|])(?:images?|photos?|pictures?|photographs?|videos?|audio|illustrations?|graphics?|credits?|courtesy)(?: (?:credits?|by|of|courtesy))?\s?[:：]\s?\S.{0,80}$|\((?:AP )?(?:file )?(?:photo|image|picture)s?\b[^()]{0,60}\)\.?$|[/|] ?(?:Getty|AFP|AP|Reuters|EPA|PA|Shutterstock|Alamy)\b.{0,30}$/iu;
const LONGEST_CAPTION = 500;

/** Whether a paragraph is the text of a picture. */
export function isCaptionText(paragraph: string): boolean {
  return paragraph.length <= LONGEST_CAPTION && (isCaption(paragraph) || CAPTION_END.test(paragraph));
}

/**
 * Whether a sentence says a thing of the story that could be its point: it is whole, no question, no table's row, and
 * nothing of the page around the story (a caption, a credit, a link, a byline).
 */
export function isPoint({ sentence, passage, terms, view }: IndexedSentence): boolean {
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
    !ABOUT_THE_PAGE.test(text) &&
    !CREDIT.test(text)
  );
}
