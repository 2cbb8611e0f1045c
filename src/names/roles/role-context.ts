import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { isRole } from './role-nouns.ts';

/** A name that a sentence mentions. */
export interface NameThere extends Span {
  /** The names that it may mean. */
  readonly values?: readonly { readonly kind: string }[];
}

/**
 * Of each place in a sentence where a person's name begins, the role in the plural right before it. A list of people is gone through
 * for each of them, and what is before them is to be read once.
 */
export type Several = Map<number, Span | undefined>;

/** A sentence as it is read for what it says of one person in it. */
export interface RoleContext {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly person: Span;
  /** Those near the person. */
  readonly names: readonly NameThere[];
  readonly several: Several;
}

/** Words of the longest role. Set by hand: what has more is a clause. */
export const MOST_WORDS = 16;
/** The same in UTF-16 code units: so much text before a name is read. */
export const LONGEST = 160;

/** What tells a clause from a role. */
export const FINITE_VERB = new RegExp(`\\b(?:${alternatives('names-finite-verbs')})\\b`);
export const DETERMINER = /^(?:the|an?|its|his|her|their|our)$/i;

/** What follows a role's noun: "director | of the gallery". */
const PREPOSITION =
  /^(?:of|for|at|in|to|from|with|on|since|who|whose|that|which|behind|by|under|during|after|before|based|about|against|near|until)$/;

/** Whether words are a role: the last one before any preposition is a noun for what somebody is. */
export function isRolePhrase(words: readonly string[]): boolean {
  const at = words.findIndex((word) => PREPOSITION.test(word));
  const head = words[(at < 0 ? words.length : at) - 1];
  return head !== undefined && isRole(head) && words.length <= MOST_WORDS && !PREPOSITION.test(words.at(-1) ?? '');
}

export const isPerson = ({ values = [] }: NameThere): boolean => values.some(({ kind }) => kind === 'person');
