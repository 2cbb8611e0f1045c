import type { Span } from '../language/span.ts';

/** UTF-16 code units beside a role in which its body is looked for. Set by hand. */
const NEAR = 60;
/** "Acme's" before a role. */
const OWNER = /(?:[Tt]he )?(?:\p{Lu}[\p{L}\p{N}.&-]* )*[\p{L}\p{N}.&-]+['’]s? $/u;
/** "of Acme" after a name. */
const BODY =
  /^ (?:of|at|for|from) ((?:the )?\p{Lu}[\p{L}\p{N}&-]*(?: (?:(?:of|for|and) (?:the )?)?\p{Lu}[\p{L}\p{N}&-]*)*)/u;

/** A role with whose it is. */
interface WhoseRole {
  /** The role, with the body's name where "Acme's" comes right before it. */
  readonly owned: Span;
  /** The body's name where it follows the person's: "CEO Dana Roe of Acme". */
  readonly body?: Span;
}

/** Whose a role is that a sentence gives a person, where that stands right beside it. */
export function whoseRole(text: string, sentence: Span, role: Span, person: Span | undefined): WhoseRole {
  const owner = OWNER.exec(text.slice(Math.max(sentence.start, role.start - NEAR), role.start))?.[0].length ?? 0;
  const owned = { start: role.start - owner, end: role.end };
  if (!person || person.start < role.start) return { owned };
  const after = BODY.exec(text.slice(person.end, Math.min(sentence.end, person.end + NEAR)));
  if (after?.[1] === undefined) return { owned };
  const end = person.end + after[0].length;
  return { owned, body: { start: end - after[1].length, end } };
}
