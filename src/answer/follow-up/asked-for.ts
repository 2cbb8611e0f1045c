import type { Corpus } from '../../corpus/corpus.ts';
import type { Excerpt } from '../../corpus/types.ts';
import { tokenize } from '../../language/tokens.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Name } from '../../names/types.ts';
import { afterWho, isWho, withoutMarks } from './forms.ts';
import { isSameName } from './same-name.ts';
import { thingsIn } from './things.ts';

/** The one of some names of which a sentence says that it is asked for: in the words that surely answer, or the only one where such a name stands. */
export function onlyOf(
  names: readonly Name[],
  question: string,
  { highlight, start, text }: Excerpt,
  corpus: Corpus,
): Name | undefined {
  const isAmong = ({ name }: NamedSpan): boolean => names.includes(name);
  const found = corpus.names.mentionsIn(text).filter(isAmong);
  const surely = found.filter(
    (one) => highlight !== undefined && start + one.start < highlight.end && highlight.start < start + one.end,
  );
  const one = theOne(surely);
  if (one || !isWho(question)) return one ?? theOne(found);
  const only = theOne(found);
  return only && standsAsAsked(found, question, text, corpus) ? only : undefined;
}

/** "Who did X frame?" asks whom the verb has after it, "who framed X?" whom it has before it, or after "by". */
function standsAsAsked(found: readonly NamedSpan[], question: string, text: string, { names }: Corpus): boolean {
  const rest = afterWho(question);
  const named = names.mentionsIn(rest);
  const [opening] = named;
  const isOfObject = DOES.test(question.trim()) || (opening?.start === 0 && !/^['’]/.test(rest.slice(opening.end)));
  if (!isOfObject && A_ROLE.test(rest)) return true;
  const doers = isOfObject ? thingsIn(rest).slice(0, 1) : [];
  const [verb] = tokenize(rest).filter(
    ({ stop, start, end }) => !stop && ![...named, ...doers].some((one) => one.start <= start && end <= one.end),
  );
  const told = verb && tokenize(text).find(({ term }) => term === verb.term);
  if (!told) return false;
  return found.some(({ start, end }) => {
    const isAfter = start >= told.end;
    const between = isAfter ? text.slice(told.end, start) : text.slice(end, told.start);
    if (SENTENCE_END.test(between)) return false;
    return isOfObject || /\bby\b/.test(between) ? isAfter : !isAfter;
  });
}
const DOES =
  /^\S+(?: \S+)? (?:did|does|do|will|would|can|could|should|has|have|had) (?:\p{Lu}|the |an? |his |her |its |their )/u;
const SENTENCE_END = /[.!?]["'”’)]*\s/;
const A_ROLE = /^(?:the|an?|its|their|his|her|\S+['’]s?) /i;

function theOne(found: readonly NamedSpan[]): Name | undefined {
  const [first, ...others] = found;
  return first && others.every(({ name }) => isSameName(name, first.name)) ? first.name : undefined;
}

const IS = /^(?:who|what)(?:['’]?s| is| was| are| were) /i;
/** A name as a question writes it that no story is known to have: "Lidgate". */
const LIKE_NAME = /^(?:\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |the |de |van |von |and )?|$)){1,5}$/u;

/** Whom or what "who is X?" asks of, who stays meant whatever the answer names; `name` where the stories have X. */
export function identityIn(question: string, corpus: Corpus): { text: string; name?: Name } | undefined {
  const text = withoutMarks(question.trim());
  const is = IS.exec(text)?.[0];
  if (is === undefined) return undefined;
  const rest = text.slice(is.length).replace(/^the (?=\p{Lu})/u, '');
  const [mention, second] = corpus.names.mentionsIn(rest);
  const before = mention && rest.slice(0, mention.start);
  // Only a title may stand before it: "Sir", "Prime Minister".
  if (mention && !second && mention.end === rest.length && /^(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u.test(before ?? ''))
    return { text: mention.name.name, name: mention.name };
  return !mention && LIKE_NAME.test(rest) ? { text: rest } : undefined;
}
