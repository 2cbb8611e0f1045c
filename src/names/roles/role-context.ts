import type { Span } from '../../language/span.ts';
import { isRole } from './role-nouns.ts';

/** A name of a sentence. */
export interface NameThere extends Span {
  /** What it may stand for. */
  readonly values?: readonly { readonly kind: string }[];
}

/** A sentence as it is read for what it says of one person in it. */
export interface RoleContext {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly person: Span;
  readonly names: readonly NameThere[];
}

/** Words and UTF-16 code units of the longest role. */
export const MOST_WORDS = 16;
export const LONGEST = 160;

/** Hand-kept: enough of them to tell a clause from a role. */
export const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|did|does|do|wrote|became|came|went|met|resigned|announced|added|argued|explained|warned|noted|claimed|stated|replied|testified|declined)\b/;
export const DETERMINER = /^(?:the|an?|its|his|her|their|our)$/i;

/** What follows a role's noun: "director | of the gallery". */
const PREPOSITION =
  /^(?:of|for|at|in|to|from|with|on|since|who|whose|that|which|behind|by|under|during|after|before|based|about|against|near|until)$/;

/** Whether words are a role: their noun, the last before any preposition, is one. */
export function isRolePhrase(words: readonly string[]): boolean {
  const at = words.findIndex((word) => PREPOSITION.test(word));
  const head = words[(at < 0 ? words.length : at) - 1];
  return head !== undefined && isRole(head) && words.length <= MOST_WORDS && !PREPOSITION.test(words.at(-1) ?? '');
}

export const isPerson = ({ values = [] }: NameThere): boolean => values.some(({ kind }) => kind === 'person');
