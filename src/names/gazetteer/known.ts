import { formKey } from '../link/forms.ts';
import type { NameKind } from '../types.ts';
import { CLUBS } from './clubs.ts';

/** Hand-kept, from general knowledge: companies, media, clubs, parties, universities and other bodies that no state runs, with their other forms. */
const COMPANIES = `
Adobe; Airbus; Alibaba; Alphabet; Amazon; AMD; Anduril; Anthropic; Apple; ASML; AstraZeneca; AT&T; BAE Systems; Baidu; Bank of America; BBC=BBC News=BBC Sport=BBC World Service;
Berkshire Hathaway; BlackRock; Bloomberg; BMW; Boeing; BP; BYD; ByteDance; Chevron; Cisco; Citigroup; CNN; Cohere; Coca-Cola; Comcast; Databricks;
DeepMind; DeepSeek; Dell; Deutsche Bank; Disney; eBay; Exxon; Facebook; Ford; Foxconn; General Electric; General Motors=GM; Goldman Sachs; Google;
Honda; HSBC; Huawei; Hugging Face; IBM; Instagram; Intel; JPMorgan=JPMorgan Chase; Lockheed Martin; Mercedes; Meta; Microsoft; Mistral; Moody's; Morgan Stanley; S&P Global=S&P; Nestlé;
Netflix; Nike; Nintendo; Nokia; Northrop Grumman; Nvidia; OpenAI; Oracle; Palantir; Panasonic; PayPal; Pfizer; Qualcomm; Raytheon; Red Cross;
Reuters; Salesforce; Samsung; SAP; Scale AI; Shell; Siemens; SoftBank; Sony; SpaceX; Spotify; Starbucks; Tencent; Tesla; TikTok; Toyota; TSMC;
Twitter; Uber; Unilever; Verizon; Visa; Volkswagen; Walmart; WhatsApp; Xiaomi; YouTube; Zoom; xAI; Associated Press=AP; New York Times=NYT;
Washington Post; Wall Street Journal=WSJ; Financial Times; Greenpeace; Amnesty International; Human Rights Watch; FIFA; UEFA; Greens; Wikipedia;
Wikimedia Foundation; Accenture; Activision Blizzard; Adidas; AIG; Air Canada; Air France; Air India; Allianz; American Airlines; American
Express=Amex; Amgen; Arm Holdings; Aramco=Saudi Aramco; Bayer; Bain & Company; Barclays; BioNTech; BlackBerry; Blackstone; BNP Paribas; Bosch;
Bristol Myers Squibb; British Airways; Broadcom; BT Group; Burberry; Burger King; Cambridge Analytica; Canon; Cargill; Carrefour; Caterpillar;
Charles Schwab; Chrysler; Coinbase; ConocoPhillips; Costco; Credit Suisse; CrowdStrike; Daimler; Danone; Deloitte; Delta Air Lines; DHL; DoorDash;
Dow Jones; DuPont; EasyJet; Electronic Arts; Eli Lilly; Enron; Epic Games; Ericsson; Ernst & Young=EY; Etsy; ExxonMobil=Exxon Mobil; FedEx; Ferrari;
Fiat; Flipkart; FTX; Gazprom; GitHub; Glencore; GlaxoSmithKline=GSK; GlobalFoundries; Halliburton; Heineken; Hewlett Packard=Hewlett-Packard=HP;
Hitachi; Home Depot; Hyundai; IKEA; Infosys; Jaguar Land Rover; Johnson & Johnson; KPMG; KLM; Kaspersky; L'Oréal; Lehman Brothers; Lenovo; LG
Electronics; LinkedIn; L3Harris; Lufthansa; LVMH; Lyft; Maersk; Mastercard; Mazda; McDonald's; McKinsey=McKinsey & Company; Merck; MediaTek;
Midjourney; Mitsubishi; Moderna; Monsanto; Nissan; Nord Stream; Novartis; Novo Nordisk; Occidental Petroleum; Paramount Pictures; PepsiCo;
Perplexity AI; Petrobras; Peugeot; Philips; Pinterest; Porsche; PricewaterhouseCoopers=PwC; Procter & Gamble; Qantas; Reddit; Reliance Industries;
Renault; Rio Tinto; Roche; Rolls-Royce; Rosneft; Ryanair; Saab; Safran; Sanofi; SenseTime; Shein; Skype; Snapchat; Sotheby's; Southwest Airlines;
Spirit AeroSystems; Standard Chartered; Stellantis; Substack; Suzuki; T-Mobile; Tata Group; Tata Motors; Telefónica; Temu; Tesco; Texas Instruments;
Thales; Thomson Reuters; Thyssenkrupp; TotalEnergies; Toshiba; Truth Social; UBS; Union Pacific; United Airlines; UnitedHealth=UnitedHealth Group;
UPS; Vodafone; Volvo; Walgreens; Warner Bros=Warner Bros.=Warner Brothers; Waymo; Wells Fargo; WeWork; WikiLeaks; Wirecard; YMTC; Yahoo; Yandex;
ZTE; Stability AI; NSO Group; Clearview AI; Rheinmetall; General Dynamics; SK Hynix; SMIC; Santander; Société Générale; Wagner Group; Binance;
Airbnb; Ant Group; JD.com; DJI; Roblox; Palo Alto Networks; ABC News; Agence France-Presse=AFP; Al Arabiya; Al Jazeera; Axios; Boston Globe;
BuzzFeed; CBC=CBC News; CBS=CBS News; Channel 4; Chicago Tribune; CNBC; Condé Nast; Daily Mail; Daily Telegraph; Der Spiegel; Deutsche Welle=DW; Die Zeit;
ESPN; Forbes; Fox News; Haaretz; HuffPost=Huffington Post; ITV; Kyiv Independent; Le Figaro; Le Monde; Los Angeles Times=LA Times; MSNBC; National
Geographic; NBC=NBC News; New York Post; News Corp; Newsweek; NPR=National Public Radio; PBS; Politico; ProPublica; Rolling Stone; Sky News; South
China Morning Post=SCMP; Sueddeutsche Zeitung=Süddeutsche Zeitung; TASS; TechCrunch; The Economist; The Guardian; USA Today; Vanity Fair; Voice of
America=VOA; Vox Media; Xinhua=Xinhua News Agency; Yonhap; Novaya Gazeta; Radio Free Europe; Kyodo News; Nikkei; Times of India; Hindustan Times;
Sydney Morning Herald; Globe and Mail; Toronto Star; Jerusalem Post; Times of Israel; El País; Bellingcat; Bild; Breitbart; Infowars; Charlie Hebdo;
Mother Jones; International Olympic Committee=IOC; International Paralympic Committee=IPC; World Anti-Doping Agency=WADA; NBA=National Basketball
Association; NFL=National Football League; NHL=National Hockey League; MLB=Major League Baseball; NCAA; ATP; WTA; Formula One=Formula 1; PGA Tour;
UFC; WWE; WNBA; Premier League; Real Madrid; FC Barcelona; Manchester United; Manchester City; Liverpool FC; Bayern Munich; Borussia
Dortmund; Juventus; Paris Saint-Germain=PSG; Tottenham Hotspur; Los Angeles Lakers; New York Yankees; Golden State Warriors; Dallas Cowboys; Boston
Celtics; ACLU=American Civil Liberties Union; Oxfam; Save the Children; Doctors Without Borders=Médecins Sans Frontières=MSF; Reporters Without
Borders=RSF; Committee to Protect Journalists=CPJ; Transparency International; World Wildlife Fund=WWF; World Economic Forum=WEF; International
Committee of the Red Cross=ICRC; International Rescue Committee; Red Crescent; Electronic Frontier Foundation=EFF; Bill & Melinda Gates
Foundation=Gates Foundation; Open Society Foundations; Planned Parenthood; National Rifle Association=NRA; NAACP; Freedom House; Human Rights
Campaign; Sierra Club; Extinction Rebellion; Black Lives Matter; Pew Research Center; RAND Corporation; Brookings Institution; Heritage Foundation;
Chatham House; Council on Foreign Relations; Carnegie Endowment; Salvation Army; World Central Kitchen; B'Tselem; Mozilla Foundation=Mozilla; Linux
Foundation; Nobel Committee; Catholic Church; Church of England; AFL-CIO; Teamsters; United Auto Workers=UAW; SAG-AFTRA; Pussy Riot; Proud Boys;
Oath Keepers; Ku Klux Klan=KKK; Hamas; Hezbollah; Houthis; Taliban; Islamic State=ISIS=ISIL; al-Qaeda=Al-Qaeda=al-Qaida; Boko Haram;
Al-Shabaab=al-Shabab; Fatah; Muslim Brotherhood; Palestine Liberation Organization=PLO; Sinn Féin=Sinn Fein; Likud; Kurdistan Workers' Party=PKK;
Democratic Party; Republican Party=GOP; Democratic National Committee=DNC; Republican National Committee=RNC; Labour Party; Conservative Party;
Scottish National Party=SNP; Reform UK; UK Independence Party=UKIP; Green Party; Plaid Cymru; Democratic Unionist Party=DUP; Christian Democratic
Union=CDU; CSU; Social Democratic Party=SPD; Alternative for Germany=AfD; National Rally=Rassemblement National; La France Insoumise; Five Star
Movement; Forza Italia; Brothers of Italy; Fidesz; Law and Justice; Syriza; Podemos; Bharatiya Janata Party=BJP; Indian National Congress; Aam Aadmi
Party; Communist Party; Chinese Communist Party=CCP; Kuomintang=KMT; African National Congress=ANC; AKP; Liberal Democratic Party=LDP; United
Russia; National League for Democracy=NLD; Zanu-PF; Harvard University=Harvard; Yale University=Yale; Princeton University; Stanford University;
Columbia University; Cornell University; Brown University; Duke University; Massachusetts Institute of Technology=MIT; Caltech; Johns Hopkins
University; Carnegie Mellon University; Georgetown University; New York University=NYU; Oxford University=University of Oxford; Cambridge
University=University of Cambridge; Imperial College London; University College London=UCL; London School of Economics=LSE; King's College London;
UC Berkeley=University of California, Berkeley; UCLA; University of Michigan; University of Chicago; University of Pennsylvania; ETH Zurich;
Sorbonne; Tsinghua University; Peking University; University of Tokyo; University of Toronto; McGill University; Mayo Clinic; Max Planck Institute;
Fraunhofer; Smithsonian Institution=Smithsonian; CERN; Church of Scientology=Scientology; Sea Org; Environment Canada; Disney+; Decca=Decca Records;
Columbia Records; Capitol Records; Universal Music; Sony Music; EMI; Virgin Records; Motown; Warner Music; Virgin Atlantic; Virgin Galactic; Macy's;
Sears; JC Penney=J.C. Penney=JCPenney; Dillard's; Bloomingdale's; Best Buy; Nordstrom; Kmart; Safeway; Kroger; Trader Joe's; Whole Foods; 7-Eleven; Marks &
Spencer=M&S; Sainsbury's; Asda; Aldi; Lidl; Woolworths; Woolworth's; Harrods; John Lewis; Debenhams; Primark; Poundland; H&M; Zara; Inditex;
Gap Inc; Levi Strauss; Nordea; ING; Rabobank; Commerzbank; UniCredit; Intesa Sanpaolo; BBVA; Crédit Agricole; Swiss Re; Munich Re; Lloyds=Lloyds
Banking Group; NatWest; Royal Bank of Scotland=RBS; HBOS; Northern Rock; Westpac; ANZ; National Australia Bank; Commonwealth Bank; Telstra; Optus;
Fairfax Media; Seven Network; Nine Network; BHP; Marriott=Marriott International; Hilton Hotels; Hyatt; Sheraton; Ritz-Carlton; Greyhound; Amtrak;
Bombardier; Embraer; Lockheed; McDonnell Douglas; Pratt & Whitney; Virgin Media; Sky TV; Channel 5; GB News; Euronews; France 24; RT; Russia Today; Telemundo; Univision; Fox Sports; Discovery Channel; HBO; MTV; Comedy Central; Nickelodeon;
Cartoon Network; Paramount; Universal Pictures; Columbia Pictures; 20th Century Fox; DreamWorks; Pixar; Lucasfilm; Marvel Comics; DC Comics; Ubisoft;
Konami; Sega; Capcom; Atari; Valve Corporation; Rockstar Games; Square Enix; Namco; Myspace=MySpace; Napster; Netscape; AOL; Friendster; Tumblr;
Flickr; Vimeo; Twitch; Craigslist; Groupon; Yelp; Dropbox; Palm Inc; Compaq; Sun Microsystems; Xerox; Kodak; Polaroid
Corporation; Motorola; Lucent; Nortel; WorldCom; MCI; Cingular; Bear Stearns; Merrill Lynch; Countrywide; Fannie Mae; Freddie Mac;
Arthur Andersen; Blackwater; Pilgrim's Pride; Tyson Foods; Kraft; Kraft Heinz; Mars Inc; Hershey; Kellogg's; Budweiser; Anheuser-Busch;
InBev; Carlsberg; Guinness; Diageo; Philip Morris; British American Tobacco; Altria; Land Rover; Opel; Vauxhall; Citroën; Škoda; Audi;
Bentley; Lamborghini; Maserati; Bugatti; Subaru; Kia; Daewoo; Rivian; Lucid Motors; Daily Mirror; Daily Express; Daily Star; The Scotsman; The Straits Times=Straits Times; The Irish Times=Irish Times;
The Onion; The New Yorker; The Lancet; The Sunday
Times=Sunday Times; Le Parisien; Libération; La Repubblica=la Repubblica; Corriere della Sera; La Stampa; El Mundo; Frankfurter Allgemeine
Zeitung=FAZ; Die Welt; Pravda; Izvestia; Kommersant; Asahi Shimbun; Yomiuri Shimbun; People's Daily; Global Times; Science Magazine; PLOS
ONE; Wikinews; Creative Commons; Pirate Bay; Pirate Party; Westboro Baptist Church; Unification Church; Falun Gong; Jehovah's Witnesses;
Church of Jesus Christ of Latter-day Saints=LDS Church; Southern Baptist Convention; Anglican Church; Episcopal Church; Lutheran Church; Greek Orthodox
Church; Russian Orthodox Church; PETA; Mothers Against Drunk Driving; Boy Scouts of America=Boy Scouts; Girl Scouts; Rotary International; UNITE HERE;
Unison; Unite the Union; RMT; TUC=Trades Union Congress; Fathers 4 Justice; Plane Stupid; Liberal Democrats=Lib Dems; Labour; Liberal Party; New
Democratic Party=NDP; Bloc Québécois=Bloc Quebecois; Australian Labor Party=ALP; National Party; One Nation; Australian Greens; Australian Democrats;
Fianna Fáil=Fianna Fail; Fine Gael; Libertarian Party; Constitution Party; Reform Party; Tea Party; British National Party=BNP; National Front; Batasuna;
ETA; IRA; FARC; Tamil Tigers=LTTE; Sendero Luminoso; Lashkar-e-Taiba; Jemaah Islamiyah; Abu Sayyaf; Janjaweed; The Beatles; The Rolling
Stones=Rolling Stones; U2; Coldplay; Radiohead; Metallica; Pearl Jam; Red Hot Chili Peppers; Foo Fighters; Green Day; Linkin Park;
Led Zeppelin; Pink Floyd; Black Sabbath; Iron Maiden; AC/DC; Guns N' Roses; Spice Girls; Backstreet Boys; BTS; Blackpink; One Direction
`;

