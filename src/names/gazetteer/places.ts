import { entries } from '../../language/lexicon/read.ts';

/** Hand-kept, from general knowledge: countries, with other forms and short forms, and territories. */
const COUNTRIES = `
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahamas; Bahrain;
Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bhutan; Bolivia; Bosnia; Bosnia and Herzegovina; Bosnia-Herzegovina; Botswana; Brazil;
Britain; Great Britain; Brunei; Bulgaria; Burkina Faso; Burma; Burundi; Cambodia; Cameroon; Canada; Cape Verde; Cabo Verde; Central African
Republic; Chad; Chile; China; People's Republic of China; Mainland China; Colombia; Comoros; Congo; Democratic Republic of Congo; Democratic
Republic of the Congo; DR Congo; DRC; Republic of Congo; Costa Rica; Croatia; Cuba; Cyprus; Northern Cyprus; Czech Republic; Czechia;
Czechoslovakia; Denmark; Djibouti; Dominica; Dominican Republic; East Timor; Timor-Leste; Ecuador; Egypt; El Salvador; Equatorial Guinea; Eritrea;
Estonia; Eswatini; Swaziland; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; East Germany; West Germany; Ghana; Greece; Grenada;
Guatemala; Guinea; Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Republic of Ireland; Israel;
Italy; Ivory Coast; Côte d'Ivoire; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho;
Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Mauritania; Mauritius;
Mexico; Micronesia; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal; Netherlands; Holland; New Zealand;
Aotearoa; Nicaragua; Niger; Nigeria; North Korea; DPRK; South Korea; Korea; North Macedonia; Macedonia; Norway; Oman; Pakistan; Palau; Palestine;
Palestinian Territories; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Romania; Russia; Russian Federation;
Rwanda; Saint Lucia; St Lucia; St. Lucia; St Kitts and Nevis; St Vincent; Samoa; San Marino; São Tomé and Príncipe; Saudi Arabia; Senegal; Serbia;
Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; Somaliland; South Africa; South Sudan; Soviet Union; USSR; Spain;
Sri Lanka; Ceylon; Sudan; Suriname; Sweden; Switzerland; Syria; Taiwan; Tajikistan; Tanzania; Thailand; Togo; Tonga; Trinidad; Trinidad and Tobago;
Tunisia; Turkey; Türkiye; Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates; UAE; U.A.E.; United Kingdom; UK; U.K.; United States; United
States of America; US; U.S.; USA; U.S.A.; America; Uruguay; Uzbekistan; Vanuatu; Vatican; Vatican City; Venezuela; Vietnam; Yemen; Yugoslavia;
Zambia; Zimbabwe; Rhodesia; Persia; Prussia; Zaire; Hong Kong; Macau; Macao; Greenland; Faroe Islands; Gibraltar; Bermuda; Cayman Islands; British
Virgin Islands; Virgin Islands; Falkland Islands; Falklands; Isle of Man; Jersey; Guernsey; Channel Islands; Guam; Puerto Rico; American Samoa; New
Caledonia; French Guiana; French Polynesia; Guadeloupe; Martinique; Réunion; Mayotte; Aruba; Curaçao; Western Sahara; Transnistria; Abkhazia; South
Ossetia; Nagorno-Karabakh; Chagos Islands; Diego Garcia
`;

