/**
 * Hand-kept: words that readers and reporters use for one another, a group each. Not all of a group mean the same; one
 * in a sentence makes it likelier that it answers a question with another.
 */
const GROUPS = `
lead leader head chief run boss executive director president chair chairman manage govern rule ceo charge
cost price worth value expense expensive pay charge fee spend fund budget
buy purchase acquire acquisition takeover
sell sale sold vendor
begin start launch open found establish create origin introduce commence inception
end finish close conclude stop cease expire terminate final last
die death dead kill deadly fatal casualty pass deceased fatality
born birth birthplace native
win victory victorious beat defeat champion triumph earn award gain
lose loss defeat fail beaten
attack assault strike raid bomb invade invasion offensive
war conflict fight battle combat military
agree agreement deal accord contract treaty pact sign settlement
refuse reject deny decline turn oppose resist rebuff
oppose opposition against object objection critic criticize criticism protest disagree
support back favor endorse advocate approve approval agree
want seek wish desire aim goal hope intend intention plan purpose demand
ask request demand require question call urge appeal
say tell state claim announce declare report describe explain comment remark statement
think believe opinion view feel consider regard
plan propose proposal intend scheme project
increase rise grow growth climb expand soar jump raise surge gain
decrease fall drop decline reduce reduction cut shrink fewer less
live reside resident home house inhabit inhabitant population dwell
work job employ employee employer worker staff career position occupation profession
study research investigate investigation examine survey analysis learn
school university college student education teach teacher academic
make build construct create produce manufacture develop design
use employ utilize apply usage
big large great huge major vast enormous size
small little tiny minor
important significant key major crucial vital main essential
famous known popular celebrated renowned prominent notable
different differ distinct vary various
same similar like equal alike identical
happen occur take event incident
cause reason result lead trigger because effect consequence due
result outcome effect consequence impact aftermath
help aid assist assistance support relief
hurt injure injury wound harm damage
danger dangerous risk threat threaten threatening hazard
fear afraid worry concern anxious alarm
problem issue trouble difficulty challenge crisis
fix repair mend solve solution resolve address
law legislation act bill statute legal rule regulation
judge court trial ruling verdict jury tribunal justice
jail prison imprison sentence detain detention custody
arrest detain capture catch seize apprehend
crime criminal offense illegal offence
accuse charge allege allegation blame
guilty convict conviction
police officer cop
vote elect election ballot poll candidate
government administration state regime
country nation state land
city town village municipality
place location site area region where located situated
near close beside nearby adjacent
travel trip journey visit tour go
leave depart departure quit resign exit go withdraw
arrive come reach arrival
join member join enter become
meet meeting talk discuss discussion negotiate negotiation summit conference talks
talk speak speech discuss conversation
write author wrote written writer book novel
book novel publish publication author
film movie picture cinema
song music album record sing singer musician band
play perform performance game actor actress
television tv broadcast channel network air show series program
newspaper paper press media journalist reporter news
show display exhibit exhibition reveal
find discover discovery found locate
show prove demonstrate evidence indicate suggest
name call title known term nickname dub
type kind sort form category class
part component portion section element piece
group organization body association party
company firm business corporation enterprise industry
money fund cash financial finance dollar funding
rich wealthy wealth
poor poverty
invest investor investment stake shareholder backer
owner own possess belong property
child kid boy girl son daughter young youth
parent father mother mom dad
wife husband marry married marriage spouse wed
brother sister sibling
friend ally partner
enemy rival opponent competitor competition foe
king queen monarch ruler royal emperor
soldier troop army military force
ship boat vessel
plane aircraft jet flight airplane
car vehicle automobile
doctor physician medical medicine
sick ill illness disease sickness
treat treatment cure therapy
drug medicine medication
food eat diet meal
water river lake sea ocean
fire burn blaze
weather climate temperature storm
old age ancient elderly aged
young youth
new recent latest modern
first initial original early earliest
last final latest
often frequent usual usually common commonly
many number several numerous lot
much amount quantity
long length duration lengthy
fast quick rapid speed
high height tall
year annual annually
day daily
century era period age time
date day when
today current currently now present
before earlier prior previous former
after later following subsequent
allow permit let enable
ban prohibit forbid block bar restrict restriction outlaw exclude
stop prevent block halt avoid
force compel require make oblige
need require necessary requirement must
try attempt effort seek
choose select pick choice election decide
decide decision determine choose
change alter transform shift reform modify amend
keep remain stay retain maintain continue preserve
give provide offer supply grant donate
get receive obtain gain acquire
send ship dispatch deliver
bring carry take transport
hold host stage keep
show appear
begin origin originate come
expect predict forecast anticipate estimate
estimate approximate about figure
include contain consist comprise part
surround around border boundary
divide split separate partition
connect link join tie
cover include span
replace substitute succeed successor
follow succeed next after
protect defend guard safeguard security
destroy destruction ruin demolish
save rescue salvage preserve
teach train training educate
hire recruit appoint appointment employ
fire dismiss sack layoff remove oust
quit resign step leave
promise pledge vow commit commitment
secret confidential hidden
public open
private personal
religion religious faith church worship belief
god divine
belief believe faith
rule regulation law
right rights freedom liberty
equal equality
strong strength powerful power
power energy electricity
science scientist scientific
invent inventor invention
machine device equipment
computer software technology
internet online web website
phone call telephone
picture photo photograph image
colour color hue
shape form
language speak spoken tongue
meaning mean definition define signify
goal objective target aim
blacklist exclude ban designation
label designate classify name
limit restrict cap bound
access entry enter
security safety safe protect
benefit advantage gain profit beneficiary
profit revenue income earnings
tax levy duty
debt loan owe borrow
market economy economic
trade commerce export import
factory plant manufacture
farm agriculture crop farmer
animal wildlife species
tree forest plant wood
mountain hill peak
island isle
bridge road street highway
train railway rail railroad
airport flight
hospital clinic medical
prime minister premier leader
senator congressman lawmaker legislator representative politician
spokesman spokesperson spokeswoman
professor academic scholar
expert specialist analyst
victim casualty
witness see saw observe
responsible blame cause
apologize apology sorry regret
celebrate celebration anniversary festival
ceremony event
prize award medal honor trophy
record best highest
score goal point
team club squad side
coach manager
game match contest
season year
stadium venue arena
`;

/** Groups of words, as they are written. */
export const PARAPHRASES: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((group) => [...new Set(group.split(' '))]);
