import type { Corpus } from '../../corpus/corpus.ts';
import type { Excerpt } from '../../corpus/types.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Name } from '../../names/types.ts';
import { withoutMarks } from './forms.ts';
import { isSameName } from './same-name.ts';

/** The one of some names of which a sentence says who was asked for: in the words that surely answer, or the only one. */
export function onlyOf(names: readonly Name[], { highlight, start, text }: Excerpt, corpus: Corpus): Name | undefined {
  const isAmong = ({ name }: NamedSpan): boolean => names.includes(name);
  const found = corpus.names.mentionsIn(text).filter(isAmong);
  const surely = found.filter(
    (one) => highlight !== undefined && start + one.start < highlight.end && highlight.start < start + one.end,
  );
  return [surely, found].map(theOne).find((name) => name !== undefined);
}

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
