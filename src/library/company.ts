import { alternatives } from '../language/lexicon/lexicon.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |the |and |& |de )?[\p{Lu}\d][\p{L}\p{N}.'’&-]*){0,5}`;
/** What a company calls itself by after "the". */
const BODY =
  '(?:[Cc]ompan(?:y|ies)|[Aa]uthors?|[Ff]irm|[Gg]roup|[Ff]oundation|[Ii]nstitute|[Cc]orporation|[Ff]und|[Oo]rganization)';
const THIS = '[Tt]his (?:article|series|report|study|survey|project|story|newsletter)';
const ABOUT =
  `(?:(?:About|ABOUT) (?:${NAME}|[Tt]he (?:${NAME} )?${BODY}|[Uu]s|[Mm]e|${THIS})` +
  `|(?:Über|À propos de|Acerca de|Sobre|Informazioni su) (?:${NAME}|uns|nosotros|nous))`;
const NOTICE = `(?:${alternatives('company-notices')})`;

/** "About Halden Foods", "Forward-looking statements" */
const HEADINGS = [
  new RegExp(`^${ABOUT}(?: \\([^)]{1,40}\\))?[:：]?$`, 'u'),
  new RegExp(`^${NOTICE}(?: (?:regarding|concerning|about|for) .{1,60})?[:：]?$`, 'i'),
];

/** Whether what stands under a heading is what a company puts below each of its releases: of itself, a legal notice, whom to ask. */
export function isOverCompanyLines(heading: string): boolean {
  return !/^About [Tt]he \p{Lu}\S*$/u.test(heading) && HEADINGS.some((pattern) => pattern.test(heading.trim()));
}

const PARAGRAPHS = [
  // "About Halden Foods: Halden is …"
  new RegExp(String.raw`^${ABOUT}(?:\s*[:：—–]|\s+-|\s*\n)`, 'u'),
  new RegExp(`^${NOTICE}[:：]`, 'i'),
  /\bforward-looking statements?\b|\bsafe harbou?r (?:provision|statement)|\bPrivate Securities Litigation Reform Act\b/i,
];

/** "About Halden Foods: Halden is …", in one paragraph. */
const RUN_IN = new RegExp(
  `^(${ABOUT}|${NOTICE})(?: \\([^)]{1,40}\\))?(?:\\s*[:：—–]\\s*|\\s+-\\s+|\\s*\\n\\s*)(?=\\S)`,
  'u',
);

/** The heading within a paragraph: its length, and where the text behind it begins; in UTF-16 code units. */
export function runInHeading(paragraph: string): { readonly length: number; readonly textAt: number } | undefined {
  const [whole, head] = RUN_IN.exec(paragraph) ?? [];
  return whole === undefined || head === undefined ? undefined : { length: head.length, textAt: whole.length };
}

/** Whether a paragraph is what a company puts below each of its releases. */
export function isOfCompany(paragraph: string): boolean {
  return PARAGRAPHS.some((pattern) => pattern.test(paragraph));
}

const WEB = String.raw`(?:https?:\/\/|www\.|\p{L}[\p{L}\p{N}-]*\.(?:com|org|net|gov|edu|example)\b)`;
const E_MAIL = String.raw`\S+@\S+\.\p{L}{2,}`;
const TELEPHONE = String.raw`(?:(?:\+\d|\(?0\d|8\d\d[ -])[\d() .\/-]{5,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})`;
const SENTENCES = [
  ...PARAGRAPHS,
  // "Halden (HLD) is a leading provider of bread."
  new RegExp(
    String.raw`^${NAME}(?:,? Inc\.?,?| \([^)]{1,60}\))? (?:is|are) (?:one of )?(?:an?|the) (?:\S+ ){0,3}(?:leading|premier|trusted|award-winning) ` +
      String.raw`(?:\S+ ){0,3}(?:provider|supplier|manufacturer|maker|developer|producer|operator|retailer|distributor|innovator|company)s?\b`,
    'u',
  ),
  /\bactual (?:results|events|outcomes)\b.{0,60}\bdiffer materially\b/i,
  /\bno (?:obligation|duty|intention)\b.{0,40}\b(?:update|revise)\b/i,
  /^(?:for (?:more|further|additional) (?:information|details)|to learn more)\b/i,
  // "Contact Pell Okafor at press@halden.example"
  new RegExp(String.raw`\b(?:[Cc]ontact|[Ee]-?mail|[Ww]rite to)\b.{0,120}(?:${E_MAIL}|${TELEPHONE})`, 'su'),
  new RegExp(String.raw`\b(?:[Cc]all|[Pp]hone|[Tt]elephone|[Tt]el|[Ff]ax|[Mm]obile)\b.{0,60}${TELEPHONE}`, 'su'),
  new RegExp(String.raw`^(?:[Pp]lease )?[Vv]isit\b.{0,80}${WEB}`, 'su'),
];

/** Whether a sentence praises a company in its own words, limits what it promises, or says whom to ask. */
export function isSaidOfCompany(sentence: string): boolean {
  return SENTENCES.some((pattern) => pattern.test(sentence));
}
