const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Hand-kept, from general knowledge. What somebody is or does, in lower case before or behind a person's name. */
export const PERSON_NOUNS = words(`
activist actor actress adviser advisor aide analyst anchor architect artist assistant astronaut athlete attorney author bassist boss boxer boyfriend brother
businessman businesswoman captain candidate cardinal celebrity champion chairman chairwoman chancellor chef chief child cleric coach co-author co-founder
colleague columnist comedian commander commentator commissioner composer congressman congresswoman conductor correspondent councillor councilman counselor
cousin critic curator cyclist dancer daughter defender dentist deputy designer detective developer dictator diplomat director doctor driver drummer economist
editor emperor engineer entrepreneur executive expert farmer father fighter filmmaker fisherman footballer founder friend general girlfriend goalkeeper governor
grandfather grandmother grandson guitarist guard head heiress historian host husband illustrator inspector inventor investor journalist judge king lawmaker lawyer
leader lecturer legislator librarian lieutenant linguist man manager mathematician mayor midfielder minister missionary model monarch mother musician neighbor
neighbour nephew nephews niece novelist nurse officer official opponent owner painter partner pastor patient philosopher photographer physician physicist pianist
pilot pioneer player playwright poet policeman politician pope president presenter priest prince princess principal prisoner producer professor programmer prosecutor
protester psychologist publisher pundit queen quarterback rabbi racer rapper reporter representative researcher resident reverend rival sailor scholar scientist
sculptor secretary senator sergeant sheriff singer sister skater skier soldier son songwriter soprano spokesman spokesperson spokeswoman spouse star strategist
striker student successor suspect swimmer teacher teammate tenor theologian trainer tycoon uncle victim violinist vocalist volunteer warlord widow wife winger
winner witness woman wrestler writer
boy girl teenager youth baby toddler graduate migrant refugee survivor passenger native veteran commuter shopper gunman murderer killer robber hostage defendant plaintiff juror barrister solicitor paramedic firefighter policewoman chairperson spokespersons councilwoman vice-president president-elect co-owner superintendent administrator registrar provost cosplayer blogger streamer youtuber influencer campaigner lobbyist envoy premier senator-elect judge-advocate bishop archbishop imam monk nun abbot
chair heir granddaughter
`);

/** Hand-kept. What a company or organisation is, in lower case before or behind its name. */
export const BODY_NOUNS = words(`
agency airline alliance army association automaker band bank body brand broadcaster brewery builder bureau carmaker chain charity chipmaker church club college company
confederation conglomerate consortium contractor cooperative corporation council developer dealer division drugmaker employer faction federation firm firms foundation
fund giant group hospital institute institution insurer label laboratory league magazine maker manufacturer militia ministry movement museum network newspaper
nonprofit orchestra organisation organization operator outlet paper party platform provider publication publisher quartet regiment regulator retailer rival school
sect seminary server service site society squad startup start-up station studio subsidiary supplier team think-tank trio troupe union university vendor watchdog website
`);

/** Hand-kept. What a place is. */
export const PLACE_NOUNS = words(`
area bay borough capital city coast community country county district hamlet island lake mountain municipality nation neighborhood neighbourhood peninsula port
prefecture province region river state street suburb territory town township valley village
`);

/** Hand-kept. What persons do: verbs behind a name. */
export const PERSON_VERBS = words(`
apologised apologized attended became believed believes born converted described died dies earned emigrated enjoyed explained feels felt fought graduated grew hopes knew
likes lived lives loved married played plays praised prefers recalled remembers resigned retired retires sang serves served speaks spoke stated studied testified
thinks thought tweeted wants wished wishes wonders wrote
`);

/** Hand-kept. What is somebody's, behind a name and "'s". */
export const KIN = words(`
birth body boyfriend brother brothers career child children colleague daughter daughters death family father fiancee friend friends girlfriend grandfather hand head heart home
house husband lawyer lawyers life mother nephew novel parents poem poems resignation sister sisters son sons speech uncle widow wife words work works
`);

/** Hand-kept. Words within the names of organisations, wherever they stand in them. */
export const BODY_PARTS = words(`
academy agency airlines airways alliance allies army association associates association authority bank board broadcasting brigade brothers bureau business center centre chamber
church club coalition college command commission committee community companies company confederation conference congress conservatory consortium cooperative
corporation corps council court department archdiocese diocese division electric enterprises exchange federation fleet force forces foundation front fund gallery government group
guild hospital house industries initiative inquirer institute institution insurance international investments journal laboratory laboratories league legion library magazine
ministry mission motors movement museum national network news office orchestra orchestra order organisation organization parliament parties partners party pictures police
post press productions publishing radio railway records regiment registry republic school seminary senate service services society squadron staff station stores studio
studios synod systems team television theatre times trust tribune tribunal union united university planetarium aquarium observatory zoo monastery abbey brewery ventures wing workers
`);

/** Hand-kept. Short forms in capitals that are no organisations. */
export const ACRONYMS = words(`
AC AD AGM AI AIDS AM API ASAP ATM BA BC BCE BS BSc CAPTCHA CD CDs CE CEO CFO CGI CIO COO COVID CPU CTO CV DC DIY DJ DJs DNA DOB DUI DVD DVDs EDT EP EPs ERA EST ETA FAQ FM GDP GMT GNP
GOP GPS GPU HD HIV HQ HR HTML ICU ID IED II III IPO IQ ISBN IT IV JD KO LED LGBT LGBTQ LLM LP LPs LSD MA MAX MBA MC MD MEP MEPs MP MP3 MPs MPP MSc MVP NGO NGOs OBE MBE CBE POTUS FLOTUS OK OST PA PC PCs PDF
PhD PIN PM POW PR PST PTSD QC KC SC RBI RIP RNA ROM RPM SARS SE SEO SG SIM SMS SOS SUV SUVs TBA TKO TNT TV TVs UFO UHF URL USB VAT VHF VHS VI VII VIII VIP VIPs VP VR WC WMD XI XII
`);
