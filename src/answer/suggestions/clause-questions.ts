import type { Corpus } from '../../corpus/corpus.ts';
import { MONTHS } from '../../language/calendar.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { CURRENCY_SIGN, CURRENCY_WORD, NUMBER_WORD } from '../../language/number-words.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { isParticiple } from '../../language/verb-forms.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { areRoles } from '../../names/roles/role-nouns.ts';
import { AMOUNT, asked, baseOf, NUMBER } from './asking.ts';
import { type Clause, clausesOf } from './clause.ts';
import { type Matter, OF_ITSELF } from './matter.ts';
import type { Kind, Made } from './proposal.ts';
import { type Subject, subjectOf } from './subject.ts';
import { isOffice } from './who-is.ts';
import { aboutSubject, isCounted } from './who-questions.ts';

const verbs = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONEY = `(?:US |U\\.S\\. )?${CURRENCY_SIGN} ?\\d[\\d.,]*(?: ?(?:thousand|million|billion|trillion|bn|m|k))?|\\d[\\d.,]*(?: (?:thousand|million|billion|trillion))? (?:US )?${CURRENCY_WORD}`;

const AMOUNT_FIRST = new RegExp(`^(?:${AMOUNT}|(?:${NUMBER})(?= ))`, 'iu');
const PAYS =
  'pay|cost|have cost|putting|investing|spending|paying|putting in|put in|get|borrow|need|spend|raise|lose|invest|earn|receive|donate|offer|owe|contribute|pledge|demand|award|grant|provide|seek|charge|save|win|give';
/** Who gets the money, before it: "owners". */
const PAID =
  '(?:(?!(?:about|around|nearly|almost|some|over|only|just|up|more|at|least|than|to|an?|of|and|US) )(?:the |an? |every |each )?[\\p{L}-]+ ){1,2}?';
/** What a sum is for, right after it: "a year", "per square metre". */
const PER =
  '(?: (?:an?|per|each|every) (?:square |cubic )?[\\p{Ll}]+)?(?: over (?:the next )?\\S+ (?:days|weeks|months|years))?';
const MONEY_AFTER = new RegExp(`^(${PAID})?(?:${AMOUNT})?(?:${MONEY})(?= |$)${PER}(.*)$`, 'iu');
/** "8.6 kilometres long" */
const MEASURED = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER}) \\p{Ll}+ (long|wide|high|tall|deep|old|away|late|thick|heavy)(?= |$)`,
  'u',
);
const WORTH = new RegExp(`^(?:worth|valued at) (?:${AMOUNT})?(?:${MONEY})`, 'iu');
const TO_PAY = new RegExp(
  `^(.*\\b(?:to )?(?:${PAYS})(?: ${PAID})?) ?(?<= )(?:${AMOUNT})?(?:${MONEY})(?= |$)${PER}(.*)$`,
  'iu',
);
const COUNT = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER}) (?:of (?:the|its|his|her|their) (?:\\d+ )?)?((?:(?!percent|per|million|billion|euros|dollars|pounds|times?|points?|days?|hours|weeks|months|years|minutes|seconds|of|to|in|at|by|for|on|and)[\\p{Ll}-]+ ){0,2}(?!percent|years|months|weeks|days|hours|minutes|seconds|times|euros|dollars|pounds)(?:[\\p{Ll}-]+s|people|men|women|children|police))(?= |$)(.*)$`,
  'iu',
);
const PLACE =
  /^(.*?)(?:^| )(in|at|near|outside|off) (?:the (?:city|town|village|state|province) of )?(?:the )?\p{Lu}[\p{L}.'’-]+(?: (?:de |do |of )?\p{Lu}[\p{L}.'’-]+)*$/u;
/** What stands right after the verb and says where: "under the lid of a stool". */
const SPOT =
  /^((?:been )?\p{Ll}+(?: (?:dead|alive|hidden))?) (?:in|at|under|near|outside|inside|behind|beneath|off|on) (?:the|an?|\p{Lu})/u;
