import { PERSON_NOUNS } from './cues.ts';
import { lexicon } from './lexicon.ts';
import { words } from './read.ts';
import { TITLES } from './words.ts';

/** Hand-kept, from general knowledge: courtesy before a name, which says nothing of who that is. */
export const COURTESY = lexicon('courtesy-titles');

/** Nouns for persons that say nothing of what somebody does, or of whom somebody is. */
const NO_ROLES = words(`
mr mrs ms miss mx dr sir madam messrs lord lady dame st
boyfriend brother child colleague cousin daughter father friend girlfriend grandfather grandmother grandson husband mother neighbor neighbour nephew
nephews niece rival sister son spouse uncle victim widow wife witness guest man woman official
`);

const MORE = words(`
academic administrator apprentice astronomer athlete ballplayer banker barrister baker biochemist board-member boss botanist breeder builder bureaucrat businessperson
butcher buyer campaigner caretaker carpenter chaplain chief choreographer civil-servant clerk cook coordinator co-author co-owner co-chair cosplayer
counsellor courtier creator criminologist custodian dancer dealer democrat dean debater demographer dermatologist director-general
dissident drummer ecologist educator electrician endocrinologist envoy ethicist examiner explorer fellow financier firefighter fisher
forester gardener geneticist geographer geologist geophysicist glaciologist grocer graduate headmaster headmistress headteacher healer homeopath hydrologist
immunologist insider instructor interpreter jeweller jeweler jurist justice keeper landlord legislator lobbyist logistician longshoreman lyricist machinist
maker mason mechanic mediator member merchant metallurgist meteorologist microbiologist midwife miner moderator monk MP MEP naturalist negotiator
neurologist neuroscientist nun nutritionist obstetrician oceanographer oncologist organiser organizer owner paediatrician pan-democrat pathologist
pediatrician perfumer pharmacist plumber postdoc preacher presidential-candidate principal prosecutor provost psychiatrist pundit rancher ranger receptionist
recruiter registrar republican retiree resident restaurateur restorer roofer sailor salesman salesperson saleswoman schoolteacher schoolboy schoolgirl scientologist
seaman seismologist seller servant shareholder shepherd shopkeeper shopper socialite specialist spokesperson statistician stockbroker student
subcontractor superintendent supervisor surveyor tailor teenager boy girl technician technologist tenant theologian therapist toxicologist trader trainee
translator traveler traveller treasurer trustee tutor undersecretary under-secretary urologist veteran veterinarian viceroy virtuoso volcanologist volunteer warden
watchmaker weaver welder whistle-blower winemaker winner worker zoologist
`);

/** What somebody may be said to be: offices, callings, and what one is by what one did. Singular, folded. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  [...TITLES, ...PERSON_NOUNS, ...MORE].map((noun) => noun.toLowerCase()).filter((noun) => !NO_ROLES.has(noun)),
);

/** Words in lower case that may stand before such a noun though they are verbs, too: "acting", "retired". */
export const ROLE_MODIFIERS = words(`
acting managing leading founding outgoing incoming presiding visiting sitting retired renowned celebrated disgraced ousted elected noted convicted accused
alleged exiled jailed imprisoned deposed designated registered chartered certified former late then vice deputy chief senior junior assistant associate
executive general prime foreign home interior overseas shadow state police field team sports news arts human public parts plant crown bus staff head
technical art trade shop stage book guest school club works house
`);
