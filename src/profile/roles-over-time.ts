import { isCaption } from '../corpus/captions.ts';
import { citeSentence, citeSpan } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { contentTerms } from '../language/tokens.ts';
import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Name, Role } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/** A role as it is quoted. */
export interface CitedRole {
  readonly cited: CitedExcerpt;
  /** The sentence that holds it. */
  readonly sentence: IndexedSentence;
  /** Where roles of several dates are shown: the date of this one's document, ISO 8601. */
  readonly published?: string;
}

/** Roles that are shown, at most. Set by hand: a reader takes in no more at a glance. */
const MOST = 3;
/** Two roles that differ in these words are of one office at different times. */
const STATES = new RegExp(`\\b(?:${alternatives('profile-role-states')})\\b`, 'giu');

/**
 * What the stories say that a name is: the fullest wording; where documents of several dates give several roles, the
 * role at each change, newest first. Captions of pictures count only where nothing else says it.
 */
export function rolesOf(name: Name, names: NameIndex, story?: Story): CitedRole[] {
  const documents = story && new Set(story.documents);
  const all = name.roles.filter(({ document }) => !documents || documents.has(document));
  const outsideCaptions = all.filter(({ sentence }) => !isCaption(sentence));
  const roles = outsideCaptions.length > 0 ? outsideCaptions : all;
  const [fullest] = roles;
  if (!fullest) return [];
  const changes = changesOf(roles);
  if (changes.length < 2) return [{ cited: cite(fullest, names), sentence: fullest.sentence }];
  return changes.map((role) => ({
    cited: cite(role, names),
    sentence: role.sentence,
    ...(role.document.published !== undefined && { published: role.document.published }),
  }));
}

/** The fullest role of each date, newest first, without those that say the same as the one before or after. */
function changesOf(roles: readonly Role[]): Role[] {
  const byDate = new Map<string, Role>();
  for (const role of roles) {
    const { published: date } = role.document;
    if (date !== undefined && !byDate.has(date)) byDate.set(date, role);
  }
  const kept: Role[] = [];
  for (const [, role] of [...byDate].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const newer = kept.at(-1);
    if (!newer || !isSameRole(textOf(newer), textOf(role))) kept.push(role);
    else if (textOf(role).length > textOf(newer).length) kept[kept.length - 1] = role;
  }
  return kept.slice(0, MOST);
}

/** Whether two wordings are of one role: the words of one are among the other's, and both or neither say "former" or "deputy". */
function isSameRole(a: string, b: string): boolean {
  const stateOf = (role: string): string => [...new Set(role.toLowerCase().match(STATES))].sort().join();
  if (stateOf(a) !== stateOf(b)) return false;
  const [small = [], large = []] = [contentTerms(a), contentTerms(b)].sort((x, y) => x.length - y.length);
  return small.every((term) => large.includes(term));
}

const textOf = ({ document, start, end }: Role): string => document.text.slice(start, end);

const BEFORE_OFFICE = String.raw`the|its|his|her|an?|former|then|acting|interim|deputy|vice|senior|\p{Ll}+ing|\p{Ll}+ial`;
/** An office that says little without whose it is. */
export const BARE = new RegExp(
  `^(?:(?:${BEFORE_OFFICE}) )*(?:chief executive|${alternatives('profile-bare-offices')})$`,
  'iu',
);
/** How far from a role its organisation may be, in sentences. Set by hand. */
const NEAR = 2;

/** Quotes the sentence of a role; for a bare "CEO" also the sentence near it that has the organisation. */
function cite(role: Role, names: NameIndex): CitedExcerpt {
  const { sentence, start, end } = role;
  const highlight = { start, end };
  const cited = citeSentence(sentence, highlight);
  const holdsOne = (position: number): boolean => {
    const other = sentence.passage.sentences[position];
    return (
      other?.sentence.paragraph === sentence.sentence.paragraph &&
      names.inSentence(other).some(({ name: { kind } }) => kind !== 'person')
    );
  };
  if (!BARE.test(textOf(role)) || holdsOne(sentence.position)) return cited;
  const steps = Array.from({ length: NEAR }, (_, i) => [-1 - i, 1 + i]).flat();
  const near = steps.map((step) => sentence.position + step).find(holdsOne);
  const other = near === undefined ? undefined : sentence.passage.sentences[near]?.sentence;
  if (!other) return cited;
  const [from, to] = [Math.min(cited.excerpt.start, other.start), Math.max(cited.excerpt.end, other.end)];
  return citeSpan(sentence.passage, { start: from, end: to }, highlight);
}
