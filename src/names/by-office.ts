import { contentTerms, fold, stemOf } from '../language/tokens.ts';
import type { Story } from '../library/types.ts';
import type { NameIndex } from './name-index.ts';
import { areRoles, isRole } from './roles/role-nouns.ts';
import type { Name, Role } from './types.ts';

/** People by an office: those who have it, and those who have one that is called alike. */
export interface ByOffice {
  readonly holders: readonly Name[];
  readonly alike: readonly Name[];
}

/** UTF-16 code units beside a role that say whose it is: "Acme's" before it. Set by hand. */
const BESIDE = 40;
/** Another time's or another rank's holder. */
const OTHER = /\b(?:former|ex|late|then|deputy|vice|assistant|acting|interim|retired|shadow)\b/giu;

/**
 * The people whom a story gives an office, as "the mayor" or "transport minister"; nothing where what was typed is no office.
 */
export function byOffice(names: NameIndex, typed: string, story: Story | undefined): ByOffice | undefined {
  const words = typed.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const phrase = typed.split(/ (?:of|for|at|in) /i)[0] ?? typed;
  const head = phrase.match(/[\p{L}-]+/gu)?.at(-1);
  if (head === undefined || !isRole(head) || areRoles(head) || words.length > MOST_WORDS) return undefined;
  const asked = contentTerms(typed);
  const people = names.in(story).filter(({ kind, isUnsure }) => kind === 'person' && !isUnsure);
  const stem = stemOf(fold(head));
  // To read the words of every role takes time.
  const isNear = (role: Role): boolean => fold(textOf(role)).includes(stem.slice(0, STEM));
  const having = (is: (role: Role) => boolean): Name[] =>
    people.filter(({ roles }) =>
      roles.some((role) => (!story || role.sentence.passage.story === story) && isNear(role) && is(role)),
    );
  return {
    holders: having((role) => {
      const isOther = (textOf(role).match(OTHER) ?? []).some((word) => !fold(typed).includes(word.toLowerCase()));
      return !isOther && asked.every((term) => termsOf(role, role.start - BESIDE).has(term));
    }),
    alike: having((role) => termsOf(role).has(stem)),
  };
}

/** Letters of a noun's stem that are compared first. Set by hand. */
const STEM = 4;
/** Words of an office, at most. Set by hand. */
const MOST_WORDS = 8;

const textOf = ({ document, start, end }: Role): string => document.text.slice(start, end);

/** @param from Where the text that is read begins, if it is in the role's sentence. */
function termsOf({ document, sentence, start, end }: Role, from = start): ReadonlySet<string> {
  return new Set(contentTerms(document.text.slice(Math.max(from, sentence.sentence.start), end)));
}
