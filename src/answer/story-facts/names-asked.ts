import type { Corpus } from '../../corpus/corpus.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { citedQuotes } from '../../profile/cited-quotes.ts';
import { textOf } from '../../search/search-index.ts';
import type { NamesAsked } from '../types.ts';
import { sentencesOf } from './paragraphs.ts';

/** Names that are told at most, and people whose quotations are looked for. Set by hand. */
const MOST_NAMES = 12;
const MOST_PEOPLE = 40;

/** Names of a kind that a story mentions, most often first; of all names, people first. */
export function namesAsked(of: NamesAsked, corpus: Corpus, story?: Story): readonly Name[] {
  const all = corpus.names.offered(story);
  const surnames = new Set(all.flatMap(({ kind, name }) => (kind === 'person' && !name.includes(' ') ? [name] : [])));
  /** "Ida Moor" is a person, where the story has "Dr. Moor": whatever it was taken for. */
  const isFuller = ({ kind, name }: Name): boolean =>
    kind !== 'person' && surnames.has(/^\S+ (\S+)$/.exec(name)?.[1] ?? '');
  const people = all
    .filter(({ kind }) => kind === 'person')
    .map((person) => ({
      person,
      shown: all.find((one) => isFuller(one) && one.name.endsWith(` ${person.name}`)) ?? person,
    }));
  const others = all.filter((name) => name.kind !== 'person' && !isFuller(name));
  const shown = people.map((one) => one.shown);
  const found: Readonly<Record<NamesAsked, () => readonly Name[]>> = {
    all: () => [...shown, ...others],
    people: () => shown,
    companies: () => others.filter(isCompany),
    bodies: () => others,
    quoted: () => {
      const kin = kinQuoted(corpus, shown, story);
      return people
        .slice(0, MOST_PEOPLE)
        .filter(({ person, shown }) => kin.has(shown) || citedQuotes(person, corpus, story).length > 0)
        .map((one) => one.shown);
    },
  };
  return found[of]().slice(0, MOST_NAMES);
}

/** "…, her niece said, “with great accuracy”". */
const KIN_SAYS = /\b(?:his|her|their) (\p{Ll}+),? (?:said|says|told|added|recalled|recalls|remembered)\b/gu;

/** The people who are quoted as what they are to somebody, where the story calls one person so. */
function kinQuoted(corpus: Corpus, people: readonly Name[], story?: Story): ReadonlySet<Name> {
  const quoted = new Set<Name>();
  for (const sentence of sentencesOf(corpus, story)) {
    const text = textOf(sentence);
    if (!sentence.view.cues.quotation) continue;
    for (const [, kin = ''] of text.matchAll(KIN_SAYS)) {
      const { text: whole } = sentence.passage.document;
      const [only, ...others] = people.filter(({ name }) =>
        [`${kin}, ${name}`, `${kin} ${name}`].some((called) => whole.includes(called)),
      );
      if (only && others.length === 0) quoted.add(only);
    }
  }
  return quoted;
}

const NO_COMPANIES = lexicon('no-company-ends');

/** Whether a name is a company's: "company" as a kind of names is any organisation, a school and a foundation too. */
function isCompany({ kind, name }: Name): boolean {
  const [head = ''] = name.toLowerCase().split(/ (?:of|for|at|in) /);
  return kind === 'company' && !NO_COMPANIES.has(head.split(' ').at(-1) ?? '');
}