/** Hand-kept, from general knowledge: capitals and other cities that are large or often in the news. */
const CITIES = `
Abu Dhabi; Abuja; Accra; Addis Ababa; Algiers; Amman; Amsterdam; Ankara; Antananarivo; Apia; Ashgabat; Asmara; Astana; Asunción; Athens; Baghdad;
Baku; Bamako; Bangkok; Bangui; Banjul; Beijing; Peking; Beirut; Belfast; Belgrade; Belmopan; Berlin; Bern; Bishkek; Bissau; Bogotá; Bogota;
Brasília; Brasilia; Bratislava; Brazzaville; Bridgetown; Brussels; Bucharest; Budapest; Buenos Aires; Bujumbura; Cairo; Canberra; Caracas; Cardiff;
Chisinau; Colombo; Conakry; Copenhagen; Dakar; Damascus; Delhi; New Delhi; Dhaka; Dodoma; Doha; Dublin; Dushanbe; Edinburgh; Freetown; Gaborone;
Georgetown; Gitega; Guatemala City; Hanoi; Harare; Havana; Helsinki; Honiara; Islamabad; Jakarta; Jerusalem; East Jerusalem; Juba; Kabul; Kampala;
Kathmandu; Khartoum; Kigali; Kingston; Kinshasa; Kuala Lumpur; Kuwait City; Kyiv; Kiev; La Paz; Libreville; Lilongwe; Lima; Lisbon; Ljubljana; Lomé;
London; Luanda; Lusaka; Madrid; Malabo; Malé; Managua; Manama; Manila; Maputo; Maseru; Mexico City; Minsk; Mogadishu; Monrovia; Montevideo; Moroni;
Moscow; Muscat; N'Djamena; Nairobi; Nassau; Naypyidaw; Niamey; Nicosia; Nouakchott; Nuuk; Oslo; Ottawa; Ouagadougou; Palikir; Panama City;
Paramaribo; Paris; Phnom Penh; Podgorica; Port Louis; Port Moresby; Port-au-Prince; Port of Spain; Porto-Novo; Prague; Praia; Pretoria; Pristina;
Pyongyang; Quito; Rabat; Reykjavik; Reykjavík; Riga; Riyadh; Rome; San José; San Jose; San Juan; San Salvador; Sanaa; Santiago; Santo Domingo;
Sarajevo; Seoul; Skopje; Sofia; Stockholm; Sucre; Suva; Taipei; Tallinn; Tashkent; Tbilisi; Tegucigalpa; Tehran; Teheran; Thimphu; Tirana; Tokyo;
Tripoli; Tunis; Ulaanbaatar; Vaduz; Valletta; Vienna; Vientiane; Vilnius; Warsaw; Washington; Washington DC; Washington D.C.; Washington, D.C.;
Wellington; Windhoek; Yaoundé; Yerevan; Zagreb;
Aberdeen; Bath; Birmingham; Bradford; Brighton; Bristol; Cambridge; Canterbury; Coventry; Derby; Dundee; Exeter; Glasgow; Hull; Inverness; Leeds;
Leicester; Liverpool; Luton; Manchester; Newcastle; Northampton; Norwich; Nottingham; Oxford; Peterborough; Plymouth; Portsmouth; Salford;
Salisbury; Sheffield; Southampton; Southport; Stoke-on-Trent; Sunderland; Swansea; Wolverhampton; York; Westminster; Whitehall; Heathrow; Gatwick;
Wimbledon; Brixton; Hackney; Tottenham; Cork; Galway; Limerick; Derry; Londonderry;
Albany; Albuquerque; Anaheim; Anchorage; Ann Arbor; Annapolis; Arlington; Atlanta; Atlantic City; Augusta; Aurora; Austin; Bakersfield; Baltimore;
Baton Rouge; Berkeley; Beverly Hills; Birmingham, Alabama; Boise; Boston; Boulder; Buffalo; Charleston; Charlotte; Charlottesville; Chattanooga;
Chicago; Cincinnati; Cleveland; Colorado Springs; Columbus; Cupertino; Dallas; Dayton; Denver; Des Moines; Detroit; El Paso; Flint; Fort Lauderdale;
Fort Worth; Fresno; Grand Rapids; Hartford; Hollywood; Honolulu; Houston; Indianapolis; Jacksonville; Kansas City; Kenosha; Knoxville; Las Vegas;
Little Rock; Long Beach; Los Angeles; LA; L.A.; Louisville; Malibu; Mar-a-Lago; Memphis; Menlo Park; Miami; Miami Beach; Milwaukee; Minneapolis;
Mountain View; Nashville; New Haven; New Orleans; New York City; NYC; Newark; Newtown; Norfolk; Oakland; Oklahoma City; Omaha; Orlando; Palm Beach;
Palm Springs; Palo Alto; Parkland; Pasadena; Philadelphia; Phoenix; Pittsburgh; Portland; Princeton; Providence; Raleigh; Reno; Richmond; Roswell;
Sacramento; Salt Lake City; San Antonio; San Bernardino; San Diego; San Francisco; Santa Barbara; Santa Clara; Santa Cruz; Santa Fe; Santa Monica;
Savannah; Scottsdale; Seattle; Spokane; Springfield; St. Louis; St Louis; St. Paul; Stanford; Tallahassee; Tampa; Tucson; Tulsa; Uvalde; Wichita;
Manhattan; Brooklyn; Queens; Bronx; The Bronx; Staten Island; Harlem; Long Island; Times Square; Wall Street; Broadway; Capitol Hill; Ground Zero;
Guantánamo Bay; Guantanamo Bay; Guantánamo; Guantanamo; Cape Canaveral; Camp David; Chinatown;
Calgary; Edmonton; Halifax; Montreal; Montréal; Quebec City; Regina; Toronto; Vancouver; Winnipeg; Acapulco; Cancún; Cancun; Ciudad Juárez; Ciudad
Juarez; Culiacán; Guadalajara; Monterrey; Oaxaca; Tijuana; Barranquilla; Belo Horizonte; Brasilândia; Cali; Cartagena; Cochabamba; Córdoba; Cusco;
Fortaleza; Guayaquil; Manaus; Maracaibo; Medellín; Medellin; Porto Alegre; Recife; Rio; Rio de Janeiro; Rosario; Salvador; São Paulo; Sao Paulo;
Valparaíso;
Aachen; Antwerp; Augsburg; Avignon; Barcelona; Basel; Bergen; Bilbao; Bologna; Bonn; Bordeaux; Bremen; Brno; Bruges; Calais; Cannes; Catania;
Chemnitz; Cologne; Cluj; Davos; Den Haag; Dortmund; Dresden; Duisburg; Dunkirk; Düsseldorf; Eindhoven; Essen; Florence; Frankfurt; Gdańsk; Gdansk;
Geneva; Genoa; Ghent; Gothenburg; Granada; Graz; Grenoble; Hamburg; Hanover; Heidelberg; Innsbruck; Istanbul; Constantinople; Izmir; Gaziantep;
Diyarbakir; Karlsruhe; Kraków; Krakow; Lampedusa; Lausanne; Leipzig; Lesbos; Leverkusen; Liège; Lille; Linz; Lyon; Lyons; Łódź; Maastricht;
Magdeburg; Málaga; Malaga; Malmö; Mannheim; Marseille; Marseilles; Milan; Montpellier; Munich; Nantes; Naples; Nice; Nuremberg; Oporto; Ostrava;
Palermo; Pamplona; Pisa; Porto; Potsdam; Rotterdam; Salzburg; Seville; Solingen; Split; Srebrenica; Strasbourg; Stuttgart; Tampere; The Hague;
Thessaloniki; Toulouse; Trieste; Turin; Uppsala; Utrecht; Valencia; Venice; Verona; Versailles; Wrocław; Zaragoza; Zurich; Zürich;
Avdiivka; Bakhmut; Belgorod; Bucha; Chernihiv; Chernobyl; Dnipro; Donetsk; Grozny; Irpin; Kazan; Kharkiv; Kherson; Kramatorsk; Kryvyi Rih; Kursk;
Luhansk; Lviv; Mariupol; Mykolaiv; Odesa; Odessa; Pokrovsk; Sevastopol; Zaporizhzhia; Kaliningrad; Leningrad; Murmansk; Nizhny Novgorod;
Novosibirsk; Rostov; Samara; Sochi; St Petersburg; St. Petersburg; Saint Petersburg; Vladivostok; Volgograd; Voronezh; Yekaterinburg; Almaty;
Batumi;
Aden; Aleppo; Alexandria; Basra; Beersheba; Benghazi; Bethlehem; Casablanca; Deir al-Balah; Dubai; Erbil; Fallujah; Gaza; Gaza City; Giza; Haifa;
Hebron; Hodeidah; Homs; Idlib; Isfahan; Jabalia; Jeddah; Jenin; Khan Younis; Kirkuk; Kobani; Latakia; Luxor; Marrakech; Marrakesh; Mashhad; Mecca;
Medina; Misrata; Mosul; Nablus; Najaf; Natanz; Nazareth; Netanya; Palmyra; Qom; Rafah; Ramallah; Raqqa; Sderot; Sharjah; Sharm el-Sheikh; Shiraz;
Suez; Tabriz; Tangier; Tel Aviv; Tikrit; Tulkarm; Tyre;
Abidjan; Bulawayo; Bunia; Cape Town; Dar es Salaam; Douala; Durban; El Fasher; Goma; Ibadan; Johannesburg; Kaduna; Kano; Kisumu; Lagos; Maiduguri;
Marikana; Mekelle; Mombasa; Omdurman; Port Harcourt; Port Sudan; Soweto; Timbuktu; Zanzibar;
Agra; Ahmedabad; Amritsar; Ayodhya; Bangalore; Bengaluru; Bhopal; Bombay; Calcutta; Chandigarh; Chennai; Chittagong; Cox's Bazar; Faisalabad;
Gurgaon; Herat; Hyderabad; Imphal; Indore; Jaipur; Jalalabad; Kandahar; Kanpur; Karachi; Kochi; Kolkata; Kunduz; Lahore; Lucknow; Madras;
Mazar-i-Sharif; Mumbai; Mysore; Nagpur; Noida; Patna; Peshawar; Pokhara; Pune; Quetta; Rawalpindi; Srinagar; Surat; Thiruvananthapuram; Varanasi;
Abbottabad;
Bali; Bandung; Busan; Cebu; Changsha; Chengdu; Chiang Mai; Chongqing; Da Nang; Dalian; Daegu; Davao; Denpasar; Fukuoka; Fukushima; Guangzhou;
Canton; Haiphong; Hangzhou; Harbin; Hiroshima; Ho Chi Minh City; Incheon; Johor Bahru; Kaohsiung; Kobe; Kowloon; Kyoto; Lhasa; Macassar; Mandalay;
Marawi; Nagasaki; Nagoya; Nanjing; Okinawa; Osaka; Penang; Phuket; Qingdao; Saigon; Sapporo; Sendai; Shanghai; Shenyang; Shenzhen; Surabaya; Suzhou;
Tainan; Tiananmen Square; Tianjin; Urumqi; Wuhan; Xi'an; Xiamen; Yangon; Rangoon; Yokohama; Zhengzhou;
Adelaide; Alice Springs; Auckland; Ballarat; Bondi; Bondi Beach; Brisbane; Byron Bay; Cairns; Christchurch; Darwin; Dunedin; Geelong; Gold Coast;
Hobart; Launceston; Melbourne; Perth; Queenstown; Rotorua; Sydney; Townsville; Wollongong
`;