const GOES = new Set('go move travel flee return relocate'.split(' ').map(stemOf));
const TO_PLACE = /^((?:\p{Ll}+ )?)to (?:the|an?|\p{Lu})/u;
const LIES = new Set('find discover bury kill arrest hide build bear hold keep store'.split(' ').map(stemOf));
const HAPPENS = new Set(
  'bear build find meet open close crash sink land arrest kill hold detain take begin end die live host stage locate speak study work release discover capture bury launch perform unveil sign'
    .split(' ')
    .map(stemOf),
);
const REPORTS = verbs(
  'announce find rule recommend demand propose discover reveal admit promise conclude reject approve deny condemn ban order offer claim confirm criticize launch suggest unveil win',
);
/** What one thinks or says, which a sentence then tells. */
const THINKS = verbs(
  'say argue fear warn want suspect think believe estimate expect rule propose demand recommend suggest oppose complain insist reckon doubt show conclude',
);
/** What tells as somebody does. */
const SOURCES = lexicon('suggested-sources');
const isSource = (subject: string): boolean =>
  /^(?:(?:the|an?) )?(?:[\p{Ll}\d-]+ ){0,2}\p{Ll}+$/iu.test(subject) &&
  SOURCES.has(fold(subject.split(' ').at(-1) ?? ''));
/** What may stand after a sum or a number that is left out. */
const AFTER_SUM = /^(?: (?!over\b|and\b|or\b|but\b|than\b|of\b)|$)/;
const PLANS = verbs(
  'agree plan promise intend want decide refuse offer vow pledge hope try attempt threaten propose seek ask aim fail expect',
);
const OF_WHAT =
  /^((?:accused|convicted|suspected|acquitted|cleared|found guilty) of|charged with|known for|sentenced to|blamed for|responsible for|nominated for)(?: |$)/;
