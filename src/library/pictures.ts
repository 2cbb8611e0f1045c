import { MONTH, WEEKDAY } from '../language/calendar.ts';
import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { isCaption } from './lines.ts';

const inCapitals = (entry: string): string => entry.charAt(0).toUpperCase() + entry.slice(1);

const CREDITED = String.raw`(?:[\p{Lu}@©(\d/|&]\S*|via|and|of|for|the|by)`;
const PICTURE = `(?:(?:${[...lexicon('takeaways-picture-nouns')].map(inCapitals).join('|')})s?|Courtesy|IMAGE|PHOTO|CREDIT)`;
const AGENCY = 'Getty|GETTY|AFP|AP|Reuters|REUTERS|EPA|PA|Shutterstock|Alamy';
/** How the text of a picture ends: with who took it. */
const CREDITS = [
  /** "Image: Jill Miller." */
  new RegExp(
    String.raw`(?:^|[\s.(|])${PICTURE}(?: (?:[Cc]redits?|by|of|courtesy))?\s?[:：]\s*${CREDITED}(?: ${CREDITED}){0,9}\s*$`,
    'u',
  ),
  /** "(AP Photo/Jill Miller)" */
  /\((?:AP )?(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\b[^()]{0,60}\)\.?$/u,
  /** "/Getty Images" */
  new RegExp(`[/|] ?(?:${AGENCY})\\b.{0,30}$`, 'u'),
  /** "REUTERS/Jill Miller" */
  new RegExp(String.raw`(?:^|[\s(])(?:${AGENCY})(?: [Pp]hoto)? ?/ ?\p{Lu}[^\s/]+(?: \p{Lu}[^\s/]+){0,3}[.)]*$`, 'u'),
];
/** "FILE - The bridge in March." */
const OF_FILE = /^\(?FILE(?: (?:PHOTO|IMAGE|PICTURE))?(?: ?[-–—:]|\))/;
/** In UTF-16 code units: a longer paragraph that ends so is the story's. Set by hand. */
const LONGEST = 500;

/** Whether a paragraph is the text of a picture and says so: by its first word, or by who took it. */
export function isOfPicture(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  return isCaption(paragraph) || OF_FILE.test(paragraph) || CREDITS.some((pattern) => pattern.test(paragraph));
}

/** "(left)", ", pictured in March" */
const POINTS_AT =
  /\((?:left|right|cent(?:re|er)|above|below|pictured|file(?: photo)?)\)|, (?:left|right|above|pictured|seen here)\b/;
const SOMEBODY = `(?:An?|Two|Three|Four|Five|Several|Some|${[...lexicon('pictured-people')].map(inCapitals).join('|')}) `;
/** "A man walks past the mill": what is seen, in the present. */
const SEEN = new RegExp(String.raw`^${SOMEBODY}(?:[^\s,.]+ ){0,4}(?:${alternatives('pictured-doings')})\b`, 'u');
/** "The bridge of Aarau in March" */
const WHEN_SEEN = new RegExp(
  String.raw`\b(?:[Ii]n|[Oo]n|[Dd]uring) (?:\S+ ){0,3}(?:(?:${WEEKDAY})|(?:${MONTH})\.?(?: \d{1,2})?,?(?: \d{4})?|\d{4})$`,
  'u',
);
const ASKS = /^(?:why|how|what|when|where|who|which)\b/i;
const SEEN_PARTICIPLE = /^(?:pictured|photographed|seen|shown)$/;
/** In words: a shorter line may well be a heading. Set by hand. */
const SHORTEST = 6;
const SHORTEST_WITHOUT_VERB = 8;

/**
 * Whether a short line that may be a heading reads as the text of a picture, which says what is seen: most of it in small letters,
 * and somebody doing something in the present, or no verb and when that was.
 */
export function readsAsCaption(line: string): boolean {
  if (isOfPicture(line)) return true;
  const words = line.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  if (words.length < SHORTEST || small.length <= words.length / 3 || ASKS.test(line)) return false;
  if (POINTS_AT.test(line) || SEEN.test(line)) return true;
  const hasVerb = small.some((word) => isVerb(word) && !SEEN_PARTICIPLE.test(word));
  return words.length >= SHORTEST_WITHOUT_VERB && !hasVerb && WHEN_SEEN.test(line);
}

let irregular: ReadonlySet<string> | undefined;

/** Whether a word in small letters is mostly a verb that makes a sentence. */
function isVerb(word: string): boolean {
  const verbs = lexicon('verbs');
  irregular ??= new Set(
    [...lexicon('irregular-forms')].flatMap((group) => {
      const [base = '', ...forms] = group.split(' ');
      return verbs.has(base) ? forms : [];
    }),
  );
  if (irregular.has(word) || lexicon('names-finite-verbs').has(word)) return true;
  return word.endsWith('ed') || (word.endsWith('s') && verbs.has(word.slice(0, -1)));
}