/** Hand-kept, from general knowledge: states, provinces, counties and regions within countries. */
const STATES = `
Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; District of Columbia; Florida; Hawaii; Idaho; Illinois; Indiana;
Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New
Hampshire; New Jersey; New Mexico; New York; New York State; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South
Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington State; West Virginia; Wisconsin; Wyoming; Northern California;
Southern California; Orange County; Los Angeles County; Bay Area; San Francisco Bay Area; Silicon Valley; Central Valley; Upstate New York; New
England; Midwest; Deep South; Pacific Northwest; Great Plains; Rust Belt; Sun Belt; Bible Belt; Appalachia; Cape Cod; Martha's Vineyard; Rocky
Mountains; Grand Canyon; Yellowstone; Yosemite; Lake Tahoe; Napa Valley; Maui; Oahu; Rio Grande;
Alberta; British Columbia; Manitoba; New Brunswick; Newfoundland; Newfoundland and Labrador; Northwest Territories; Nova Scotia; Nunavut; Ontario;
Prince Edward Island; Quebec; Québec; Saskatchewan; Yukon; Vancouver Island;
New South Wales; NSW; Northern Territory; Queensland; South Australia; Tasmania; Victoria; Western Australia; Australian Capital Territory; Outback;
Great Barrier Reef; South Island; North Island; Christmas Island;
England; Scotland; Wales; Northern Ireland; Ulster; Bedfordshire; Berkshire; Buckinghamshire; Cambridgeshire; Cheshire; Cornwall; Cumbria;
Derbyshire; Devon; Dorset; Durham; East Sussex; West Sussex; Sussex; Essex; Gloucestershire; Greater London; Greater Manchester; Hampshire;
Herefordshire; Hertfordshire; Kent; Lancashire; Leicestershire; Lincolnshire; Merseyside; West Midlands; East Midlands; Midlands; Northamptonshire;
Northumberland; Nottinghamshire; Oxfordshire; Rutland; Shropshire; Somerset; Staffordshire; Suffolk; Surrey; Tyneside; Teesside; Warwickshire;
Wiltshire; Worcestershire; Yorkshire; North Yorkshire; South Yorkshire; West Yorkshire; East Anglia; Isle of Wight; Anglesey; Gwynedd; Powys;
Pembrokeshire; Aberdeenshire; Fife; Highlands; Hebrides; Orkney; Shetland; County Antrim; County Down; County Tyrone; Donegal; Tipperary; Kerry;
Andalusia; Basque Country; Catalonia; Galicia; Canary Islands; Tenerife; Lanzarote; Balearic Islands; Mallorca; Majorca; Ibiza; Madeira; Azores;
Algarve; Alsace; Brittany; Burgundy; Corsica; Normandy; Provence; Riviera; French Riviera; Île-de-France; Bavaria; Brandenburg; Hesse; Lower Saxony;
North Rhine-Westphalia; Rhineland; Saxony; Saxony-Anhalt; Schleswig-Holstein; Thuringia; Baden-Württemberg; Lombardy; Piedmont; Sardinia; Sicily;
Tuscany; Umbria; Veneto; Calabria; Flanders; Wallonia; Tyrol; Silesia; Transylvania; Bohemia; Moravia; Vojvodina; Republika Srpska; Crete; Rhodes;
Lapland; Svalbard;
Donbas; Donbass; Chechnya; Dagestan; Ingushetia; Siberia; Tatarstan; Kamchatka; Karelia; Kurdistan; Anatolia; Punjab; Sindh; Balochistan;
Baluchistan; Khyber Pakhtunkhwa; Waziristan; Assam; Andhra Pradesh; Arunachal Pradesh; Bihar; Chhattisgarh; Goa; Gujarat; Haryana; Himachal Pradesh;
Jharkhand; Karnataka; Kerala; Ladakh; Madhya Pradesh; Maharashtra; Manipur; Meghalaya; Mizoram; Nagaland; Odisha; Rajasthan; Sikkim; Tamil Nadu;
Telangana; Tripura; Uttar Pradesh; Uttarakhand; West Bengal; Helmand; Anhui; Fujian; Gansu; Guangdong; Guangxi; Hainan; Hebei; Henan; Hubei; Hunan;
Inner Mongolia; Jiangsu; Jiangxi; Liaoning; Shaanxi; Shandong; Shanxi; Sichuan; Tibet; Xinjiang; Yunnan; Zhejiang; Hokkaido; Kyushu; Aceh; Borneo;
Java; Kalimantan; Lombok; Papua; West Papua; Sulawesi; Sumatra; Sabah; Sarawak; Selangor; Luzon; Mindanao; Rakhine; Shan State; Darfur; Tigray;
Amhara; Oromia; Puntland; Biafra; Borno; Katanga; North Kivu; South Kivu; Kivu; Cabo Delgado; Gauteng; KwaZulu-Natal; Western Cape; Eastern Cape;
Chiapas; Chihuahua; Guerrero; Jalisco; Michoacán; Sinaloa; Sonora; Tamaulipas; Veracruz; Yucatán; Bahia; Minas Gerais; Pará; Patagonia; Essequibo
`;

