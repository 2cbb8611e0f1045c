import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import { isCourtesy } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Matter } from './matter.ts';

const OFFICES = lexicon('suggested-offices');
/** Mentions from which on a person is central to a story, whatever is said of them. Set by hand. */
const CENTRAL = 2;
/** What a relative clause says of one who matters: "who led the study". */
const LEADS =
  /^(?:, \d+)?, who (?:has )?(?:also )?(?:leads?|led|heads?|headed|chairs?|chaired|speaks for|represents?|founded|directs|directed)\b/;
/** What says who somebody is, after the name, and of whom it is one alone or at least told apart. */
const BESIDE = /^(?:, \d+)?, (?:who (?:is|was|has|had|plays?|played|wrote|won)\b|(?:an?|the) )/;
/** What can be understood only with the sentence before: "His deputy", "its director", "one of the few". */
const LEANS = /\b(?:his|her|its|their|our|my|there|here)\b|\bone of\b/i;

/** What a sentence says of somebody, and whether that is an office. */
export interface Told {
  readonly sentence: IndexedSentence;
  /** The words that say it, as the sentence has them. */
  readonly role: string;
  readonly isOffice: boolean;
}

/** The sentences that say who somebody is in words that can be understood alone. The first of them that has an office comes first. */
export function toldOf({ mentions, roles }: Name, story: Story, matter: Matter): Told[] {
  const told: Told[] = [];
  for (const { sentence, document, start, end } of roles) {
    const role = document.text.slice(start, end).replace(/\s+/g, ' ');
    const before = document.text.slice(Math.max(sentence.sentence.start, start - 60), start);
    // "Robert Byrd, the senator, and his deputy Dan Rowe": a role of which the sentence does not say whose.
    // "One of the few was Mara Lund" is no word on who that is.
    const isOneOf = /^One of|^Among /.test(document.text.slice(sentence.sentence.start, start));
    const isOwned =
      isOneOf ||
      /\b(?:his|her|its|their|whose)(?: [^,]+, the)? $|\b(?:one of the|(?:an?|the) \p{Ll}+['’]s?) $/iu.test(before);
    const [head = '', deed] = role.split(
      / (?=who (?:led|leads?|ran|runs|heads?|headed|chairs?|founded|started|speaks for|represents?)\b)/,
    );
    const isLed =
      /\b(?:led|headed|founded|run|chaired) by (?:[\p{L}'’-]+ ){0,6}(?:[\p{Lu}][\p{L}-]+ ){0,3}(?:, )?$/u.test(before);
    const whole = /\bthe $/i.test(before) ? `the ${head}` : head;
    if (sentence.passage.story === story && !isOwned && isPlain(whole, matter))
      told.push({ sentence, role: head, isOffice: isOffice(head) || deed !== undefined || isLed });
  }
  for (const { sentence, document, story: where, start, end } of mentions) {
    if (!sentence || where !== story) continue;
    const after = document.text.slice(end, sentence.sentence.end);
    const said = /^(?:, \d+)?, ([^,.]*)/.exec(after)?.[1] ?? '';
    const before = document.text.slice(sentence.sentence.start, start);
    const isDoctor = /\b(?:Dr\.?|Professor) $/.test(before) && /^,? of \S/.test(after);
    if (LEADS.test(after) || isDoctor) told.push({ sentence, role: '', isOffice: true });
    else if (BESIDE.test(after) && isPlain(said, matter) && !/\b(?:was|is) $/.test(before))
      told.push({ sentence, role: '', isOffice: isOffice(said) });
  }
  return told.sort((a, b) => Number(b.isOffice) - Number(a.isOffice));
}

/** Whether a person matters to a story, whatever they are: by how often, or how early, it has them. */
export function isCentral({ mentions }: Name, story: Story): boolean {
  const own = mentions.filter((each) => each.story === story);
  return own.some(({ sentence }) => !sentence) || own.filter(({ sentence }) => sentence).length >= CENTRAL;
}

export const isOffice = (role: string): boolean =>
  !/\b(?:former|retired|assistant)\b/i.test(role) && role.split(/[ -]/).some((word) => OFFICES.has(fold(word)));

/** Whether what is said can be understood alone: it leans on no pronoun, and "the group" is known from the story's beginning. */
function isPlain(role: string, { stems, company }: Matter): boolean {
  if (role === '' || LEANS.test(role)) return false;
  // "The captain": of whom, unless the beginning tells?
  const isBare = /^the \p{Ll}+(?: \p{Ll}+)?$/iu.test(role);
  if (isBare && company === undefined && !contentTerms(role).some((stem) => stems.has(stem))) return false;
  return [...role.matchAll(/\b(?:of|for|the) ?(?:the )?(\p{Ll}+)['’]s\b|(?<= )(?:of|at|for) the (\p{Ll}+)$/giu)].every(
    ([, owner, body]) => contentTerms(owner ?? body ?? '').every((stem) => stems.has(stem)),
  );
}

/** Titles that keep their capital before a name. */
const TITLES = new Set(
  'Mayor Judge President Senator Governor Councillor Councilor Professor Prime Bishop Chancellor King Queen Captain General Detective Inspector Sheriff Commissioner'.split(
    ' ',
  ),
);

/** How somebody is called who is known by an office: "the presiding judge", "Mayor Lucian Habgrove". */
export function called(role: string, name: string): string | undefined {
  if (isCourtesy(role) || role === '' || role.split(' ').length > 6 || /,| (?:who|since) /.test(role)) return undefined;
  if (/^(?:the|an?) /i.test(role)) return `the ${role.replace(/^\S+ /, '')}`;
  if (/^\p{Lu}\S*['’]s? /u.test(role)) return role;
  const [first = ''] = role.split(' ');
  if (/ (?:of|for|at|in) /.test(role)) return `the ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
  const isAName =
    TITLES.has(first) ||
    (wordClasses().get(stemOf(fold(first))) === undefined && /^\p{Lu}/u.test(first)) ||
    /\p{Lu}.*\p{Lu}/u.test(first) ||
    / \p{Lu}/u.test(role);
  return `${isAName ? role : role.charAt(0).toLowerCase() + role.slice(1)} ${name}`;
}
