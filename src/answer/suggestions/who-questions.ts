import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { areRoles } from '../../names/roles/role-nouns.ts';
import { baseOf, COUNTED, NUMBER } from './asking.ts';
import type { Clause } from './clause.ts';
import type { Matter } from './matter.ts';
import type { Made } from './proposal.ts';
import type { Subject } from './subject.ts';

const DEEDS = lexicon('suggested-deeds');
const COUNTS = new Set([...lexicon('suggested-counts')].map(stemOf));
/** Whose belongings, and what was not done, show a question that is only its answer turned round. */
const TURNED = /\b(?:his|her|their|its|own|had|not|never|no)\b/;
const CAUSED = /^(?:caused|set off|triggered|sparked|prompted|brought about) by /;
const PERSONS = /^(?:brothers|sisters|men|women|suspects|boys|girls|teenagers)$/;
const BEFELL = /^(?:been )?(?:arrested|killed|injured|wounded|hurt|detained|charged|rescued|evacuated|hospitalized)\b/;

/** Questions for the subject: nothing of the sentence is inflected. @param isPronoun Whether the sentence has "he" or "she" for it. */
export function aboutSubject(clause: Clause, subject: Subject, matter: Matter, isPronoun: boolean): Made[] {
  const { finite, rest, auxiliary } = clause;
  const made: Made[] = [];
  const said = `${finite} ${rest}`;
  if (!isPronoun && isDeed(clause, subject) && !TURNED.test(said) && isEnough(rest, matter) && isNews(clause, matter))
    made.push(['who did', `Who ${said}?`]);
  const counted = COUNTED.exec(clause.subject)?.[1];
  // "How many physiotherapists are needed?" lacks for what.
  if (counted && rest !== '' && isCounted(counted, matter) && !/^(?:needed|required|involved|left)$/.test(rest))
    made.push(['how many', howMany(counted, finite, rest)]);
  const by =
    /^(\p{Ll}+)( for)?(?: (?:in part|partly|mainly|largely))?((?: \p{Ll}+){0,2})? by ((?:an? (?:\p{Ll}+ )+(?:called|named) |(?:the )?(?:\p{Ll}+ of )?)\p{Lu}.*)$/u.exec(
      rest,
    );
  if (
    auxiliary === 'was' &&
    by &&
    furtherVerbForm(by[1] ?? '')?.tense === 'past' &&
    !CAUSED.test(rest) &&
    subject.isClear
  )
    made.push(['by whom', `Who ${by[1]}${by[2] ?? ''} ${subject.text}${by[3] ?? ''}?`]);
  const cause = auxiliary === 'was' ? CAUSED.exec(rest)?.[0] : undefined;
  if (cause && subject.isClear) made.push(['why', `What ${cause.replace(/ by $/, '')} ${subject.text}?`]);
  return made;
}

/** What befell some is asked without where: "How many people were injured?" */
function howMany(counted: string, finite: string, rest: string): string {
  const befell = BEFELL.exec(rest)?.[0];
  return befell
    ? `How many ${counted.replace(PERSONS, 'people')} ${finite} ${befell}?`
    : `How many ${counted} ${finite} ${rest}?`;
}

/** Whether one asks how many of these there are. */
export function isCounted(phrase: string, { stems }: Matter): boolean {
  const noun = phrase.split(' ').at(-1) ?? '';
  const stem = stemOf(fold(noun));
  if (/^things?$/.test(noun)) return false;
  return stems.has(stem) || COUNTS.has(stem) || areRoles(noun) || PERSONS.test(noun);
}

/** Whether a person, a company or a body by its name does what one asks after. */
function isDeed({ base, auxiliary, isPast, rest, subject }: Clause, { name, isBody }: Subject): boolean {
  const isNamed = name ? name.kind !== 'person' || name.name.includes(' ') : isBody && subject.split(' ').length > 2;
  const verb = rest.split(' ')[0] ?? '';
  if (!isNamed) return false;
  if (base) return isPast && DEEDS.has(base);
  if (auxiliary === 'has') return isParticiple(verb) && DEEDS.has(baseOf(verb));
  if (auxiliary === 'is') return DEEDS.has(verb.replace(/ing$/, '')) && verb.endsWith('ing');
  return auxiliary === 'will' && DEEDS.has(verb);
}

/** Words after the verb at most: more, and a question says all but the name. Set by hand. */
const MOST_SAID = 6;
/** Whether the headline does not name who did it. */
const isNews = ({ subject, rest }: Clause, { title }: Matter): boolean =>
  rest.split(' ').length <= MOST_SAID &&
  !/ consisting of /.test(rest) &&
  !contentTerms(subject).some((stem) => title.has(stem));

/** "Scored ten in the second half": of what is not said. */
const NUMBER_ALONE = new RegExp(`^(?:${NUMBER}) (?:in|at|for|from|by|with)\\b`, 'iu');

/** Whether what was done can be told from other deeds. */
function isEnough(rest: string, { stems }: Matter): boolean {
  const terms = contentTerms(rest);
  return (
    terms.length >= 2 &&
    !NUMBER_ALONE.test(rest) &&
    (/\p{Lu}/u.test(rest) || terms.length >= 3 || terms.some((term) => stems.has(term)))
  );
}