/** Hand-kept, from general knowledge: continents, seas, rivers, mountains and regions across countries. */
const REGIONS = `
Africa; North Africa; East Africa; West Africa; Central Africa; Southern Africa; Sub-Saharan Africa; Horn of Africa; Sahel; Sahara; Maghreb;
Antarctica; Arctic; Asia; Central Asia; East Asia; South Asia; Southeast Asia; South-East Asia; Asia-Pacific; Asia Pacific; Indo-Pacific; Eurasia;
Europe; Central Europe; Eastern Europe; Western Europe; Northern Europe; Southern Europe; Scandinavia; Baltics; Baltic States; Balkans; Western
Balkans; Iberia; Low Countries; Caucasus; South Caucasus; North Caucasus; Crimea; Middle East; Near East; Far East; Levant; Mesopotamia; Gulf;
Persian Gulf; Arabian Peninsula; Gulf States; Gaza Strip; West Bank; Golan Heights; Sinai; Sinai Peninsula; Temple Mount; Holy Land; Galilee; Negev;
Kashmir; Jammu and Kashmir; Bengal; Himalayas; Mount Everest; Everest; Indochina; Korean Peninsula; Mekong; Spratly Islands; Paracel Islands;
Senkaku Islands; Kuril Islands; Taiwan Strait; North America; South America; Central America; Latin America; Americas; Caribbean; West Indies;
Andes; Amazonia; Amazon Basin; Darién Gap; Darien Gap; Galápagos; Easter Island; Oceania; Australasia; Polynesia; Melanesia; South Pacific; Pacific
Islands; Pacific; Atlantic; Pacific Ocean; Atlantic Ocean; Indian Ocean; Arctic Ocean; Southern Ocean; Mediterranean; Mediterranean Sea; Black Sea;
Red Sea; Dead Sea; Caspian Sea; Baltic Sea; North Sea; Irish Sea; Aegean; Aegean Sea; Adriatic; Arabian Sea; South China Sea; East China Sea; Sea of
Japan; Sea of Azov; Bay of Bengal; Gulf of Mexico; Gulf of Aden; Gulf of Oman; Strait of Hormuz; Bosphorus; Bosporus; Strait of Malacca; Suez Canal;
Panama Canal; English Channel; Nile; Danube; Rhine; Thames; Seine; Volga; Dnieper; Euphrates; Tigris; Ganges; Yangtze; Yellow River; Mississippi
River; Hudson River; Potomac; Great Lakes; Lake Victoria; Alps; Pyrenees; Carpathians; Urals; Vesuvius; Etna; Kilimanjaro; Hindu Kush; Gobi; Sunni
Triangle; Global South; Third World; Old World; New World
`;

