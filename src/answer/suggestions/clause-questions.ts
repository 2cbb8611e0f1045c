import type { Corpus } from '../../corpus/corpus.ts';
import { IRREGULAR } from '../../language/irregular-forms.ts';
import { BODY_NOUNS, COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import { CURRENCY_SIGN, CURRENCY_WORD, NUMBER_WORD } from '../../language/number-words.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { isParticiple, verbForm } from '../../language/verb-forms.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import { areRoles, isRole } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import { asked, within } from './asking.ts';
import { type Clause, clausesOf } from './clause.ts';
import type { Kind, Made } from './proposal.ts';

const PREPOSITION = 'of|in|for|at|from|by|with|to|on|about|over|against|between|under';
const AMOUNT =
  '(?:about|around|approximately|roughly|nearly|almost|some|at least|more than|over|up to|as many as|as much as|a total of|an estimated|only|just) ';
const MONEY = `(?:US |U\\.S\\. )?${CURRENCY_SIGN} ?\\d[\\d.,]*(?: ?(?:thousand|million|billion|trillion|bn|m|k))?|\\d[\\d.,]*(?: (?:thousand|million|billion|trillion))? (?:US )?${CURRENCY_WORD}`;
const NUMBER = `(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*(?: (?:thousand|million|billion))?|(?:${NUMBER_WORD})(?: (?:thousand|million|billion))?|hundreds of|thousands of|dozens of`;

const AMOUNT_FIRST = new RegExp(`^(?:${AMOUNT}|(?:${NUMBER})(?= ))`, 'iu');
const PAYS =
  'pay|cost|need|spend|raise|lose|invest|earn|receive|donate|offer|owe|contribute|pledge|demand|award|grant|provide|seek|charge|save|win|give';
const MONEY_AFTER = new RegExp(`^(?:${AMOUNT})?(?:${MONEY})(?= |$)(.*)$`, 'iu');
const WORTH = new RegExp(`^(?:worth|valued at) (?:${AMOUNT})?(?:${MONEY})`, 'iu');
const FINED = new RegExp(`^(fined) (?:${AMOUNT})?(?:${MONEY})(.*)$`, 'iu');
const TO_PAY = new RegExp(`^(.*\\b(?:to )?(?:${PAYS})) (?:${AMOUNT})?(?:${MONEY})(?= |$)(.*)$`, 'iu');
const COUNT = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER}) ((?:(?!percent|per|million|billion|euros|dollars|pounds|times?|points?|days?|hours|weeks|months|years|minutes|seconds|of)[\\p{Ll}-]+ ){0,2}(?!percent|years|times|euros|dollars|pounds)(?:[\\p{Ll}-]+s|people|men|women|children|police))(?= |$)(.*)$`,
  'iu',
);
const COUNTED = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER}) ((?:[\\p{Ll}-]+ ){0,2}(?!percent|years|times)(?:[\\p{Ll}-]+s|people|men|women|children))$`,
  'iu',
);
const PLACE =
  /^(.*?)(?:^| )(in|at|near|outside|off) (?:the (?:city|town|village|state|province) of )?(?:the )?\p{Lu}[\p{L}.'’-]+(?: (?:de |do |of )?\p{Lu}[\p{L}.'’-]+)*$/u;
const HAPPENS = new Set(
  'bear build find meet open close crash sink land arrest kill hold detain take begin end die live host stage locate speak study work release discover capture bury launch perform unveil sign'
    .split(' ')
    .map(stemOf),
);
const REPORTS = new Set(
  'announce find rule recommend demand propose discover reveal promise conclude reject approve deny condemn ban order offer claim confirm criticize launch suggest unveil win'.split(
    ' ',
  ),
);
const BEATS = new Set(
  'defeat beat appoint replace succeed marry meet sue accuse arrest endorse nominate sack fire hire invite praise blame'.split(
    ' ',
  ),
);
/** Who somebody is, after "is". */
const IS_WHO = /^(?:\p{Ll}+ly )?(?:its|his|her|their|the|an?|\p{Lu})/u;
/** What may stand after a sum or a number that is left out. */
const AFTER_SUM = /^(?: (?!and\b|or\b|but\b|than\b|of\b)|$)/;
const PLANS = new Set(
  'agree plan promise intend want decide refuse offer vow pledge hope try attempt threaten propose seek ask aim fail expect'.split(
    ' ',
  ),
);
const OF_WHAT =
  /^((?:accused|convicted|suspected|acquitted|found guilty) of|charged with|known for|sentenced to|blamed for|responsible for|nominated for)(?: |$)/;
