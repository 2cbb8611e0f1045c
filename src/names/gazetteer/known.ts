import type { NameKind } from '../types.ts';

/** Hand-kept, from general knowledge: companies and public bodies that news takes to be known, with their other forms. */
const COMPANIES = `
Adobe; Airbus; Alibaba; Alphabet; Amazon; AMD; Anduril; Anthropic; Apple; ASML; AstraZeneca; AT&T; BAE Systems; Baidu;
Bank of America; BBC; Berkshire Hathaway; BlackRock; Bloomberg; BMW; Boeing; BP; BYD; ByteDance; Chevron; Cisco; Citigroup;
CNN; Cohere; Coca-Cola; Comcast; Databricks; DeepMind; DeepSeek; Dell; Deutsche Bank; Disney; eBay; Exxon; Facebook; Ford;
Foxconn; General Electric; General Motors=GM; Goldman Sachs; Google; Honda; HSBC; Huawei; Hugging Face; IBM; Instagram;
Intel; JPMorgan; Lockheed Martin; Mercedes; Meta; Microsoft; Mistral; Morgan Stanley; Nestlé; Netflix; Nike; Nintendo;
Nokia; Northrop Grumman; Nvidia; OpenAI; Oracle; Palantir; Panasonic; PayPal; Pfizer; Qualcomm; Raytheon; Red Cross; Reuters;
Salesforce; Samsung; SAP; Scale AI; Shell; Siemens; SoftBank; Sony; SpaceX; Spotify; Starbucks; Tencent; Tesla; TikTok; Toyota;
TSMC; Twitter; Uber; Unilever; Verizon; Visa; Volkswagen; Walmart; WhatsApp; Xiaomi; YouTube; Zoom; xAI; Associated Press=AP;
New York Times=NYT; Washington Post; Wall Street Journal=WSJ; Financial Times; Greenpeace; Amnesty International;
Human Rights Watch; FIFA; UEFA; Greens; Wikipedia; Wikimedia Foundation
`;

const BODIES = `
US Department of Defense=Department of Defense=Defense Department=DoD=Pentagon;
US Department of Justice=Department of Justice=Justice Department=DOJ; US Department of State=State Department;
US Department of Homeland Security=Department of Homeland Security=DHS; US Treasury=Treasury Department=Department of the Treasury;
US Congress=Congress; US Senate=Senate; US House of Representatives=House of Representatives; White House; Supreme Court;
Federal Bureau of Investigation=FBI; Central Intelligence Agency=CIA; National Security Agency=NSA; Federal Reserve=Fed;
Federal Trade Commission=FTC; Federal Communications Commission=FCC; Food and Drug Administration=FDA;
Securities and Exchange Commission=SEC; Environmental Protection Agency=EPA; Internal Revenue Service=IRS; NASA; NATO;
Centers for Disease Control and Prevention=CDC; United Nations=UN=U.N.; European Union=EU=E.U.; European Commission;
European Parliament; European Central Bank=ECB; European Court of Justice; International Monetary Fund=IMF; World Bank;
World Health Organization=WHO; World Trade Organization=WTO; International Criminal Court=ICC; UNESCO; UNICEF; Interpol; Europol;
Bank of England; House of Commons; House of Lords; Downing Street; Scotland Yard; Kremlin; Bundestag; Knesset; African Union;
US Army; US Navy; US Air Force; Royal Navy; Coast Guard
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

export const KNOWN_NAMES: readonly KnownName[] = [...read(COMPANIES, 'company'), ...read(BODIES, 'public body')];
