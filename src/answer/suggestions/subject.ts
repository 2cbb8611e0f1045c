import type { Corpus } from '../../corpus/corpus.ts';
import { BODY_NOUNS } from '../../language/lexicon/lists.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import { areRoles, isRole } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import { within } from './asking.ts';
import type { Matter } from './matter.ts';
import { called } from './who-is.ts';

/** Words after which something else is named in a phrase, as alternatives of a pattern. */
const PREPOSITION = 'of|in|for|at|from|by|with|to|on|about|over|against|between|under';

/** What a clause is about. */
export interface Subject {
  /** As it stands within a sentence. */
  readonly text: string;
  /** Whom it names. */
  readonly name?: Name | undefined;
  /** Whether it says who somebody is: "The mayor of Pell". */
  readonly isRole: boolean;
  /** Whether it says what body it is: "The city council". */
  readonly isBody: boolean;
  /** Whether it tells of itself what is meant: it has a name in it, more words than "the company", or the story is about it. */
  readonly isClear: boolean;
  /** Whether it is neither somebody nor a company or another body, of which there may be several. */
  readonly isThing: boolean;
}

/** What the words of a subject mean. @param subject As it begins its clause. @param matter Stems of what the story is about. */
export function subjectOf(subject: string, { names, index }: Corpus, { stems: matter }: Matter): Subject {
  const mentions = names.mentionsIn(subject);
  const last = mentions.find(({ end }) => end === subject.length);
  const before = last ? subject.slice(0, last.start) : '';
  const isWhole = last && !new RegExp(`\\b(?:${PREPOSITION}|and)\\b|['’]s\\b|,`).test(before) && !last.name.isUnsure;
  const isName = (word: string): boolean =>
    mentions.some(({ start }) => start === 0) ||
    (index.frequency(stemOf(fold(word))).isName &&
      (word === subject || wordClasses().get(stemOf(fold(word))) === undefined));
  const [first = '', ...others] = subject.split(' ');
  const withoutFirst = /^(?:the|an?)$/i.test(first) ? others : [first, ...others];
  const head =
    subject
      .split(new RegExp(` (?:${PREPOSITION}) `))[0]
      ?.split(' ')
      .at(-1) ?? '';
  return {
    text: isWhole ? textOf(subject, last, before) : within(subject, isName),
    name: isWhole ? last.name : undefined,
    isRole: !isWhole && !/ and /.test(subject) && (isRole(head) || areRoles(head)),
    isBody: !isWhole && !/ and /.test(subject) && BODY_NOUNS.has(fold(head)),
    isThing: !isRole(head) && !areRoles(head) && !BODY_NOUNS.has(fold(head)),
    isClear:
      mentions.length > 0 || /\s\p{Lu}/u.test(subject) || withoutFirst.length > 1 || matter.has(stemOf(fold(head))),
  };
}

/** A name as it is called within a sentence, without what is said of it before it. */
function textOf(subject: string, { name, start }: NamedSpan, before: string): string {
  // "Musicologist Beatrix Landry", where that is taken for a name.
  const [title = '', ...others] = name.name.split(' ');
  if (name.kind === 'person' && others.length > 1 && isRole(title)) return `${title.toLowerCase()} ${others.join(' ')}`;
  if (name.kind === 'person') return (before === '' ? undefined : called(before.trim(), name.name)) ?? name.name;
  // "The Lady Aurelia", where the name is known without what goes before.
  if (/\p{Lu}\p{Ll}+ $/u.test(before.replace(/^The /, '')))
    return before.replace(/^The /, 'the ') + subject.slice(start);
  // "The opposition Civic Union", "the broker Hallin & Prytz" tells what it is.
  if (/^(?:The|An?) (?:\p{Ll}+ ){1,3}$/u.test(before)) return within(subject, () => false);
  const between = /^the (?:(\p{Ll}+) )?$/iu.exec(before);
  const adjective = wordClasses().get(stemOf(between?.[1] ?? ''));
  const hasArticle =
    between && (between[1] === undefined || (adjective !== undefined && adjective.adjective > adjective.noun));
  return `${hasArticle ? 'the ' : ''}${subject.slice(start)}`;
}