const HOLDS = new Set('cover include require allow provide contain recommend ban'.split(' '));
const RISES = new Set('rise fall grow increase decline drop shrink surge climb'.split(' '));
const RISE = new RegExp(
  `^(?:by )?(?:${AMOUNT})?(?:\\d[\\d.,]*(?:%| per ?cent)|(?:${NUMBER_WORD}) per ?cent)(?= |$)(?! of)(.*)$`,
  'iu',
);
const LASTING = new RegExp(
  `^(.*?) ?for (?:${AMOUNT})?(?:(?:${NUMBER_WORD}|\\d+|several|an?) )(?:more )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$`,
  'iu',
);
const OBJECT = /^(?:the|an?|no|some|all|most|more|new|\p{Nd}|\p{Lu}|(?:\p{Ll}+ )?\p{Ll}+s\b)/u;

/** Questions that a sentence of the stories answers, each a sentence in good English with as little inflected as can be. */
export function clauseQuestions(text: string, corpus: Corpus): Made[] {
  return clausesOf(text, (part) => corpus.names.mentionsIn(part)).flatMap((clause) => {
    const there = subjectOf(clause.subject, corpus);
    return [...aboutSubject(clause, there), ...aboutRest(clause, there)].map(
      ([kind, question]): Made => [kind, shortened(question)],
    );
  });
}

/** Set by hand: a question that is longer is left without what comes last, if that only says where or with what. */
const LONG = 80;
const LAST_PHRASE =
  / (?:in|at|for|with|on|from|during|near|under|through) (?!.* (?:in|at|for|with|on|from|during|near|under|through) )/;

function shortened(question: string): string {
  if (question.length <= LONG) return question;
  const at = question.slice(0, LONG).search(LAST_PHRASE);
  const cut = question.slice(0, at);
  return at > LONG / 2 && !isParticiple(cut.split(' ').at(-1) ?? '') ? `${cut}?` : question;
}

interface Subject {
  /** As it stands within a sentence. */
  readonly text: string;
  /** Whom it names. */
  readonly name?: Name | undefined;
  /** Whether it says who somebody is: "The mayor of Pell". */
  readonly isRole: boolean;
  /** Whether it says what body it is: "The city council". */
  readonly isBody: boolean;
  /** Whether it tells of itself what is meant: it has a name in it, or more words than "the company". */
  readonly isClear: boolean;
  /** Whether it is neither somebody nor a company or another body, of which there may be several. */
  readonly isThing: boolean;
}

function subjectOf(subject: string, { names, index }: Corpus): Subject {
  const mentions = names.mentionsIn(subject);
  const last = mentions.find(({ end }) => end === subject.length);
  const before = last ? subject.slice(0, last.start) : '';
  const isWhole = last && !new RegExp(`\\b(?:${PREPOSITION}|and)\\b|['’]s\\b|,`).test(before) && !last.name.isUnsure;
  const isName = (word: string): boolean =>
    mentions.some(({ start }) => start === 0) ||
    (index.frequency(stemOf(fold(word))).isName &&
      (word === subject || wordClasses().get(stemOf(fold(word))) === undefined));
  const head =
    subject
      .split(new RegExp(` (?:${PREPOSITION}) `))[0]
      ?.split(' ')
      .at(-1) ?? '';
  const withoutFirst = subject.split(' ').slice(/^(?:the|an?)$/i.test(subject.split(' ')[0] ?? '') ? 1 : 0);
  return {
    text: isWhole ? textOf(subject, last, before) : within(subject, isName),
    name: isWhole ? last.name : undefined,
    isRole: !isWhole && !/ and /.test(subject) && (isRole(head) || areRoles(head)),
    isBody: !isWhole && !/ and /.test(subject) && BODY_NOUNS.has(fold(head)),
    isThing: !isRole(head) && !areRoles(head) && !BODY_NOUNS.has(fold(head)),
    isClear: mentions.length > 0 || /\s\p{Lu}/u.test(subject) || withoutFirst.length > 1,
  };
}

/** A name as it is called within a sentence, without what is said of it before it. */
function textOf(subject: string, { name, start }: NamedSpan, before: string): string {
  if (name.kind === 'person') return name.name;
  return `${/^the $/i.test(before) ? 'the ' : ''}${subject.slice(start)}`;
}

