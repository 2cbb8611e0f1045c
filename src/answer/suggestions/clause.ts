import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { wordClasses } from '../../language/wordnet.ts';
import {
  ADVERB,
  AND_VERB,
  ASIDE,
  BEGINS,
  DATE,
  DATE_FIRST,
  GOES_ON,
  LEAD,
  MEASURE,
  REASON,
  STARTS,
  UNFIT,
  US,
} from './clause-patterns.ts';

/** Where a text has names, and whether they are of persons. */
type Named = (text: string) => readonly (Span & { readonly isPerson?: boolean })[];

/** A subject, the first finite verb, and what follows it. */
interface Said {
  /** As it begins the sentence, without what is set in commas after it. */
  readonly subject: string;
  readonly finite: string;
  readonly after: string;
}

/** A main clause that says one thing, as far as its words show: "Orlen Lines | sold | the ferry to islanders". */
export interface Clause extends Said {
  /** "was", "will"; a clause without one has a verb whose base form is known. */
  readonly auxiliary?: string | undefined;
  /** The base form of the verb, where there is no auxiliary; `finite` is the verb as it stands. */
  readonly base?: string | undefined;
  readonly isPast: boolean;
  /** What follows, without dates and up to where another clause begins. */
  readonly rest: string;
  /** "on Monday": when, if the clause says so. */
  readonly date?: string | undefined;
  /** The reason that the sentence gives, beginning with "because" or the like. */
  readonly reason?: string | undefined;
}

const AUXILIARIES = new Set('is are was were has have had will would could can may might must should'.split(' '));
/** Words of a subject at most, and of what follows the verb. Set by hand. */
const LONGEST_SUBJECT = 9;
const LONGEST_REST = 16;

/** The clauses of a sentence that are plain enough to ask about. @param text The sentence. @param named Where it has names. */
export function clausesOf(text: string, named: Named): Clause[] {
  const whole = text
    .replace(/\s+/g, ' ')
    .replace(/ \([^()]*\)/g, '')
    // "PELL, Aug. 3 —"
    .replace(/^\p{Lu}[\p{L}\p{N} ,.()]{2,40} [—–] (?=\p{Lu})/u, '')
    .replace(/[.!]$/, '')
    .trim();
  const starts = [0, ...[...whole.matchAll(BEGINS)].map((match) => match.index + match[0].length)];
  return starts
    .map((start) => withoutLead(whole.slice(start)))
    .concat(relativesOf(whole, named).map((main) => ({ lead: '', main })))
    .flatMap((part) => [part, ...sharing(part.main, named).map((main) => ({ lead: '', main }))])
    .flatMap(({ lead, main }) => clauseOf(lead, main, named(main)) ?? []);
}

/** "Six bells that vanished in June have been found": what is said of the subject before its verb. */
const WHICH =
  /^([^,]{4,40}?) (?:that|who) (?!(?:is|was|are|were|has|have|had|will)\b)[^,]{5,60}? (?=(?:has|have|had|is|was|were|are|will) \p{Ll})/u;