/** Hand-kept, from general knowledge: places of the earth in English-language news. */
export const PLACES: ReadonlySet<string> = new Set([COUNTRIES, CITIES, STATES, REGIONS].flatMap(entries));

/** Hand-kept, from general knowledge: adjectives and nouns of nations, peoples and continents. */
const PEOPLES = `
Afghan; Afghans; African; Africans; African American; African Americans; Afrikaner; Afrikaners; Afro-Caribbean; Albanian; Albanians; Algerian;
Algerians; Amazigh; American; Americans; Anglo-Saxon; Angolan; Angolans; Arab; Arabs; Arabian; Argentine; Argentines; Argentinian; Argentinians;
Armenian; Armenians; Asian; Asians; Asian American; Asian Americans; Aboriginal; Aborigines; Australian; Australians; Aussie; Aussies; Austrian;
Austrians; Azerbaijani; Azerbaijanis; Azeri; Azeris; Bahraini; Bahrainis; Baltic; Bangladeshi; Bangladeshis; Basque; Basques; Bavarian; Bedouin;
Belarusian; Belarusians; Belgian; Belgians; Bengali; Bengalis; Berber; Berbers; Berliners; Bolivian; Bolivians; Bosniak; Bosniaks; Bosnian;
Bosnians; Brazilian; Brazilians; Briton; Britons; Brits; British; Bulgarian; Bulgarians; Burmese; Burundian; Californian; Californians; Cambodian;
Cambodians; Cameroonian; Cameroonians; Canadian; Canadians; Catalan; Catalans; Caucasian; Caucasians; Celtic; Chadian; Chechen; Chechens; Chicano;
Chilean; Chileans; Chinese; Colombian; Colombians; Congolese; Cornish; Costa Rican; Costa Ricans; Creole; Croat; Croats; Croatian; Croatians; Cuban;
Cubans; Cypriot; Cypriots; Greek Cypriot; Turkish Cypriot; Czech; Czechs; Dane; Danes; Danish; Dominican; Dominicans; Druze; Dutch; Dutchman;
Ecuadorean; Ecuadorian; Ecuadorians; Egyptian; Egyptians; Emirati; Emiratis; English; Englishman; Englishwoman; Eritrean; Eritreans; Estonian;
Estonians; Ethiopian; Ethiopians; European; Europeans; Eurasian; Fijian; Fijians; Filipina; Filipino; Filipinos; Finn; Finns; Finnish; Flemish;
Floridian; Floridians; French; Frenchman; Frenchwoman; Fulani; Gabonese; Gambian; Gambians; Gazan; Gazans; Georgian; Georgians; German; Germans;
Ghanaian; Ghanaians; Greek; Greeks; Greenlander; Greenlanders; Greenlandic; Guatemalan; Guatemalans; Guinean; Guineans; Guyanese; Gypsy; Haitian;
Haitians; Han Chinese; Hausa; Hawaiian; Hawaiians; Hazara; Hazaras; Hispanic; Hispanics; Honduran; Hondurans; Hong Konger; Hong Kongers; Hungarian;
Hungarians; Hutu; Hutus; Iberian; Icelander; Icelanders; Icelandic; Igbo; Indian; Indians; Indigenous; Indonesian; Indonesians; Inuit; Iranian;
Iranians; Iraqi; Iraqis; Irish; Irishman; Israeli; Israelis; Italian; Italians; Ivorian; Ivorians; Jamaican; Jamaicans; Japanese; Javanese;
Jordanian; Jordanians; Kashmiri; Kashmiris; Kazakh; Kazakhs; Kenyan; Kenyans; Kikuyu; Kiwi; Kiwis; Korean; Koreans; North Korean; North Koreans;
South Korean; South Koreans; Kosovan; Kosovar; Kosovars; Kurd; Kurds; Kurdish; Kuwaiti; Kuwaitis; Kyrgyz; Laotian; Laotians; Latin American; Latin
Americans; Latina; Latinas; Latino; Latinos; Latinx; Latvian; Latvians; Lebanese; Liberian; Liberians; Libyan; Libyans; Lithuanian; Lithuanians;
Londoner; Londoners; Luxembourgish; Maasai; Macedonian; Macedonians; Malagasy; Malawian; Malawians; Malay; Malays; Malaysian; Malaysians; Maldivian;
Malian; Malians; Maltese; Manx; Māori; Maori; Mapuche; Mauritanian; Mauritian; Maya; Mayan; Mexican; Mexicans; Mexican American; Mexican Americans;
Moldovan; Moldovans; Mongolian; Mongolians; Montenegrin; Montenegrins; Moroccan; Moroccans; Mozambican; Mozambicans; Muscovites; Namibian;
Namibians; Native American; Native Americans; Navajo; Cherokee; Sioux; Nepalese; Nepali; Nepalis; New Yorker; New Yorkers; New Zealander; New
Zealanders; Nicaraguan; Nicaraguans; Nigerian; Nigerians; Nigerien; Nordic; Norwegian; Norwegians; Omani; Omanis; Oromo; Ottoman; Ottomans;
Pakistani; Pakistanis; Palestinian; Palestinians; Panamanian; Panamanians; Papuan; Papuans; Paraguayan; Paraguayans; Parisian; Parisians; Pashtun;
Pashtuns; Persian; Persians; Peruvian; Peruvians; Pole; Poles; Polish; Polynesian; Portuguese; Puerto Rican; Puerto Ricans; Punjabi; Punjabis;
Qatari; Qataris; Rohingya; Rohingyas; Roma; Roman; Romans; Romani; Romanian; Romanians; Russian; Russians; Rwandan; Rwandans; Sahrawi; Salvadoran;
Salvadorans; Sámi; Sami; Samoan; Samoans; Saudi; Saudis; Scandinavian; Scandinavians; Scot; Scots; Scottish; Scotsman; Senegalese; Serb; Serbs;
Serbian; Serbians; Bosnian Serb; Bosnian Serbs; Sicilian; Sicilians; Sierra Leonean; Sierra Leoneans; Singaporean; Singaporeans; Sinhalese; Slav;
Slavs; Slavic; Slovak; Slovaks; Slovakian; Slovene; Slovenes; Slovenian; Slovenians; Somali; Somalis; South African; South Africans; South American;
Soviet; Soviets; Spaniard; Spaniards; Spanish; Sri Lankan; Sri Lankans; Sudanese; South Sudanese; Swede; Swedes; Swedish; Swiss; Syrian; Syrians;
Taiwanese; Tajik; Tajiks; Tamil; Tamils; Tanzanian; Tanzanians; Tatar; Tatars; Texan; Texans; Thai; Thais; Tibetan; Tibetans; Tigrayan; Tigrayans;
Togolese; Tongan; Tongans; Trinidadian; Tuareg; Tunisian; Tunisians; Turk; Turks; Turkic; Turkish; Turkmen; Tutsi; Tutsis; Ugandan; Ugandans;
Ukrainian; Ukrainians; Uruguayan; Uruguayans; Uyghur; Uyghurs; Uighur; Uighurs; Uzbek; Uzbeks; Venezuelan; Venezuelans; Venetian; Venetians;
Viennese; Vietnamese; Viking; Vikings; Walloon; Welsh; Welshman; West African; East African; Xhosa; Yemeni; Yemenis; Yoruba; Yugoslav; Yugoslavs;
Zambian; Zambians; Zimbabwean; Zimbabweans; Zulu; Zulus
`;

