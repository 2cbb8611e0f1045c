import type { IndexedSentence } from '../search/search-index.ts';
import { fold } from '../search/tokens.ts';
import { BODY_WORDS, COMPANY_ENDS, FIRST_NAMES, NO_NAMES, THING_ENDS, TITLES } from './gazetteer/words.ts';
import type { Run, Word } from './runs.ts';
import type { NameKind } from './types.ts';

/** A stretch of a run taken for a name, with what speaks for each kind. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  readonly votes: Readonly<Partial<Record<NameKind | 'none', number>>>;
}

/** What stands before a title without being an employer: "Prime Minister", "Home Secretary". */
const ROLE_WORDS = new Set(
  'prime home foreign vice deputy first environment education finance health defense defence interior justice former senior executive managing general attorney associate assistant staff acting interim national state'.split(
    ' ',
  ),
);

const SAYING =
  /^\s*(?:,\s*)?(?:said|says|told|added|announced|argued|claimed|wrote|warned|testified|declined|confirmed|denied|explained)\b/;
const lower = (word: Word | undefined): string => (word ? fold(word.text).replace(/\.$/, '') : '');
const isTitle = (word: Word): boolean =>
  TITLES.has(lower(word)) || /^(?:under-?|vice-|co-|ex-|deputy-)/i.test(word.text);

/**
 * Parts a run where titles and roles stand in it and weighs each part. "Anthropic CEO Dario Amodei" gives a company
 * and a person; "Under-Secretary of Defense for Research and Engineering Emil Michael" a person.
 */
export function candidatesOf(run: Run, sentence: IndexedSentence): Candidate[] {
  const { words } = run;
  const title = words.findIndex(
    (word, i) =>
      isTitle(word) && !(i === 0 && words.length > 1 && lower(word) === 'general' && lower(words[1]) === 'motors'),
  );
  if (title < 0) return [weigh(words, sentence, false, false)];
  let last = title;
  while (last + 1 < words.length && isTitle(words[last + 1] as Word)) last += 1;
  let rest = words.slice(last + 1);
  if (rest[0] && !rest[0].capital) {
    // "Secretary of X for Y and Z NAME": the name begins at the first first name.
    const name = rest.findIndex((word, i) => i > 0 && FIRST_NAMES.has(word.text) && rest[i + 1]?.capital === true);
    rest = name < 0 ? [] : rest.slice(name);
  }
  const found: Candidate[] = [];
  if (title > 0 && !words.slice(0, title).every((word) => ROLE_WORDS.has(lower(word))))
    found.push(weigh(words.slice(0, title), sentence, true, false));
  if (rest.length > 0) found.push(weigh(rest, sentence, false, true));
  return found;
}

function weigh(
  words: readonly Word[],
  { passage }: IndexedSentence,
  beforeRole: boolean,
  afterTitle: boolean,
): Candidate {
  const text = passage.document.text.slice(words[0]?.start, words.at(-1)?.end);
  const behind = passage.document.text.slice(words.at(-1)?.end ?? 0, (words.at(-1)?.end ?? 0) + 60);
  const votes: Partial<Record<NameKind | 'none', number>> = {};
  const vote = (kind: NameKind | 'none', weight: number): void => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const [first, last] = [words[0], words.at(-1)];
  const many = words.length > 1;
  if (!first || !last) return { text, words, votes };
  if (words.every((word) => NO_NAMES.has(word.text) || !word.capital)) vote('none', 5);
  if (many && THING_ENDS.has(lower(last))) vote('none', 3);
  if (many && words.length <= 4 && FIRST_NAMES.has(first.text) && !COMPANY_ENDS.has(lower(last))) vote('person', 2.5);
  if (afterTitle && words.length <= 4) vote('person', FIRST_NAMES.has(first.text) || many ? 3 : 1.5);
  const before = passage.document.text.slice(Math.max(0, first.start - 24), first.start);
  if (many && words.length <= 4 && TITLES.has(/(\p{Ll}+) $/u.exec(before)?.[1] ?? '')) vote('person', 1.5);
  if (beforeRole) vote('company', 2);
  if (many && COMPANY_ENDS.has(lower(last))) vote('company', 2.5);
  if (many && words.some((word) => BODY_WORDS.has(lower(word)))) vote('public body', 2.5);
  if (/^,? (?:Inc|Corp|Ltd|LLC|plc)\b/i.test(behind)) vote('company', 2.5);
  if (/^, (?:aged )?\d{1,3}\b[,.]?/.test(behind)) vote('person', 2.5);
  if (/^, who\b/.test(behind)) vote('person', 1.5);
  if (/^['’]s? (?:shares|stock|board|investors?|employees|customers|chief|leadership|CEO)\b/.test(behind))
    vote('company', 1.5);
  if (SAYING.test(behind)) vote(many && words.length <= 3 ? 'person' : 'company', 0.9);
  if (!many && /^\p{Lu}{2,5}$/u.test(text)) vote('company', 0.5);
  return { text, words, votes };
}