/** What is said of a name or of "the fund" between commas: "Orlen Lines, which employs 300 people,". */
const RELATIVE =
  /((?<!\b(?:of|in|for|at|by|from|with|to|on|and|or) )\b[Tt]he \p{Ll}+|\p{Lu}[\p{L}’'-]+), (?:which|who) ([^,;"“”]{8,90}?)(?=[,;.]|$)/gu;

/** Relative clauses made into main clauses. */
function relativesOf(whole: string, named: Named): string[] {
  const names = named(whole);
  return [...whole.matchAll(RELATIVE)].flatMap(({ index, 1: noun = '', 2: said = '' }) => {
    const end = index + noun.length;
    const name = names.find((each) => each.end === end);
    // What is told of a person by the way is seldom what one asks about them.
    if (name ? name.isPerson : !/^the /i.test(noun)) return [];
    // With the article that a title begins with: "The Glass Caravan".
    const start = name && (/\b[Tt]he $/.exec(whole.slice(0, name.start))?.index ?? name.start);
    return [`${start === undefined ? noun : whole.slice(start, end)} ${said}`];
  });
}

/** A clause, and what the sentence begins with before it. */
function withoutLead(part: string): { lead: string; main: string } {
  const lead = LEAD.exec(part)?.[0] ?? DATE_FIRST.exec(part)?.[0] ?? '';
  return {
    lead,
    main: part
      .slice(lead.length)
      .replace(WHICH, (all, noun: string) => (isFiniteVerb(noun.split(' ').at(-1) ?? '') ? all : `${noun} `)),
  };
}

/** The clauses of further verbs with the same subject: "Orlen Lines sold the ferry and bought a bus." */
function sharing(main: string, named: Named): string[] {
  const found = verbIn(main, named(main));
  if (!found) return [];
  return [...found.after.matchAll(AND_VERB)].flatMap((match) => {
    const verb = match[1] ?? '';
    const rest = found.after.slice(match.index + match[0].length);
    const hasOther = found.after.slice(0, match.index).split(' ').some(isFiniteVerb);
    return isFiniteVerb(verb) && !AUXILIARIES.has(verb) && !hasOther ? [`${found.subject} ${verb}${rest}`] : [];
  });
}

function clauseOf(lead: string, main: string, names: readonly Span[]): Clause | undefined {
  const found = verbIn(main, names);
  if (!found) return undefined;
  const { finite, after } = found;
  const subject = found.subject.replace(DATE, '');
  const [said = '', ...others] = ` ${after}`.replace(TIME, '').split(REASON);
  let rest = withoutLast(
    cutAtVerb(withoutAside(said.trim().replace(ASIDE, '').replace(GOES_ON, ''))).replace(OF_WHOM, ''),
  );
  // The reason for something else, where another clause comes between.
  const isItsOwn = rest === said.trim();
  if (!/\b(?:takes?|took|lasts?|lasted)\b/.test(`${finite} ${rest}`)) rest = rest.replace(MEASURE, '');
  const reason = (isItsOwn ? others[0] : undefined) ?? /^(?:Because|Due to)\b.*(?=, )/.exec(lead)?.[0];
  let date: string | undefined = DATE.exec(` ${lead.toLowerCase() === lead ? lead : lowered(lead)}`)?.[1];
  for (let match = DATE.exec(rest); match; match = DATE.exec(rest)) {
    date ??= match[1];
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.trim();
  }
  const words = rest === '' ? [] : rest.split(' ');
  if (ADVERB.test(words[0] ?? '')) words.shift();
  rest = words
    .join(' ')
    .replace(/^(?:that|how|why|whether)\b.*$/, '')
    .replace(/ that\b.*$/, '');
  const inQuestion = `${subject} ${rest}`.replace(US, 'America');
  if (
    UNFIT.test(inQuestion) ||
    (/,(?!\d)/.test(rest) && !/^(?:should|must)$/.test(finite)) ||
    (date !== undefined &&
      words.length > 1 &&
      !/^(?:to )?be(?:en)? \S+$/.test(rest) &&
      isParticiple(words.at(-1) ?? '')) ||
    /\b(?:his|her|its|their)\b/i.test(subject) ||
    /^.*\b(?:the|an?) [^ ]*,/i.test(subject) ||
    rest.split(' ').length > LONGEST_REST ||
    !endsWell(rest)
  )
    return undefined;
  const lower = finite.toLowerCase();
  const hasMain =
    (lower === 'has' || lower === 'had') &&
    !/^(?:been|already|not|never|since)$/.test(words[0] ?? '') &&
    !isParticiple(words[0] ?? '');
  if (AUXILIARIES.has(lower) && !hasMain) {
    if (words.slice(1).some((word, i) => AUXILIARIES.has(word) && words[i] !== 'to')) return undefined;
    return { subject, after, auxiliary: lower, finite, isPast: lower === 'was' || lower === 'had', rest, date, reason };
  }
  if (rest.split(' ').some((word) => AUXILIARIES.has(word))) return undefined;
  const form = furtherVerbForm(lower);
  if (!form || BY_SOMEBODY.test(rest)) return undefined;
  return { subject, after, base: form.base, finite, isPast: form.tense === 'past', rest, date, reason };
}

/** Not what something rises or falls by. */
const BY_SOMEBODY = /^by\b(?! (?:about |around |nearly |almost |more than )?(?:\p{N}|an? (?:third|quarter|half)\b))/u;
/** After a participle that says which: "Drivers | caught | in dust should". */
const SAYS_WHICH =
  /^(?:in|by|on|with|at|from|under|without|for) (?:[^ ,]+ ){1,5}?(?:should|must|will|can|have|has|had|are|were|is|was) /;

/** The subject of a clause, its finite verb, and what follows it. @param names Where the clause has names. */
function verbIn(main: string, names: readonly Span[]): Said | undefined {
  const set = /^([^,]{2,60}), [^,]{2,90}(?:, \p{Lu}[^,]{2,40})?, (\p{Ll}+)(?= )/u.exec(main);
  // "His deputy, Ines Prakova, will"
  const owned = /^(?:His|Her|Its|Their) [^,]+, (?=\p{Lu})/u.exec(main)?.[0];
  const apart = owned && names.find(({ start }) => start === owned.length);
  if (apart && main.slice(apart.end, apart.end + 2) === ', ') {
    const [finite = '', ...next] = main.slice(apart.end + 2).split(' ');
    if (isFiniteVerb(finite)) return { subject: main.slice(apart.start, apart.end), finite, after: next.join(' ') };
  }
  const text =
    set && isFiniteVerb(set[2] ?? '') ? `${set[1]} ${main.slice(set[0].length - (set[2] ?? '').length)}` : main;
  const words = text.split(' ');
  for (let i = 1; i <= LONGEST_SUBJECT && i < words.length; i += 1) {
    const word = words[i] ?? '';
    const before = words.slice(0, i);
    const next = words.slice(i + 1).join(' ');
    if (
      !isFiniteVerb(word) ||
      (!AUXILIARIES.has(word) && isParticiple(word) && (SAYS_WHICH.test(next) || BY_SOMEBODY.test(next)))
    )
      continue;
    const name = text === main ? names.find(({ end }) => end === before.join(' ').length) : undefined;
    const titles = name && main.slice(0, name.start);
    // "The mayor of Pell, Mara Lund plans …"
    if (
      name &&
      titles?.includes(',') &&
      !/(?:\b(?:of|in|for|at|from|by|with|and|to)|['’]s) $/.test(titles) &&
      !/\p{Ll} $/u.test(titles)
    )
      return { subject: main.slice(name.start, name.end), finite: word, after: words.slice(i + 1).join(' ') };
    if (/[,:;]$/.test(words[i - 1] ?? '')) return undefined;
    const subject = (ADVERB.test(before.at(-1) ?? '') ? before.slice(0, -1) : before).join(' ');
    const isNamed = names.some(({ start, end }) => (text === main || start === 0) && end === subject.length);
    if (!isSubject(subject, word, isNamed, next)) {
      if (AUXILIARIES.has(word)) return undefined;
      continue;
    }
    return { subject, finite: word, after: words.slice(i + 1).join(' ') };
  }
  return undefined;
}

const isFiniteVerb = (word: string): boolean => AUXILIARIES.has(word) || furtherVerbForm(word) !== undefined;

/** Whether words may be a whole subject before this verb: they begin as one does and end with a noun. */
function isSubject(subject: string, verb: string, isNamed: boolean, next: string): boolean {
  const words = subject.split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (!/^[\p{Lu}\p{Nd}$€£]|^(?:the|an?|some|many|several|more|at|about|nearly|up|people)$/u.test(first)) return false;
  if (
    /^(?:If|When|While|As|After|Before|Although|Because|Who|What|How|Why|Where|No|Not|Nor|There|Here|Also)$/.test(first)
  )
    return false;
  if (/^(?:In|On|By|For|From|With|Under|Now|Together|(?:19|20)\d\d)$/.test(first)) return false;
  if (
    /\b(?:says?|said|states?|allege|claims?|argue|who|which|that|whose|where|when|to|if|not|being|having)\b|, |,$|—/.test(
      subject,
    )
  )
    return false;
  // Between "the" and a verb: "clinic", though "clinical" has its stem.
  const isAlone =
    words.length === 2 && /^(?:the|an?)$/i.test(first) && /^\p{Ll}+$/u.test(last) && !/(?:ed|ly|est)$/.test(last);
  if (AUXILIARIES.has(verb)) return isAlone || isNoun(last);
  // "The budget cuts": in the present a word in -s may be a noun, but hardly where another begins after it.
  if (furtherVerbForm(verb)?.tense === 'present')
    return (
      isNamed ||
      (!/[^s]s$/.test(last) &&
        (/^(?:The|An?) /i.test(subject) || / (?:on|of|for) the /.test(subject)) &&
        words.length <= 5 &&
        (isAlone || isNoun(last)) &&
        STARTS.test(next))
    );
  return isAlone || isNoun(last);
}

/** Nouns in -ing that a clause is about as about a thing. */
const EVENTS = new Set(
  'meeting hearing building ruling warning opening wedding painting recording funding training shooting'.split(' '),
);

/** Whether a word may end a subject. */
function isNoun(word: string): boolean {
  const lower = fold(word).replace(/[^\p{L}\p{N}]/gu, '');
  if (STOP_WORDS.has(lower) && !/^\p{Lu}{2,}$/u.test(word)) return false;
  if (/^[\p{Lu}\p{Nd}]/u.test(word)) return !/['’]s?$/.test(word);
  if (/(?:ly|ing)$/.test(lower)) return EVENTS.has(lower);
  const share = wordClasses().get(stemOf(lower));
  return share === undefined
    ? !/ed$/.test(lower)
    : share.noun >= 0.5 || (/[^s]s$/.test(lower) && share.noun > share.verb);
}

/** How words end that are nouns though another of their stem is none: "majority" beside "major". */
const NOUN_END = /(?:s|ity|tion|ment|ness|ship|ance|ence|ism|er|ist|ure)$/;

/** Words after which another belongs. */
const NO_END = new Set(
  'the a an and or but very more most as than their its his her no not be been being from of in at on for with by to into between because both whether that if how why when'.split(
    ' ',
  ),
);

/** Whether a clause may end with these words: not with a word that needs another after it. */
function endsWell(rest: string): boolean {
  const last = rest.split(' ').at(-1) ?? '';
  if (last === '' || /^\p{Lu}/u.test(last)) return true;
  if (NO_END.has(last)) return false;
  const share = wordClasses().get(stemOf(fold(last)));
  const isAdjective =
    !NOUN_END.test(last) &&
    !/^(?:long|wide|high|tall|deep|old)$/.test(last) &&
    share !== undefined &&
    share.adjective > 0.6 &&
    share.noun < 0.3;
  return !isAdjective || rest.split(' ').length <= 2;
}

/** Up to where a second verb of the same subject, or another clause, begins. */
function cutAtVerb(whole: string): string {
  const rest = whole.replace(/ and to \p{Ll}+ .*$/u, '');
  for (const match of rest.matchAll(AND_VERB)) if (isFiniteVerb(match[1] ?? '')) return rest.slice(0, match.index);
  const words = rest.split(' ');
  const other = words.findIndex((word, i) => i > 1 && AUXILIARIES.has(word));
  const and = other < 0 ? -1 : words.slice(0, other).findLastIndex((word) => /^(?:and|but|or)$/.test(word));
  return and > 0 ? words.slice(0, and).join(' ').replace(/,$/, '') : rest;
}

/** The time of day, which says little without the day. */
const TIME =
  / (?:shortly |just )?(?:after|before|at|around|at about) (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)|noon|midnight)(?=,? |$)/u;

/** Where it goes on to say which: "for every flat they create". */
const OF_WHOM = / (?:that |which )?(?:they|he|she|it|we|you|I) \p{Ll}+ .*$/u;

/** Up to a comma, where what is set in commas is no list. */
function withoutAside(rest: string): string {
  const at = rest.search(/,(?!\d)/);
  return at > 0 && !/,.* (?:and|or) /.test(rest) ? rest.slice(0, at) : rest;
}

/** What stands before a list's last entry, where that cannot be understood alone: "jobs and about 700 permanent ones". */
const withoutLast = (rest: string): string => (UNFIT.test(rest) ? rest.replace(/,? (?:and|or) .*$/, '') : rest);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