/** Hand-kept, from general knowledge: adjectives and nouns of religions, languages and political adherents. */
const ADHERENTS = `
Ahmadi; Ahmadis; Alawite; Alawites; Amish; Anglican; Anglicans; Ashkenazi; Atheist; Bahá'í; Baha'i; Baptist; Baptists; Brahmin; Brahmins; Buddhist;
Buddhists; Buddhism; Calvinist; Catholic; Catholics; Catholicism; Christian; Christians; Christianity; Copt; Copts; Coptic; Confucian; Dalit;
Dalits; Episcopalian; Evangelical; Evangelicals; Falun Gong; Haredi; Haredim; Hasidic; Hebrew; Hindu; Hindus; Hinduism; Hindutva; Islam; Islamic;
Islamist; Islamists; Islamism; Jain; Jains; Jew; Jews; Jewish; Judaism; Jehovah's Witnesses; Lutheran; Lutherans; Maronite; Maronites; Mennonite;
Methodist; Methodists; Mormon; Mormons; Muslim; Muslims; Orthodox; Pentecostal; Pentecostals; Presbyterian; Presbyterians; Protestant; Protestants;
Protestantism; Puritan; Puritans; Quaker; Quakers; Rastafarian; Roman Catholic; Roman Catholics; Salafi; Salafist; Salafists; Scientologist;
Scientologists; Scientology; Sephardic; Shia; Shias; Shi'a; Shiite; Shiites; Shi'ite; Shi'ites; Sikh; Sikhs; Sikhism; Sufi; Sufis; Sunni; Sunnis;
Taoist; Wahhabi; Yazidi; Yazidis; Yezidi; Yezidis; Zionist; Zionists; Zionism; Zoroastrian;
Afrikaans; Amharic; Arabic; Cantonese; Dari; Esperanto; Farsi; Gaelic; Gujarati; Hindi; Kannada; Latin; Malayalam; Mandarin; Marathi; Pashto;
Quechua; Sanskrit; Swahili; Tagalog; Telugu; Urdu; Yiddish; Anglophone; Francophone; Spanish-speaking; English-language; English-speaking;
Bolshevik; Bolsheviks; Baathist; Baathists; Blairite; Brexiteer; Brexiteers; Chavista; Chavistas; Christian Democrat; Christian Democrats;
Communist; Communists; Confederate; Conservative; Conservatives; Corbynite; Democrat; Democrats; Democratic; Eurosceptic; Eurosceptics; Fascist;
Fascists; Fianna; Gaullist; Independents; Kemalist; Labourite; Leninist; Liberal Democrat; Liberal Democrats; Lib Dem; Lib Dems; Libertarian;
Libertarians; Loyalist; Loyalists; Maoist; Maoists; Marxist; Marxists; Nazi; Nazis; Neo-Nazi; Neo-Nazis; Peronist; Peronists; Remainer; Remainers;
Republican; Republicans; Social Democrat; Social Democrats; Socialist; Socialists; Stalinist; Thatcherite; Tory; Tories; Trotskyist; Trumpist;
Unionist; Unionists; Whig; Whigs; Western; Eastern; Northern; Southern; Westerner; Westerners; Southerners; Northerners; Islamophobic; Anti-Semitic;
Semitic; Kremlinologist
`;

/** Hand-kept, from general knowledge: adjectives and nouns of nations, religions, languages, parties' adherents and continents. */
export const DEMONYMS: ReadonlySet<string> = new Set([PEOPLES, ADHERENTS].flatMap(entries));
