/** Hand-kept, from general knowledge: sports clubs, teams, leagues and their bodies, with their other forms. */
export const CLUBS = `
Arizona Cardinals; Atlanta Falcons; Baltimore Ravens; Buffalo Bills; Carolina Panthers; Chicago Bears; Cincinnati Bengals; Cleveland Browns; Denver
Broncos; Detroit Lions; Green Bay Packers=Packers; Houston Texans; Indianapolis Colts; Jacksonville Jaguars; Kansas City Chiefs; Las Vegas
Raiders=Oakland Raiders; Los Angeles Chargers=San Diego Chargers; Los Angeles Rams; Miami Dolphins; Minnesota Vikings; New England Patriots; New
Orleans Saints; New York Giants; New York Jets; Philadelphia Eagles; Pittsburgh Steelers=Steelers; San Francisco 49ers=49ers; Seattle
Seahawks=Seahawks; Tampa Bay Buccaneers=Buccaneers; Tennessee Titans; Washington Commanders; Washington Redskins=Redskins; Atlanta Hawks; Brooklyn
Nets=New Jersey Nets; Charlotte Hornets; Chicago Bulls; Cleveland Cavaliers; Dallas Mavericks; Denver Nuggets; Detroit Pistons; Houston Rockets;
Indiana Pacers; Los Angeles Clippers=LA Clippers; Memphis Grizzlies; Miami Heat; Milwaukee Bucks; Minnesota Timberwolves; New York Knicks=Knicks;
Oklahoma City Thunder; Orlando Magic; Philadelphia 76ers=76ers; Phoenix Suns; Portland Trail Blazers; Sacramento Kings; San Antonio Spurs; Toronto
Raptors; Utah Jazz; Washington Wizards; Arizona Diamondbacks; Atlanta Braves; Baltimore Orioles; Boston Red Sox=Red Sox; Chicago Cubs; Chicago White
Sox=White Sox; Cincinnati Reds; Cleveland Indians; Colorado Rockies; Detroit Tigers; Houston Astros; Kansas City Royals; Los Angeles Angels; Los
Angeles Dodgers=Dodgers; Miami Marlins; Milwaukee Brewers; Minnesota Twins; New York Mets=Mets; Oakland Athletics; Philadelphia Phillies=Phillies;
Pittsburgh Pirates; San Diego Padres=Padres; San Francisco Giants; Seattle Mariners; St. Louis Cardinals; Tampa Bay Rays; Texas Rangers; Toronto Blue
Jays=Blue Jays; Washington Nationals; Montreal Expos; Anaheim Ducks; Boston Bruins; Buffalo Sabres; Calgary Flames; Carolina Hurricanes; Chicago
Blackhawks=Blackhawks; Colorado Avalanche; Columbus Blue Jackets; Dallas Stars; Detroit Red Wings=Red Wings; Edmonton Oilers=Oilers; Florida
Panthers; Los Angeles Kings; Minnesota Wild; Montreal Canadiens=Canadiens; Nashville Predators; New Jersey Devils; New York Islanders; New York
Rangers; Ottawa Senators; Philadelphia Flyers; Pittsburgh Penguins; San Jose Sharks; St. Louis Blues; Tampa Bay Lightning; Toronto Maple Leafs=Maple
Leafs; Vancouver Canucks=Canucks; Washington Capitals; Winnipeg Jets; Arsenal=Arsenal FC; Aston Villa; Blackburn Rovers; Bolton Wanderers; Brentford FC; Brighton & Hove
Albion; Celtic FC; Chelsea FC; Crystal Palace; Derby County; Everton=Everton FC; Fulham FC; Hull City; Ipswich Town; Leeds United; Leicester City;
Newcastle United; Norwich City; Nottingham Forest; Sheffield United; Sheffield Wednesday; Sunderland AFC; Swansea City; West Bromwich Albion=West
Brom; West Ham=West Ham United; Wolverhampton Wanderers=Wolves; AC Milan; Inter Milan; AS Roma; SS Lazio; Napoli; Fiorentina; Atletico
Madrid=Atlético Madrid; Sevilla FC; Valencia CF; Villarreal; Ajax=Ajax Amsterdam; Feyenoord; PSV Eindhoven; Benfica; Sporting Lisbon; FC Porto;
Olympique Lyonnais; Olympique de Marseille; Schalke 04=Schalke; Bayer Leverkusen; Werder Bremen; RB Leipzig; Hamburger SV; VfB Stuttgart;
Galatasaray; Fenerbahce=Fenerbahçe; Besiktas=Beşiktaş; Olympiacos; Panathinaikos; CSKA Moscow; Spartak Moscow; Zenit St. Petersburg; Shakhtar
Donetsk; Dynamo Kyiv=Dynamo Kiev; Steaua Bucharest=Steaua; Red Star Belgrade; Dinamo Zagreb; FC Basel; Boca Juniors; River Plate; Flamengo;
Corinthians; LA Galaxy=Los Angeles Galaxy; Inter Miami; La Liga; Serie A; Bundesliga; Ligue 1; Major League Soccer=MLS; Champions League; Football
Association; Football League; CONCACAF; CONMEBOL; Confederation of African Football; International Cricket Council; Board of Control for
Cricket in India=BCCI; Cricket Australia; Indian Premier League=IPL; Mumbai Indians; Chennai Super Kings; All Blacks; Wallabies; Springboks; World
Rugby; Australian Football League=AFL; National Rugby League=NRL; A-League; Canadian Football League=CFL; NASCAR; IndyCar; FIA; Scuderia Ferrari;
McLaren; Red Bull Racing; Team Sky; International Association of Athletics Federations=IAAF; World Athletics; FIDE; FINA; US Open Cup; Women's Super
League; WBC; WBA; IBF; US Soccer; USA Gymnastics; US Anti-Doping Agency=USADA
`;
