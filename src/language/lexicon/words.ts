import { words } from './read.ts';

/** Words that are written with a capital and are no name of a person, company or body: days, demonyms, ideas, short forms. */
export const NO_NAMES = words(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
December AI API CEO CFO CTO COO GDP GPS HIV IQ IT PDF PhD TV UK US USA USD EUR VIP URL Q&A AM PM Mr Mrs Ms Dr English French German
American Americans British European Europeans Chinese Russian Russians Japanese Korean Indian Israeli Iranian Italian Spanish Ukrainian Ukrainians Canadian
Australian Mexican Brazilian Dutch Swedish Swiss Turkish Arab Asian African Western Eastern Northern Southern Christian Muslim
Jewish Catholic Christians Muslims Jews Democrat Democrats Republican Republicans Internet Earth God Covid COVID-19 English-language
North South East West First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth White Black Hispanic Latino Latina Native Pacific Islander Islanders
America Europe Africa Asia Antarctica England Scotland Wales Ireland Britain France Germany Italy Spain Portugal Netherlands Belgium Switzerland Austria
Poland Ukraine Russia China Japan Korea India Pakistan Iran Iraq Israel Syria Turkey Egypt Nigeria Kenya Mexico Canada Brazil Argentina
Chile Peru Colombia Australia Zealand Taiwan Vietnam Thailand Indonesia Philippines Malaysia Singapore Greece Hungary Sweden Norway Denmark
Finland Iceland Afghanistan Lebanon Jordan Qatar London Paris Berlin Rome Madrid Moscow Kyiv Beijing Shanghai Tokyo Seoul Delhi Mumbai Washington
Chicago Boston Texas California Florida York Angeles Francisco Brussels Geneva Vienna Athens Cairo Dubai Sydney Melbourne Toronto Ottawa
Jerusalem Gaza Taipei Hollywood Manhattan Silicon
`);

/** Hand-kept, from general knowledge: openers of a sentence that carry a capital for standing there. */
export const OPENERS = words(`
according additionally although among another because before besides both companies critics despite during even every experts finally first
following for further however if in indeed instead it its last later like many meanwhile moreover moving most much nevertheless next now officials
once one only other others our over perhaps rather recently rivals second several similarly since so some sometimes soon still such technically
that the their then there these they third this those though through thus to today together under unlike until when where whether which while who
why with within without yesterday yet salvaging analysts researchers police people scientists about above accordingly across activists actually
additional admittedly after afterwards again against ahead all allegedly allies along alongside already also always amid amongst an and any anyone
anything apart apparently around arguably as aside at authorities away back backers basically briefly but by campaigners certainly citizens
clearly colleagues compared consequently considering contrary correspondingly could crucially currently customers days defenders demonstrators
depending details did do does doctors documents don't down dozens each earlier economists eight either eighteen elsewhere employees engineers
equally especially essentially eventually everybody everyone everything evidently exactly except executives eyewitnesses fans few fewer fifty
figures file fighters five fittingly fortunately forty founded four fourth fourteen frankly friends from fully fundamentally furthermore gallery
generally given globally governments gradually graphic had half hardly has have having he hence her here hers himself his historians historically
hopefully hours how hundreds i i'm ideally image images immediately importantly including increasingly infographic initially inside interestingly
into investigators investors ironically is isn't it's itself just lawmakers lawyers leaders least less let let's likewise listen literally little
locals locally luckily mainly markets maybe me members millions mine minutes months more mostly must my named naturally near nearby nearly neither
neighbours neighbors never nine no nobody none nonetheless nor normally not notably nothing nowhere obviously occasionally of off often oh ok okay
on onto opponents opposite or ordinarily originally otherwise ours out outside overall overnight owing parents participants partly past patients
per percent permanently pictured picture pictures photo photograph photos plus politicians possibly potentially predictably presently presumably
prices previously prior privately probably prosecutors protesters protestors provided publicly quite rarely read readers reading really rebels
regarding regardless related relatives remarkably reportedly reporters reports reporting residents respectively reviewers rising roughly sadly
said sales same say scholars see seemingly seven shares she shortly should show significantly similar simply six sixty slowly soldiers somebody
someone something somewhat somewhere source sources specifically speaking starting statistically strangely strictly students subsequently suddenly
supporters supposedly surely surprisingly survivors teachers ten tens thank thanks theirs them themselves thereafter thereby therefore thirdly
thirty thousands three throughout thankfully thirteen till tonight tomorrow toward towards traders traditionally troops truly twelve twenty twice
two typically ultimately undeniably understandably undoubtedly unfortunately unsurprisingly up upon us users usually various very victims video
videos villagers visitors volunteers voters was watch we weeks well were what whatever whenever whereas wherever whichever whoever whose widely
witnesses women men children workers worldwide would writing years yes you your using based born asked added adding beyond below behind beneath
beside between unless whereby
`);

/** Hand-kept, from general knowledge: titles and callings before a person's name, left off the name. */
export const TITLES = words(`
mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor senator sen rep representative congressman congresswoman
governor gov mayor judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major admiral king queen prince princess pope
bishop archbishop cardinal reverend rev rabbi imam sheikh secretary ambassador chairman chairwoman director coach detective inspector officer
emeritus spokesman spokeswoman spokesperson commissioner chief ceo cfo cto coo founder co-founder cofounder analyst reporter journalist author
actor actress singer activist economist lawyer attorney prosecutor candidate leader editor mx madam messrs baron baroness duchess countess
viscount emperor empress sultan emir ayatollah mullah mufti patriarch pastor friar deacon monsignor vicar maj lt-gen adm cmdr commander cpl
corporal pvt brigadier marshal constable sheriff trooper supt superintendent assemblyman assemblywoman councillor councilman councilwoman
councilor alderman lawmaker mp mep msp taoiseach speaker deputy vice-president president-elect co-chair chair chairperson cio ciso entrepreneur
billionaire investor engineer scientist researcher physicist biologist chemist historian philosopher psychologist sociologist anthropologist
epidemiologist virologist physician surgeon doctor nurse teacher novelist writer poet playwright columnist correspondent photographer filmmaker
producer comedian musician rapper composer artist designer architect chef footballer striker goalkeeper midfielder defender manager boxer sprinter
swimmer skier quarterback astronaut cosmonaut pilot whistleblower dissident oligarch dictator diplomat envoy treasurer comptroller barrister
solicitor magistrate politician statesman ex-president ex-minister presenter broadcaster blogger youtuber publisher critic strategist adviser
advisor aide administrator registrar provost secretary-general director-general attorney-general governor-general solicitor-general negotiator hacker developer programmer
`);

/** Hand-kept, from general knowledge: words that a company's name ends with. */
export const COMPANY_ENDS = words(`
inc corp corporation ltd llc plc gmbh ag sa group holdings bank airlines airways motors systems technologies technology labs laboratories
pharmaceuticals industries media news times post journal university college institute foundation association society club union party museum
records entertainment studios partners capital ventures energy electric telecom networks hospital press company co alliance league federation
network church llp lp nv bv spa ab oy asa kk pty kgaa sarl sas srl bhd pjsc oao ooo incorporated limited companies enterprises international
worldwide software semiconductor semiconductors electronics computing computer robotics interactive digital automotive aerospace aviation airline
railways rail shipping logistics petroleum oil solar mining steel metals chemicals chemical materials pharma biotech biosciences therapeutics
biopharma healthcare health insurance assurance financial finance investments investment securities equity management trust fund bancorp bankers
brewery breweries foods beverages restaurants retail stores supermarkets hotels resorts properties realty estates construction cement
communications telecommunications wireless broadcasting television radio magazine gazette herald tribune chronicle telegraph observer publishing
pictures films music orchestra ballet opera productions consultancy consulting associates advisors advisers solutions services products brands
manufacturing institution institutes academy school seminary polytechnic clinic charity charities fellowship coalition organization organisation
brotherhood fc cf afc athletic rovers wanderers confederation congregation diocese mosque synagogue gallery library zoo
`);

/** Hand-kept, from general knowledge: words that a public body's name begins or ends with. */
export const BODY_WORDS = words(`
department ministry agency court commission police parliament senate congress council committee bureau office authority administration government
assembly army navy embassy treasury tribunal inspectorate directorate secretariat commissariat cabinet legislature duma municipality prefecture
consulate taskforce ombudsman coastguard marines militia corps constabulary gendarmerie guard prosecutor's attorney's registry presidency
subcommittee
`);

/** Hand-kept, from general knowledge: last words of names of things: no person, company or body. */
export const THING_ENDS = words(`
cup act award awards prize project capability treaty agreement war day week month year festival street avenue road river lake sea ocean island
islands mountain mountains park airport station stadium bridge tower square city county state states province bill law amendment constitution games
olympics olympic championship championships series season movement revolution crisis plan program programme initiative strategy summit conference
cloud azure partnership takeaways context analysis memorial building hall house center centre theatre theater show album convention protocol
accord doctrine acts bills laws codes rule orders decree resolution declaration directive regulation regulations manifesto charter pact deal
accords agreements talks referendum election elections primary primaries census budget tax scandal affair trial inquiry investigation report
papers files leaks verdict massacre genocide holocaust uprising revolt rebellion coup riots protests protest battle wars invasion siege attack
attacks bombing bombings shooting earthquake tsunami hurricane typhoon cyclone wildfire fires explosion disaster pandemic epidemic virus variant
flu disease syndrome vaccine therapy era age decade century parade marathon derby semifinal playoffs trophy medal prix tournament oscars emmys
grammys biennale expo exhibition concert anthem movie film novel trilogy podcast episode terminal highway motorway freeway boulevard alley plaza
neighborhood neighbourhood district borough peninsula desert forest valley canyon strait straits channel canal glacier volcano region territory
territories republic kingdom empire fence crossing pipeline reactor plant refinery cathedral basilica arena hotel jail cemetery monument shrine
statue campus mall spacecraft telescope satellite rocket missile helicopter aircraft ship carrier submarine destroyer browser tablet console
laptop chips processor algorithm theory principle scale index ratio edition collection collections study survey chart bowl
complex shuttle shuttles orbiter orbiters riding parish junction creek brook bay beach reservoir trail hills heights springs falls coast shore reef cape gulf
harbor harbour downs woods garden gardens lane drive field oval plebiscite basin delta estuary plateau ridge peak dam marsh meadow ages area areas avenues counties commandments classic open masters invitational lotto tour
`);

/** Common words that are names, too: in a question they stand for the name only with a capital. */
export const WORDS_AND_NAMES = words(`
apple amazon oracle meta shell visa ford zoom dell target congress senate greens intel mistral nike signal scale will mark bill grant may hope rose young white black brown green king page cook gates bush trump bank michael
`);

/** Hand-kept, from general knowledge: words before a name that make it a thing's or a place's: "Lake Erie". */
export const THING_STARTS = words(`
hurricane typhoon cyclone storm operation mount mt lake fort uss hms ss cape port camp highway route flight apollo shuttle airbus boeing
`);
