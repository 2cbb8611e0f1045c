import type { IndexedSentence } from '../search/search-index.ts';
import { FIRST_NAMES } from './gazetteer/first-names.ts';
import { DEMONYMS } from './gazetteer/places.ts';
import { TITLES } from './gazetteer/words.ts';
import type { Run, Usage, Word } from './runs.ts';
import { isBody, isInUse, type Place, type Votes, votesFor } from './votes.ts';

/** A stretch of a run taken for a name, with what speaks for each kind. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  readonly votes: Votes;
  /** "X (Y)": the short form. */
  readonly short?: string | undefined;
}

/** What stands before a title without being an employer: "Prime Minister", "Home Secretary". */
const ROLE_WORDS = new Set(
  (
    'prime home foreign vice deputy first environment education finance health defense defence interior justice former senior executive managing general ' +
    'attorney associate assistant staff acting interim national state shadow emeritus brigadier major lieutenant rear honorary'
  ).split(' '),
);
const OFFICE_OF = /\b(?:minister|secretary|governor|mayor|president|director|head) (?:of|for) (?:the )?$/i;
const SHORT_FORM = /^ \((["“]?)(\p{Lu}[\p{L}\p{N}.&-]{1,11})\1["”]?\)/u;
const LOOK = 20;

/**
 * Parts a run where titles and roles stand in it and weighs each part. "Anthropic CEO Dario Amodei" gives a company
 * and a person; "Under-Secretary of Defense for Research and Engineering Emil Michael" a person.
 */
export function candidatesOf(run: Run, sentence: IndexedSentence, usage: Usage): Candidate[] {
  const { text } = sentence.passage.document;
  let words = withoutOrigin(run.words);
  const definite = run.definite && words.length === run.words.length;
  // "minister of Education Stefania Giannini".
  const start = words[0]?.start ?? 0;
  if (OFFICE_OF.test(text.slice(Math.max(0, start - LOOK), start)) && ownNameOf(words).length > 0)
    words = ownNameOf(words);
  const opener = words[0];
  const weighed = (some: readonly Word[], at: Partial<Place> = {}): Candidate => {
    const place = { definite: definite && some[0] === opener, beforeRole: false, afterTitle: false, ...at };
    const end = some.at(-1)?.end ?? 0;
    return {
      text: text.slice(some[0]?.start, end),
      words: some,
      votes: votesFor(some, sentence, usage, place),
      short: SHORT_FORM.exec(text.slice(end, end + LOOK))?.[2],
    };
  };
  const title = words.findIndex((word, i) => isTitle(word) && !(i === 0 && isGeneralOf(words)));
  if (title < 0 || (title === words.length - 1 && isBody(words))) return [weighed(words)];
  let last = title;
  while (last + 1 < words.length && isTitle(words[last + 1] as Word)) last += 1;
  let rest: readonly Word[] = words.slice(last + 1);
  if (rest[0] && !rest[0].capital) {
    // "Secretary of X for Y and Z NAME": the name begins at the first first name.
    const name = rest.findIndex((word, i) => i > 0 && FIRST_NAMES.has(word.text) && rest[i + 1]?.capital === true);
    rest = name >= 0 ? rest.slice(name) : ownNameOf(rest);
  }
  const found: Candidate[] = [];
  if (title > 0 && !words.slice(0, title).every(({ lower, capital }) => ROLE_WORDS.has(lower) || !capital))
    found.push(weighed(words.slice(0, title), { beforeRole: true }));
  if (rest.length > 0) found.push(weighed(rest, { afterTitle: true }));
  return found;
}

const isTitle = ({ text, lower }: Word): boolean =>
  TITLES.has(lower) || /^(?:under-?|vice-|co-|ex-|deputy-)/i.test(text);

/** "General Motors" is no general. */
const isGeneralOf = ([first, second]: readonly Word[]): boolean =>
  first?.lower === 'general' && /^(?:motors|electric|mills|assembly)$/.test(second?.lower ?? '');

/** "American Marc Hill", "US President …": where somebody is from is no part of the name. */
function withoutOrigin(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (from < words.length - 1 && isOrigin(words[from]) && !isBody(words.slice(from))) from += 1;
  return words.slice(from);
}

const isOrigin = (word: Word | undefined): boolean =>
  word !== undefined && (DEMONYMS.has(word.text) || /^U\.?S\.?$/.test(word.text));

/** The two words that end a run of more, where they are no words of the language. */
function ownNameOf(words: readonly Word[]): readonly Word[] {
  const last = words.slice(-2);
  return words.length > 2 && last.every((word) => word.capital && !isInUse(word)) ? last : [];
}
