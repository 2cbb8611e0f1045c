/** Hand-kept: verbs behind or before which words in quotation marks are their subject's. */
const SAY = `
  sa(?:id|ys?|ying) t(?:old|ells?|elling) wr(?:ote|ites?|iting) stat(?:ed|es|ing) add(?:ed|s|ing) argu(?:ed|es|ing) explain(?:ed|s|ing) warn(?:ed|s|ing)
  not(?:ed|es|ing) claim(?:ed|s|ing) announc(?:ed|es|ing) tweet(?:ed|s|ing) post(?:ed|s|ing) repl(?:ied|ies|ying) insist(?:ed|s|ing) continu(?:ed|es|ing)
  comment(?:ed|s|ing) conclud(?:ed|es|ing) declar(?:ed|es|ing) remark(?:ed|s|ing) recall(?:ed|s|ing) observ(?:ed|es|ing) testif(?:ied|ies|ying)
  promis(?:ed|es|ing) admit(?:s|ted|ting) ask(?:ed|s|ing) call(?:ed|s|ing) describ(?:ed|es|ing) jok(?:ed|es|ing) quip(?:ped|s) vow(?:ed|s|ing)
  stress(?:ed|es|ing) acknowledg(?:ed|es|ing) confirm(?:ed|s|ing) complain(?:ed|s|ing) suggest(?:ed|s|ing) assert(?:ed|s|ing) shout(?:ed|s|ing)
  urg(?:ed|es|ing) respond(?:ed|s|ing) predict(?:ed|s|ing) caution(?:ed|s|ing) maintain(?:ed|s|ing) emphasi[sz](?:ed|es|ing) thank(?:ed|s|ing)
  denounc(?:ed|es|ing) dismiss(?:ed|es|ing) critici[sz](?:ed|es|ing)
`;
const SAYING = new RegExp(`(?<![\\p{L}-])(?:${SAY.trim().split(/\s+/).join('|')})(?![\\p{L}-])`, 'gu');

/** These give a name or a judgement: words in quotation marks behind them are their subject's without a colon or comma alone. */
const NAMING = /^(?:call|describ|thank|denounc|dismiss|critici)/;

/** What says without such a verb: "X issued a statement". */
const ISSUED = /\b(?:issued|released|gave|made|read) (?:an?|the|this|his|her) (?:\p{Ll}+ )?statement\b/gu;

/** Hand-kept: finite verbs that are no verbs of saying and do not end in -ed, enough of them to tell a clause. */
const IRREGULAR =
  'is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|went|came|left|met|made|took|gave|got|began|became|lost|won|sold|bought|paid|held|ran|led|fell|rose|kept|sent|built|chose|grew|knew|saw|spoke|stood|thought';
const FINITE = new RegExp(`\\b(?:${IRREGULAR})\\b`);

/** A verb behind its subject, or behind what is said of that in passing: " sued", ", the mayor, has signed". */
const BEHIND_SUBJECT = new RegExp(
  `^(?: \\([^()]*\\))?(?:, [^,;:]{1,120},)?(?: (?:also|then|now|later|once|still|often|already|never|always|soon|\\p{Ll}+ly))* (?:${IRREGULAR}|said|told|wrote|\\p{Ll}+(?:ed|[^s]s))(?!\\p{L})`,
  'u',
);

/** A verb's place in a text. */
export interface Verb {
  readonly start: number;
  readonly end: number;
}

const places = (text: string, pattern: RegExp): Verb[] =>
  [...text.matchAll(pattern)].map(({ index, 0: verb }) => ({ start: index, end: index + verb.length }));

/** Verbs of saying, in the order of the text. */
export const verbsOfSaying = (text: string): Verb[] => places(text, SAYING);

/** The last verb of saying of a text, be it "issued a statement". */
export function lastSaying(text: string): Verb | undefined {
  const isAnnounced = /[:,]\s*$/.test(text);
  const verbs = verbsOfSaying(text).filter(({ start }) => !isAnnounced || !NAMING.test(text.slice(start)));
  return verbs.at(-1) ?? places(text, ISSUED).at(-1);
}

/** Whether a stretch of a sentence says something by itself: "X never married; he". */
export const hasClause = (text: string): boolean => FINITE.test(text) || text.includes(';');

/** Whether a stretch of a sentence has a verb of its own. */
export const hasVerb = (text: string): boolean => FINITE.test(text) || verbsOfSaying(text).length > 0;

/** Whether what stands behind a name goes on with what the name does or is. */
export const goesOnWithVerb = (behind: string): boolean => BEHIND_SUBJECT.test(behind);