const RISES = verbs('rise fall grow increase decline drop shrink surge climb');
const RISE = new RegExp(
  `^(?:(?:by )?(?:${AMOUNT})?(?:\\d[\\d.,]*(?:%| per ?cent)|(?:${NUMBER_WORD}) per ?cent|an? (?:third|quarter|half|fifth))|from [^ ]*\\d[^ ]* to [^ ]*\\d[^ ]*)(?= |$)(?! of)(.*)$`,
  'iu',
);
const LASTING = new RegExp(
  `^(.*?) ?for (?:${AMOUNT})?(?:(?:${NUMBER_WORD}|\\d+|several|an?) )(?:more )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$`,
  'iu',
);
/** "expected to take at least six weeks" */
const LASTS = new RegExp(
  `^((?:(?:expected|due|likely|scheduled|planned) to )?(?:take|last))(?: (?:${AMOUNT})?(?:${NUMBER_WORD}|\\d+|several)| up to \\S+) (?:minutes?|hours?|days?|weeks?|months?|years?)(?: |$)`,
  'iu',
);
const TAKEN = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER_WORD}|\\d+|several) (?:minutes?|hours?|days?|weeks?|months?|years?)(?: on average)?(?= |$)(?! and\\b)(.*)$`,
  'iu',
);
const MEANS = / (?:by way of|by means of|with the help of|by (?!being\b)\p{Ll}{2,}ing\b) ?.*$/u;
const OBJECT = /^(?:the|an?|no|some|all|most|more|new|\p{Nd}|\p{Lu}|(?:\p{Ll}+ )?\p{Ll}+s\b)/u;

/** Questions that a sentence of the stories answers, each a sentence in good English with as little inflected as can be. */
export function clauseQuestions(text: string, corpus: Corpus, matter: Matter, isPronoun: boolean): Made[] {
  return clausesOf(text, (part) =>
    corpus.names.mentionsIn(part).map(({ start, end, name }) => ({ start, end, isPerson: name.kind === 'person' })),
  ).flatMap((clause) => {
    const there = subjectOf(clause.subject, corpus, matter);
    const made = [...aboutSubject(clause, there, matter, isPronoun), ...aboutRest(clause, there, matter)];
    return made.map(([kind, question]): Made => [kind, shortened(question)]);
  });
}

/** Without what comes last, where a question is longer and that only says where or with what. Set by hand. */
const LONG = 80;
const LAST = 'in|at|for|with|on|from|during|near|under|through';
const LAST_PHRASE = new RegExp(` (?:${LAST}) (?!.* (?:${LAST}) )`);

function shortened(question: string): string {
  const cut = question.slice(0, question.slice(0, LONG).search(LAST_PHRASE));
  const isCut = question.length > LONG && cut.length > LONG / 2 && !isParticiple(cut.split(' ').at(-1) ?? '');
  return isCut ? `${cut}?` : question;
}

const ENDS = verbs('resign die close fail collapse withdraw retire quit refuse');
/** A date by which one knows when, without the day on which the story was written. */
const TELLS_WHEN = new RegExp(
  `\\d|${MONTHS.join('|')}|(?:last|next) (?:month|year|\\p{Ll}{4,})|spring|summer|autumn|winter`,
  'u',
);
/** Whether a clause is about what the headline names. */
const inTitle = (subject: string, { title }: Matter): boolean => contentTerms(subject).some((stem) => title.has(stem));
/** What one does because of what came before it: "closed the archive after a family complained". */
const DECIDES = verbs(
  'cancel close halt ban suspend stop withdraw arrest evacuate recall delay postpone apologize apologise fine fire dismiss move reject order abandon scrap end reopen ground detain sue resign',
);
const TELLS = verbs('advise urge warn order tell ask force require instruct');
const hasPeople = (subject: string): boolean =>
  /\b(?:people|anyone|everyone)\b/i.test(subject) || areRoles(subject.split(' ')[0] ?? '');
/** Nouns of which a clause says what they are: "The stumbling block was the age of the vessel". */
const TELLING = lexicon('suggested-telling-nouns');
const isTelling = (subject: string): boolean =>
  /^the (?:[\p{Ll}-]+ )?[\p{Ll}-]+$/iu.test(subject) && TELLING.has(subject.split(' ').at(-1) ?? '');
/** What a thing is said to be: a number, or a word alone: "The target was 400", "The greatest obstacle is depth". */
const IS_NUMBER = new RegExp(`^(?:${AMOUNT})?(?:${MONEY}|(?:${NUMBER})(?:%| per ?cent)?)(?: an? | per |$)`, 'iu');
const SUPERLATIVE =
  /^(?:the|its) (?:[\p{Ll}-]+ )*(?:main|biggest|greatest|largest|only|chief|first|weak|key|next|cheapest|\p{Ll}+est) [\p{Ll}-]+$/iu;
const isWhat = ({ subject, rest, auxiliary, date }: Clause): boolean => {
  const [first = ''] = rest.split(' ');
  const isAThing =
    /^(?:an?|the)$/.test(first) || (rest === first && (wordClasses().get(stemOf(fold(first)))?.noun ?? 0) > 0.7);
  return (
    auxiliary !== undefined &&
    date === undefined &&
    !/ and /.test(subject) &&
    ((/^the [\p{Ll}-]+(?: [\p{Ll}-]+)?$/iu.test(subject) && IS_NUMBER.test(rest)) ||
      ((SUPERLATIVE.test(subject) || (isTelling(subject) && !/^(?:part|not)/.test(rest))) && isAThing))
  );
};
/** Up to where something is said of a noun: "for every flat they create". */
const withoutClause = (after: string): string => after.replace(/ (?:they|he|she|it|that|which|who|you|we) .*$/, '');

/** What follows the verb, without where, by whom or meanwhile: who asks when needs none of it. */
function withoutPlace({ auxiliary, rest }: Clause, verb: string): string {
  const plain = rest.replace(/ during .*$/, '').replace(/ for (?:\p{Ll}+|\d+) (?:day|week|month|year)s?$/u, '');
  if (auxiliary && / by (?!\p{Ll}+ing\b)/u.test(plain)) return plain.replace(/ by .*$/, '');
  if (!HAPPENS.has(verb)) return plain;
  return /^(?:in|at|on|near|under|for) /.test(plain) ? '' : (PLACE.exec(plain)?.[1] ?? plain);
}

/** Content words from which on a question tells what it is about without a name. Set by hand. */
const ENOUGH = 4;

/** Questions for what is said of the subject. */
function aboutRest(
  clause: Clause,
  { text, name, isRole: hasRole, isBody, isClear, isThing }: Subject,
  matter: Matter,
): Made[] {
  const { auxiliary, base, rest, date, reason, finite } = clause;
  // "About 1,150 drivers" cannot be asked about as those, and "does" is of one.
  const isSeveral = !clause.auxiliary && !clause.isPast && / and /.test(clause.subject);
  if (isSeveral || AMOUNT_FIRST.test(clause.subject)) return [];
  const made: Made[] = [];
  // "When did the company sign the contract?" does not say which; a name anywhere in it does.
  const add = (kind: Kind, question: string): void => {
    if (
      isClear ||
      OF_ITSELF.test(question) ||
      (/^When (?:is|will|does) /.test(question) && isThing && !/^the /i.test(clause.subject)) ||
      / \p{Lu}/u.test(question) ||
      (isThing && contentTerms(question).length >= ENOUGH)
    )
      made.push([kind, question]);
  };
  const ask = (opening: string, after: string): string => asked(opening, clause, text, after.trim());
  // "How much will the factory cost and make chips?" joins what belonged to the sum.
  const addHow = (kind: Kind, opening: string, before: string, after: string): void => {
    if (AFTER_SUM.test(after)) add(kind, ask(opening, before + after));
  };
  const verb = auxiliary ? (rest.split(' ')[0] ?? '') : '';
  const placed = stemOf(fold(auxiliary ? verb || 'x' : (base ?? '')));
  const isAction =
    auxiliary === undefined ||
    isParticiple(verb) ||
    /^(?:to|due|set|scheduled)$/.test(verb) ||
    /^(?:will|would)$/.test(auxiliary);
  const isState =
    auxiliary === undefined &&
    !/^to /.test(rest) &&
    /^(?:have|need|mean|own|consist|contain|believe|feel|resemble)$/.test(base ?? '');
  const hasSaying =
    withoutPlace(clause, placed) === '' &&
    /^(?:say|state|tell|report|announce|claim|find|estimate|show|reveal|confirm|suggest|believe|warn)$/.test(
      base ?? '',
    );
  const isCause = !/^after\b/.test(reason ?? '') || DECIDES.has(base ?? baseOf(verb));
  if (
    reason &&
    isCause &&
    !/^(?:is|are|was|were)$/.test(withoutPlace(clause, placed) === '' ? finite : '') &&
    !hasSaying &&
    (rest !== '' || ENDS.has(base ?? ''))
  )
    add('why', ask('Why', withoutPlace(clause, placed)));
  const means = !base ? null : !/^to light through/.test(rest) ? MEANS.exec(` ${rest}`) : /^to light/.exec(rest);
  if (means)
    add(
      'how',
      ask('How', means.index === 0 && rest.startsWith('to light') ? 'to light' : ` ${rest}`.slice(0, means.index)),
    );
  if (/^(?:should|must)$/.test(auxiliary ?? '') && hasPeople(clause.subject))
    add('what did', `What ${auxiliary} ${text} do?`);
  const told = base && TELLS.has(base) ? /^((?:\S+ ){1,7}?)to (?!be\b)\p{Ll}+/u.exec(rest)?.[1] : undefined;
  if (told) add('what did', ask('What', `${told}to do`));
  const titleShare = contentTerms(`${clause.subject} ${rest}`).filter((stem) => matter.title.has(stem)).length;
  const isToCome = /^(?:will|would)$/.test(finite) || !clause.isPast;
  if (
    date &&
    isAction &&
    !isState &&
    !hasSaying &&
    (clause.isPast || /^(?:is|are|were|will)$/.test(finite) || (!auxiliary && !clause.isPast)) &&
    (isToCome ||
      (titleShare >= (TELLS_WHEN.test(date) && !RISES.has(base ?? '') ? 1 : 2) &&
        !/^(?:tell|warn|ask|remind|inform)$/.test(base ?? ''))) &&
    !/^since|^until/.test(date) &&
    !/^an? .*\d/i.test(clause.subject) &&
    !/^(?:has|have|had)$/.test(finite)
  )
    add('when', ask('When', /^(?:set|planned|scheduled)$/.test(rest) ? 'to take place' : withoutPlace(clause, placed)));
  const place = PLACE.exec(rest);
  const spot = SPOT.exec(rest);
  if (spot && auxiliary && (LIES.has(placed) || /^been found/.test(rest))) add('where', ask('Where', spot[1] ?? ''));
  else if (place && HAPPENS.has(placed) && !/^(?:has|have|had)$/.test(finite))
    add('where', ask('Where', place[1] ?? ''));
  const goes = TO_PLACE.exec(rest);
  if (goes && GOES.has(placed) && (auxiliary ? goes[1] !== '' : goes[1] === ''))
    add('where', ask('Where', (goes[1] ?? '').trim()));
  const measured = /^(?:is|are|was|were)$/.test(finite) ? MEASURED.exec(rest)?.[1] : undefined;
  if (measured) add('how much', ask(`How ${measured.replace('away', 'far away')}`, ''));
  if (/^(?:is|are|was|were)$/.test(finite) && WORTH.test(rest)) add('how much', ask('How much', 'worth'));
  const paid = new RegExp(`^(?:${PAYS})$`).test(base ?? '') ? MONEY_AFTER.exec(rest) : null;
  if (paid) addHow('how much', 'How much', (paid[1] ?? '').trim(), withoutClause(paid[2] ?? ''));
  const toPay = paid ? null : TO_PAY.exec(rest);
  if (toPay && !/\bworth\b/.test(toPay[1] ?? ''))
    addHow('how much', 'How much', (toPay[1] ?? '').trim(), withoutClause(toPay[2] ?? ''));
  const count = auxiliary || /^(?:lie|stand|run)$/.test(base ?? '') ? null : COUNT.exec(rest);
  if (
    count &&
    !paid &&
    (isCounted(count[1] ?? '', matter) || (name && name.kind !== 'person') || inTitle(clause.subject, matter))
  )
    addHow('how many', `How many ${count[1]}`, '', count[2] ?? '');
  const amongRest = rest.slice(verb.length + 1);
  const counted = auxiliary && COUNT.exec(amongRest);
  if (
    counted &&
    isCounted(counted[1] ?? '', matter) &&
    /^(?:will|would|could|has|had)$/.test(auxiliary ?? '') &&
    !new RegExp(`^(?:be|been|${PAYS})$`).test(baseOf(verb))
  )
    addHow('how many', `How many ${counted[1]}`, verb, counted[2] ?? '');
  if (/^(?:is|was)$/.test(finite) && isClear && isWhat(clause)) add('what is', `What ${finite} ${text}?`);
  const lasting = LASTING.exec(rest);
  const taken = auxiliary || !/^(?:wait|last|take|serve)$/.test(base ?? '') ? null : TAKEN.exec(rest);
  if (taken) add('how long', ask('How long', taken[1] ?? ''));
  else if (auxiliary && LASTS.exec(rest)) add('how long', ask('How long', LASTS.exec(rest)?.[1] ?? ''));
  else if (lasting && isAction && !isState) add('how long', ask('How long', lasting[1] ?? ''));
  if (/^(?:has|have)$/.test(auxiliary ?? '') && /^since/.test(date ?? '')) add('how long', ask('How long', rest));
  const rise = RISE.exec(auxiliary ? amongRest : rest);
  if (rise && RISES.has(base ?? baseOf(verb))) add('how much', ask('How much', `${verb}${rise[1] ?? ''}`));
  // "Has to be passed by June", "has refused permission".
  if (
    auxiliary === 'has' &&
    isParticiple(verb) &&
    REPORTS.has(baseOf(verb)) &&
    OBJECT.test(amongRest) &&
    (name || hasRole || isClear)
  )
    add('what did', ask('What', verb));
  const bound =
    /^((?:expected|required|ordered|forced|allowed|asked|told|supposed) to) (?!be\b|cost\b|last\b|take\b)\p{Ll}+/u.exec(
      rest,
    );
  if (bound && auxiliary && (name || hasRole || isBody)) add('what did', ask('What', `${bound[1]} do`));
  const ofWhat = OF_WHAT.exec(rest);
  if (ofWhat && auxiliary) add('of what', ask('What', ofWhat[1] ?? ''));
  const to = /^to \p{Ll}+/u.exec(rest);
  const askedFor =
    /^(?:(?:asked|called|applied|voted|fought|campaigned|worried|complained) )?(?:for|about)(?= (?:the|an?|\p{L}))/u.exec(
      rest,
    )?.[0];
  if (
    askedFor &&
    (base
      ? /^(?:ask|call|apply|campaign|worry|fear|complain)$/.test(base)
      : / /.test(askedFor) && /^(?:has|have)$/.test(finite))
  )
    add('what did', ask('What', askedFor));
  const accused = base === 'accuse' ? /^((?:\S+ ){1,5}?of) /.exec(rest)?.[1] : undefined;
  if (accused) add('what did', ask('What', accused));
  const planned = /^(\p{Ll}+) to \p{Ll}+/u.exec(rest)?.[1];
  if (to && PLANS.has(base ?? '')) add('what did', ask('What', 'to do'));
  else if (planned && /^(?:has|had)$/.test(finite) && PLANS.has(baseOf(planned)))
    add('what did', ask('What', `${planned} to do`));
  else if (
    base &&
    THINKS.has(base) &&
    !date &&
    (hasRole || isBody || isSource(clause.subject) || (name && (name.kind !== 'person' || isOffice(clause.subject))))
  )
    add('what did', ask('What', ''));
  else if (
    REPORTS.has(base ?? '') &&
    (rest === '' || OBJECT.test(rest)) &&
    clause.isPast &&
    (name || hasRole || /\p{Lu}/u.test(text))
  )
    add('what did', ask('What', ''));
  return made;
}
