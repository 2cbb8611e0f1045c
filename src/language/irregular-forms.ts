/** Hand-kept: forms that no stemmer brings together, each line a word and its other forms. */
const GROUPS = `
be been being|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept
deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown flies|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lain|light lit|lose lost|make made|mean meant|meet met
pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent
spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|undertake undertook undertaken
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written
overcome overcame|overthrow overthrew overthrown|oversee oversaw overseen|outgrow outgrew|foresee foresaw foreseen|rebuild rebuilt|mistake mistook mistaken
arise arose arisen|awake awoke|bear bore borne born|beat beaten|behold beheld|bet|bid bade|broadcast|cast|cost|cut|hit|hurt|let|put|quit|read|rid|set|shut|split|spread
child children|man men|woman women|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|person people persons|life lives|wife wives|knife knives|half halves
leaf leaves|loaf loaves|shelf shelves|thief thieves|wolf wolves|self selves|crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses
phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|index indices|matrix matrices|nucleus nuclei|radius radii|stimulus stimuli
fungus fungi|alumnus alumni|species|series|percentage percent|high height|long length|wide width|deep depth|strong strength|weigh weight|die dead death died
speech spoken speak|lose loss|grow growth|choose choice|give gift|live life|sell sale|think thought|fly flight|complain complaint|believe belief|prove proof
please pleasure|succeed success|proceed process|defend defense defence|offend offense|respond response|expand expansion|extend extension extent|decide decision
divide division|invade invasion|conclude conclusion|explode explosion|include inclusion|permit permission|admit admission|submit submission|receive reception receipt
perceive perception|describe description|produce production product|reduce reduction|introduce introduction|destroy destruction|construct construction|apply application
supply|multiply multiplication|occupy occupation|justify justification|identify identity|vary variety various|analyze analyse analysis
program programme|defense defence|license licence|tire tyre|gray grey
enroll enrol enrollment|fulfill fulfil|jewelry jewellery|catalog catalogue|dialog dialogue|judgment judgement|aging ageing|plow plough
exclude exclusion exclusive|intrude intrusion|collide collision|provide provision|revise revision|supervise supervision|confuse confusion|transmit transmission|omit omission
comprehend comprehension|suspend suspension|erode erosion|evade evasion|persuade persuasion|assume assumption|consume consumption|presume presumption|resume resumption
absorb absorption|subscribe subscription|prescribe prescription|inscribe inscription|conceive conception|deceive deception|acquire acquisition|maintain maintenance|retain retention
detain detention|abstain abstention|explain explanation|exclaim exclamation|proclaim proclamation|benefit beneficiary beneficiaries beneficial|appear appearance|collapse collapsed
good better best|bad worse worst|far farther further furthest|little less least|old elder eldest
`;

/** Form → the first word of its group. The first group that has a form wins. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split(/[|\n]/)
    .map((group) => group.trim().split(' '))
    .flatMap(([first = '', ...forms]) => forms.map((form) => [form, first] as const))
    .reverse(),
);

const OUR =
  /^(arm|ard|behavi|cand|clam|col|demean|discol|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig)our/;
const RE = /^(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|lust|spect|meag|somb|sab|amphitheat)re(s?)$/;

/**
 * One spelling of English for another, so that readers and reporters need not agree: "colour" → "color", "theatre" →
 * "theater", "organize" → "organise", "analyze" → "analyse", "fuelled" → "fueled".
 *
 * @param word Folded.
 */
export function oneSpelling(word: string): string {
  return word
    .replace(OUR, '$1or')
    .replace(RE, '$1er$2')
    .replace(/^(.{3,})iz(e[drs]?|ers|ing|ations?|ational)$/, '$1is$2')
    .replace(/^(.{3,})yz(e[drs]?|ers|ing)$/, '$1ys$2')
    .replace(/^(.*[aeiou])ll(ed|ing|ers?)$/, (whole, start: string, end: string) =>
      DOUBLED.has(start) ? `${start}l${end}` : whole,
    );
}

const DOUBLED = new Set(
  'trave cance mode labe fue leve counse quarre signa tota equa dia due marve shrive rive channe pane tunne jewe'.split(
    ' ',
  ),
);