/** Hand-kept, from general knowledge: public bodies, of states and between states, with their other forms. */
const BODIES = `
US Department of Defense=Department of Defense=Defense Department=DoD=Pentagon; US Department of Justice=Department of Justice=Justice
Department=DOJ; US Department of State=State Department; US Department of Homeland Security=Department of Homeland Security=DHS; US
Treasury=Treasury Department=Department of the Treasury; US Congress=Congress; US Senate=Senate; US House of Representatives=House of
Representatives; White House; Supreme Court; Federal Bureau of Investigation=FBI; Central Intelligence Agency=CIA; National Security Agency=NSA;
Federal Reserve=Fed; Federal Trade Commission=FTC; Federal Communications Commission=FCC; Food and Drug Administration=FDA; Securities and Exchange
Commission=SEC; Environmental Protection Agency=EPA; Internal Revenue Service=IRS; NASA; NATO; Centers for Disease Control and Prevention=CDC;
United Nations=UN=U.N.; European Union=EU=E.U.; European Commission; European Parliament; European Central Bank=ECB; European Court of Justice;
International Monetary Fund=IMF; World Bank; World Health Organization=WHO; World Trade Organization=WTO; International Criminal Court=ICC; UNESCO;
UNICEF; Interpol; Europol; Bank of England; House of Commons; House of Lords; Downing Street; Scotland Yard; Kremlin; Bundestag; Knesset; African
Union; US Army; US Navy; US Air Force; Royal Navy; Coast Guard; US Department of Energy=Department of Energy; US Department of Commerce=Department
of Commerce=Commerce Department; US Department of Education=Department of Education=Education Department; Department of Government Efficiency=DOGE;
US Department of Labor=Department of Labor=Labor Department; Department of Health and Human Services=HHS; Department of Transportation; Department
of Agriculture=USDA; Department of the Interior=Interior Department; Department of Veterans Affairs; Immigration and Customs Enforcement; Customs
and Border Protection=CBP; US Citizenship and Immigration Services=USCIS; Transportation Security Administration=TSA; Drug Enforcement
Administration=DEA; Bureau of Alcohol, Tobacco, Firearms and Explosives=ATF; US Secret Service=Secret Service; US Marshals Service; US
Marines=Marine Corps; National Guard; National Security Council=NSC; Joint Chiefs of Staff; National Labor Relations Board=NLRB; Federal Aviation
Administration=FAA; Federal Emergency Management Agency=FEMA; Federal Election Commission=FEC; National Institutes of Health=NIH; National Science
Foundation=NSF; NIST=National Institute of Standards and Technology; NOAA; National Weather Service; National Hurricane Center; US Geological
Survey=USGS; NTSB=National Transportation Safety Board; Congressional Budget Office; Government Accountability Office; USAID; US Postal
Service=USPS; Library of Congress; DARPA; Social Security Administration; New York Police Department=NYPD; Los Angeles Police Department=LAPD;
Consumer Financial Protection Bureau=CFPB; Peace Corps; US Supreme Court; New York Stock Exchange=NYSE; UN Security Council=U.N. Security
Council=Security Council; UN General Assembly; International Court of Justice=ICJ; International Atomic Energy Agency=IAEA; UNHCR; UNRWA; UNDP;
World Food Programme=WFP; International Labour Organization=ILO; International Energy Agency=IEA; OECD; OPEC; OSCE; IPCC=Intergovernmental Panel on
Climate Change; European Council; European Space Agency=ESA; European Court of Human Rights; European Medicines Agency=EMA; Frontex; Council of
Europe; Asian Development Bank; African Development Bank; ASEAN; APEC; BRICS; G7; G8; G20; Arab League; Gulf Cooperation Council; ECOWAS; Mercosur;
Organization of American States=OAS; Commonwealth of Nations; Shanghai Cooperation Organisation; National Health Service=NHS; Home Office; Foreign
Office; Ministry of Defence=MoD; HM Revenue & Customs=HMRC; Crown Prosecution Service=CPS; Metropolitan Police=Met Police; MI5; MI6; GCHQ; Ofcom;
Ofsted; Office for National Statistics; Buckingham Palace; Scottish Parliament; Holyrood; Senedd; Stormont; British Army; Royal Air Force=RAF;
National Crime Agency; Competition and Markets Authority=CMA; Financial Conduct Authority; Information Commissioner's Office; CNIL; Bundesbank;
Bundesrat; Bundeswehr; Élysée; Assemblée Nationale; Dáil; Garda; Sejm; State Duma=Duma; FSB; KGB; GRU; SVR; Roscosmos; Roskomnadzor; Verkhovna Rada;
SBU; Red Army; Wehrmacht; Gestapo; Stasi; Holy See; Mossad; Shin Bet; Israel Defense Forces=IDF; Palestinian Authority; Revolutionary Guards=Islamic
Revolutionary Guard Corps=IRGC; Guardian Council; People's Liberation Army=PLA; Politburo; National People's Congress; People's Bank of China;
Cyberspace Administration of China; Health Canada; Statistics Canada; Transport Canada; Elections Canada; Revenue Canada; Canadian Security Intelligence
Service=CSIS; Bureau of Meteorology; Australian Competition and Consumer Commission=ACCC; Centrelink; CSIRO; ASIO; Australian Bureau of Statistics; New
Zealand Police; Transport for London=TfL; Environment Agency; Health and Safety Executive; Civil Aviation Authority; National Grid; Network Rail; British
Transport Police; Police Service of Northern Ireland=PSNI; Gardaí; US Marine Corps; US Coast Guard=U.S. Coast Guard; Jet
Propulsion Laboratory=JPL; US Forest Service; National Park Service; Bureau of Land Management; Federal Bureau of Prisons; 
Los Angeles Sheriff's Department; Kennedy Space Center; JAXA; CNSA; Hong Kong Police; Legislative Council=LegCo; European Court of Auditors; Eurogroup; Bank of Japan; Lok Sabha; Rajya Sabha; Reserve Bank of India; ISRO; ISI; Blue House; Royal Canadian Mounted
Police=RCMP; Parliament Hill; Bank of Canada; Reserve Bank of Australia; Australian Federal Police; Reichstag; Eurojust; Eurostat
`;

export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
}

const read = (list: string, kind: NameKind): KnownName[] =>
  list
    .split(';')
    .map((entry) => entry.trim().replace(/\s+/g, ' ').split('='))
    .flatMap(([name, ...aliases]) => (name ? [{ name, kind, aliases }] : []));

export const KNOWN_NAMES: readonly KnownName[] = [
  ...read(COMPANIES, 'company'),
  ...read(CLUBS, 'company'),
  ...read(BODIES, 'public body'),
];

/** Known names by the key of each form. */
export const KNOWN: ReadonlyMap<string, KnownName> = new Map(
  KNOWN_NAMES.flatMap((entry) => [entry.name, ...entry.aliases].map((form) => [formKey(form), entry] as const)),
);