/** What ends or holds a name that no company has, though it may own much. */
const NO_COMPANY = new RegExp(
  `\\b(?:${'Academy School College University Club Church Institute Hospital Foundation Association Society Museum Union Council Center Centre Theatre Theater Orchestra'.replaceAll(' ', '|')})\\b`,
);
/** "Who" also asks for a company; "Which company" only for what is one by its own name. */
const asksFor = (name: Name | undefined): string =>
  name?.kind === 'company' && COMPANY_ENDS.has(fold(name.name.split(' ').at(-1) ?? '')) && !NO_COMPANY.test(name.name)
    ? 'Which company'
    : 'Who';
/** Verbs that say what something is or has, not what it does. */
const NO_DEED = /^(?:have|lie|stand|mean|include|contain|represent|resemble|consist|cost)$/;
/** A body does it, as far as its verb or auxiliary shows. */
const DOES = /^(?!(?:is|was|would|could|may|might|has|had|can|should|must)$)./;
const MANY = /^(?:are|were|have)$/;

/** Questions for the subject: nothing of the sentence is inflected. */
function aboutSubject(
  { subject, auxiliary, finite, base, rest, isPast }: Clause,
  { name, isRole: hasRole, isBody, text }: Subject,
): Made[] {
  const made: Made[] = [];
  const said = `${finite} ${rest}`;
  const content = contentTerms(rest).length - (auxiliary ? 1 : 0);
  const isNameAfterIs = /^(?:is|was)$/.test(finite) && /^\p{Lu}/u.test(rest);
  const isEnough = (content >= 2 || (content === 1 && /\p{Lu}/u.test(rest))) && !/\b(?:not|never|no)\b/.test(rest);
  if (
    isEnough &&
    (name || hasRole || (isBody && DOES.test(base ?? auxiliary ?? ''))) &&
    !NO_DEED.test(base ?? '') &&
    !isNameAfterIs &&
    !MANY.test(auxiliary ?? '') &&
    (auxiliary || isPast || name)
  )
    made.push(['who did', `${asksFor(name)} ${said}?`]);
  const counted = COUNTED.exec(subject);
  if (counted && rest !== '') made.push(['how many', `How many ${counted[1]} ${said}?`]);
  const by = /^(\p{Ll}+ed)((?: \p{Ll}+){0,2})? by ((?:the )?\p{Lu}.*)$/u.exec(rest);
  if (auxiliary === 'was' && by && isParticiple(by[1] ?? '') && verbForm(by[1] ?? '') && !/^by /.test(by[2] ?? ''))
    made.push(['by whom', `Who ${by[1]} ${text}${by[2] ?? ''}?`]);
  const cause = /^caused by /.test(rest) && auxiliary === 'was';
  if (cause) made.push(['why', `What caused ${text}?`]);
  // "The primary beneficiaries of a stalemate are its rivals."
  if (
    hasRole &&
    /^The /.test(subject) &&
    /^(?:is|are|was|were)$/.test(finite) &&
    !isParticiple(rest.split(' ')[0] ?? '') &&
    IS_WHO.test(rest) &&
    subject.split(' ').length > 2
  )
    made.push(['who does', `Who ${finite} ${text}?`]);
  return made;
}

/** The base form of a participle. */
const baseOf = (word: string): string => verbForm(word)?.base ?? IRREGULAR.get(word) ?? word;

/** Content words from which on a question tells what it is about without a name. Set by hand. */
const ENOUGH = 4;

