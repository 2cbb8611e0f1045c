import type { Corpus } from '../../corpus/corpus.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { citedQuotes } from '../../profile/cited-quotes.ts';
import type { NamesAsked } from '../types.ts';

/** Names that are told at most, and people whose quotations are looked for. Set by hand. */
const MOST_NAMES = 12;
const MOST_PEOPLE = 40;

/** Names of a kind that a story mentions, most often first; of all names, people first. */
export function namesAsked(of: NamesAsked, corpus: Corpus, story?: Story): readonly Name[] {
  const all = corpus.names.offered(story);
  const people = all.filter(({ kind }) => kind === 'person');
  const others = all.filter(({ kind }) => kind !== 'person');
  const found: Readonly<Record<NamesAsked, () => readonly Name[]>> = {
    all: () => [...people, ...others],
    people: () => people,
    companies: () => others.filter(isCompany),
    bodies: () => others,
    quoted: () => people.slice(0, MOST_PEOPLE).filter((name) => citedQuotes(name, corpus, story).length > 0),
  };
  return found[of]().slice(0, MOST_NAMES);
}

const NO_COMPANIES = lexicon('no-company-ends');

/** Whether a name is a company's: "company" as a kind of names is any organisation, a school and a foundation too. */
function isCompany({ kind, name }: Name): boolean {
  const [head = ''] = name.toLowerCase().split(/ (?:of|for|at|in) /);
  return kind === 'company' && !NO_COMPANIES.has(head.split(' ').at(-1) ?? '');
}