/** Questions for what is said of the subject. */
function aboutRest(clause: Clause, { text, name, isRole: hasRole, isClear, isThing }: Subject): Made[] {
  const { auxiliary, base, rest, date, reason, finite } = clause;
  // "About 1,150 drivers" cannot be asked about as those, and "does" is of one.
  const isSeveral = !clause.auxiliary && !clause.isPast && / and /.test(clause.subject);
  if (isSeveral || AMOUNT_FIRST.test(clause.subject)) return [];
  const made: Made[] = [];
  // "When did the company sign the contract?" does not say which; a name anywhere in it does.
  const add = (kind: Kind, question: string): void => {
    if (isClear || / \p{Lu}/u.test(question) || (isThing && contentTerms(question).length >= ENOUGH))
      made.push([kind, question]);
  };
  const ask = (opening: string, after: string): string => asked(opening, clause, text, after.trim());
  // "How much will the factory cost and make chips?" joins what belonged to the sum.
  const addHow = (kind: Kind, opening: string, before: string, after: string): void => {
    if (AFTER_SUM.test(after)) add(kind, ask(opening, before + after));
  };
  const verb = auxiliary ? (rest.split(' ')[0] ?? '') : '';
  const isAction = auxiliary !== undefined ? isParticiple(verb) || /^(?:will|would)$/.test(auxiliary) : true;
  const isState =
    auxiliary === undefined && /^(?:have|need|mean|own|consist|contain|believe|feel|resemble)$/.test(base ?? '');
  const hasSaying =
    rest === '' &&
    /^(?:say|state|tell|report|announce|claim|find|estimate|show|reveal|confirm|suggest|believe|warn)$/.test(
      base ?? '',
    );
  if (reason && !hasSaying && (rest !== '' || base)) add('why', ask('Why', rest));
  if (
    date &&
    isAction &&
    !isState &&
    !hasSaying &&
    clause.isPast !== /^(?:is|are)$/.test(finite) &&
    !/^since|^until/.test(date) &&
    !/^(?:has|have|had)$/.test(finite)
  )
    add('when', ask('When', rest));
  const place = PLACE.exec(rest);
  const placed = stemOf(fold(auxiliary ? verb || 'x' : (base ?? '')));
  if (place && HAPPENS.has(placed) && !/^(?:has|have|had)$/.test(finite)) add('where', ask('Where', place[1] ?? ''));
  if (/^(?:is|are|was|were)$/.test(finite) && WORTH.test(rest)) add('how much', ask('How much', 'worth'));
  const fined = FINED.exec(rest);
  if (fined && auxiliary) addHow('how much', 'How much', fined[1] ?? '', fined[2] ?? '');
  const paid = new RegExp(`^(?:${PAYS})$`).test(base ?? '') ? MONEY_AFTER.exec(rest) : null;
  if (paid) addHow('how much', 'How much', '', paid[1] ?? '');
  const toPay = paid || fined ? null : TO_PAY.exec(rest);
  if (toPay && !/\bworth\b/.test(toPay[1] ?? '')) addHow('how much', 'How much', toPay[1] ?? '', toPay[2] ?? '');
  const count = auxiliary || /^(?:lie|stand|run)$/.test(base ?? '') ? null : COUNT.exec(rest);
  if (count && !paid) addHow('how many', `How many ${count[1]}`, '', count[2] ?? '');
  const amongRest = rest.slice(verb.length + 1);
  const counted = auxiliary && COUNT.exec(amongRest);
  if (
    counted &&
    /^(?:will|would|could|has|had)$/.test(auxiliary ?? '') &&
    !new RegExp(`^(?:be|been|${PAYS})$`).test(baseOf(verb))
  )
    add('how many', ask(`How many ${counted[1]}`, `${verb} ${counted[2] ?? ''}`));
  const lasting = LASTING.exec(rest);
  if (lasting && isAction && !isState) add('how long', ask('How long', lasting[1] ?? ''));
  if (/^(?:has|have)$/.test(auxiliary ?? '') && /^since/.test(date ?? '')) add('how long', ask('How long', rest));
  const rise = RISE.exec(auxiliary ? amongRest : rest);
  if (rise && RISES.has(base ?? baseOf(verb))) add('how much', ask('How much', `${verb}${rise[1] ?? ''}`));
  const based = /^(?:based|located|headquartered|buried) (?:in|at|near) (?:the )?\p{Lu}[^,]*$/u.exec(rest);
  if (based && auxiliary) add('where', ask('Where', rest.split(' ')[0] ?? ''));
  const bound = /^((?:expected|required|ordered|forced|allowed|asked|told|supposed) to) (?!be\b)\p{Ll}+/u.exec(rest);
  if (bound && auxiliary) add('what did', ask('What', `${bound[1]} do`));
  const ofWhat = OF_WHAT.exec(rest);
  if (ofWhat && auxiliary) add('of what', ask('What', ofWhat[1] ?? ''));
  const to = /^to \p{Ll}+/u.exec(rest);
  if (to && PLANS.has(base ?? '')) add('what did', ask('What', 'to do'));
  else if (
    REPORTS.has(base ?? '') &&
    (rest === '' || OBJECT.test(rest)) &&
    clause.isPast &&
    (name || hasRole || /\p{Lu}/u.test(text))
  )
    add('what did', ask('What', ''));
  if (HOLDS.has(base ?? '') && OBJECT.test(rest)) add('what did', ask('What', ''));
  const beaten = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+(?= |$)(.*)$/u.exec(rest);
  if (
    beaten &&
    BEATS.has(base ?? '') &&
    !/['’]s?\b/.test(rest) &&
    /^(?: (?:as|for|of|with|to|in|at)\b|$)/.test(beaten[1] ?? '')
  )
    add('who does', ask('Who', beaten[1] ?? ''));
  return made;
}
