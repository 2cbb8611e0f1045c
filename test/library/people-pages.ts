import type { PeopleText } from './people-texts.ts';

/** Pages with what is no story, their tables and datelines, of invented places. */
export const PEOPLE_PAGES: readonly PeopleText[] = [
  [
    'page parts',
    'a.md',
    `# Ferry strike called off\n\nLive\n\nDora Hinz\n\n14:32 CEST\n\nCrews of the Orlo ferries will sail again from Friday. The union voted for the offer by 212 to 40.\n\nDora Hinz\n\n13:05 CEST\n\nThe talks have resumed in the harbour office.`,
    {
      said: [
        'Crews of the Orlo ferries will sail again from Friday.',
        'The union voted for the offer by 212 to 40.',
        'The talks have resumed in the harbour office.',
      ],
      headings: [],
    },
  ],
  [
    'page parts',
    'a.txt',
    `FOR IMMEDIATE RELEASE\n\nContact: Petra Vohl, 555-0142, pvohl@brackwell.example\n\nBrackwell Foods to build plant in Ostrand\n\nThe company will spend $80 million on the plant. It will hire 150 people.\n\n###\n\nAbout Brackwell Foods\nBrackwell Foods makes soups and sauces. It was founded in 1931.`,
    {
      title: 'Brackwell Foods to build plant in Ostrand',
      headings: [],
      said: ['The company will spend $80 million on the plant.', 'It will hire 150 people.'],
      asides: ['Brackwell Foods makes soups and sauces.', 'It was founded in 1931.'],
    },
  ],
  [
    'page parts',
    'a.md',
    `# Hafen bekommt neuen Kran\n\nStand: 12.02.2026, 16:20 Uhr\n\nVon: Jörg Tannert\n\nTeilen\n\nDer Hafen von Ulmsee kauft einen neuen Kran. Er kostet neun Millionen Euro.\n\n**Lesen Sie auch:** [Streit um den Kai](https://x.example/kai)\n\nIm Herbst soll er stehen.\n\n(dpa/jt)`,
    {
      author: 'Jörg Tannert',
      published: '2026-02-12',
      headings: [],
      said: [
        'Der Hafen von Ulmsee kauft einen neuen Kran.',
        'Er kostet neun Millionen Euro.',
        'Im Herbst soll er stehen.',
      ],
    },
  ],
  [
    'page parts',
    'a.txt',
    `Le port de Valcourt achète une grue\n\nPar Hélène Morvan\n\nPublié le 12 février 2026 à 08h30, mis à jour le 12 février 2026 à 10h15\n\nTemps de lecture : 2 min.\n\nLe port de Valcourt achète une nouvelle grue. Elle coûte neuf millions d'euros.\n\nLire aussi : Le quai fermé depuis mardi\n\nElle sera montée à l'automne.`,
    {
      title: 'Le port de Valcourt achète une grue',
      author: 'Hélène Morvan',
      published: '2026-02-12',
      headings: [],
      said: [
        'Le port de Valcourt achète une nouvelle grue.',
        `Elle coûte neuf millions d'euros.`,
        `Elle sera montée à l'automne.`,
      ],
    },
  ],
  [
    'page parts',
    'a.md',
    `# Pier opens\n\n![](p.jpg)\n\nThe pier of Orlo on its first morning. (Photo: Dora Hinz / Orlo Ledger)\n\nThe new pier of Orlo opened on Friday. It is 300 metres long.\n\nADVERTISEMENT\n\nIt replaces a wooden one.\n\nRelated: [Who paid for it?](x)\n\nEditing by Sun Wook; reporting by Dora Hinz in Orlo\n\nOur Standards: The Orlo Trust Principles.`,
    {
      said: ['The new pier of Orlo opened on Friday.', 'It is 300 metres long.', 'It replaces a wooden one.'],
      headings: [],
    },
  ],
  [
    'a table',
    'a.txt',
    `Results\n\nThe firm reported its second quarter.\n\nItem,2025,2026\nRevenue,41,44\nProfit,5,7`,
    {
      said: [
        'The firm reported its second quarter.',
        'Item: Revenue | 2025: 41 | 2026: 44',
        'Item: Profit | 2025: 5 | 2026: 7',
      ],
    },
  ],
  [
    'a table',
    'a.md',
    `# Medals\n\n<table><thead><tr><th>Team</th><th>Gold</th></tr></thead><tbody><tr><td>Orlo</td><td>4</td></tr><tr><td>Ulmsee</td><td>2</td></tr></tbody></table>\n\nThe games ended on Sunday.`,
    { said: ['Team: Orlo | Gold: 4', 'Team: Ulmsee | Gold: 2', 'The games ended on Sunday.'] },
  ],
  [
    'a table',
    'a.txt',
    `Condensed statement of income\n(in thousands, except per share)\n\n                         2026        2025\nRevenue              $ 41,200    $ 38,900\nNet income              5,100       4,700\n\nThe company will hold a call on Monday.`,
    {
      said: [
        'Revenue | 2026 (in thousands): $ 41,200 | 2025 (in thousands): $ 38,900',
        'Net income | 2026 (in thousands): 5,100 | 2025 (in thousands): 4,700',
        'The company will hold a call on Monday.',
      ],
    },
  ],
  [
    'a dateline',
    'a.txt',
    `Crane arrives\n\nULMSEE, Germany--(BUSINESS WIRE)--Brackwell Foods today said that its crane arrived. It is red.`,
    {
      title: 'Crane arrives',
      place: 'ULMSEE, Germany',
      said: ['Brackwell Foods today said that its crane arrived.', 'It is red.'],
    },
  ],
  [
    'a dateline',
    'a.md',
    `# Kran ist da\n\n**Ulmsee (dpa)** - Der Kran ist in Ulmsee angekommen. Er ist rot.`,
    { place: 'Ulmsee', said: ['Der Kran ist in Ulmsee angekommen.', 'Er ist rot.'] },
  ],
  [
    'a dateline',
    'a.md',
    `# La gru è arrivata\n\nValmare, 15 aprile 2026 – La gru è arrivata a Valmare. È rossa.\n\n*Pubblicato il 15/04/2026 alle 10:30*`,
    { published: '2026-04-15', said: ['La gru è arrivata a Valmare.', 'È rossa.'] },
  ],
  [
    'page parts',
    'a.txt',
    `Quay shuts\n\nMia Tarn\nTransport Editor\n@miatarn\n\nTue 12 May 2026 16.48 BST\n\nThe quay of Ulmsee shuts on Sunday. Divers found cracks in it.`,
    {
      title: 'Quay shuts',
      headings: [],
      said: ['The quay of Ulmsee shuts on Sunday.', 'Divers found cracks in it.'],
      published: '2026-05-12',
    },
  ],
  [
    'page parts',
    'a.md',
    `Skip to content\n\n[Home](/) › [News](/n) › Harbour\n\n# Quay shuts\n\nBy Mia Tarn | mia@x.example | May 12, 2026\n\nThe quay of Ulmsee shuts on Sunday. Divers found cracks in it.\n\n## Related stories\n\n- [Crane arrives](x)\n- [Ferry late](y)\n\n## Leave a comment\n\nYour email address will not be published.`,
    {
      author: 'Mia Tarn',
      published: '2026-05-12',
      said: ['The quay of Ulmsee shuts on Sunday.', 'Divers found cracks in it.'],
      headings: [],
    },
  ],
  [
    'page parts',
    'a.txt',
    `码头关闭\n\n来源：乌尔姆日报 2026年5月12日 09:30\n\n作者：李岚\n\n乌尔姆码头周日关闭。潜水员发现了裂缝。\n\n责任编辑：王敏\n\n分享到：微信 微博`,
    { title: '码头关闭', headings: [], said: ['乌尔姆码头周日关闭。', '潜水员发现了裂缝。'], published: '2026-05-12' },
  ],
  [
    'page parts',
    'a.txt',
    `부두 폐쇄\n\n입력 2026.05.12 09:30  수정 2026.05.12 10:15\n\n김민수 기자\n\n울름제 부두가 일요일에 폐쇄된다. 잠수부들이 균열을 발견했다.\n\nminsu@news.example\n\n<저작권자 ⓒ 울름제일보, 무단 전재 및 재배포 금지>`,
    { said: ['울름제 부두가 일요일에 폐쇄된다.', '잠수부들이 균열을 발견했다.'], published: '2026-05-12' },
  ],
  [
    'a dateline',
    'a.txt',
    `埠頭が閉鎖\n\n【ウルム共同】ウルムの埠頭が日曜日に閉鎖される。ひびが見つかった。`,
    { said: ['ウルムの埠頭が日曜日に閉鎖される。', 'ひびが見つかった。'] },
  ],
  [
    'a dateline',
    'a.txt',
    `Il molo chiude\n\n(ANSA) - ULMSEE, 12 MAG - Il molo chiude domenica. Ha delle crepe.`,
    { said: ['Il molo chiude domenica.', 'Ha delle crepe.'] },
  ],
  [
    'page parts',
    'a.md',
    `# Lock closes\n\nBy [Ann Roe](a), [Tom Vell](b)\n\nThe lock of Tarn closes on Monday. Repairs cost three million.`,
    { author: 'Ann Roe and Tom Vell', said: ['The lock of Tarn closes on Monday.', 'Repairs cost three million.'] },
  ],
  [
    'times of a live page',
    'a.md',
    `# Lock closes\n\nAnn Roe\n\n12:05 GMT\n\nThe lock of Tarn closes on Monday. Repairs cost three million.\n\nTom Vell\n\n11:40 GMT\n\nIt was loud.`,
    { said: ['The lock of Tarn closes on Monday.', 'Repairs cost three million.', 'It was loud.'] },
  ],
  [
    'times of a live page',
    'a.txt',
    `Lock closes\n\nAnn Roe\n12:05 GMT\n\nThe lock of Tarn closes on Monday. Repairs cost three million.\n\nTom Vell\n11:40 GMT\n\nIt was loud.`,
    { headings: [], said: ['The lock of Tarn closes on Monday.', 'Repairs cost three million.', 'It was loud.'] },
  ],
  [
    'times of a live page',
    'a.md',
    `# Lock closes\n\n12.05pm GMT\n\nThe lock of Tarn closes on Monday. Repairs cost three million.\n\nUpdated at 11.40am BST\n\nIt was loud.\n\n14:20\n\nThe end.`,
    {
      headings: [],
      said: ['The lock of Tarn closes on Monday.', 'Repairs cost three million.', 'It was loud.', 'The end.'],
    },
  ],
  [
    'page parts',
    'a.md',
    `# Dam drained\n\nPosted by **Iva Koss** on 3 April 2026 · Filed under *News*\n\nThe dam of Veld was drained in April. Engineers had found a leak.\n\n*Iva Koss is a reporter at the Veld Echo.*`,
    {
      author: 'Iva Koss',
      published: '2026-04-03',
      headings: [],
      said: ['The dam of Veld was drained in April.', 'Engineers had found a leak.'],
    },
  ],
  [
    'page parts',
    'a.txt',
    `Dam drained\nIva Koss, Senior Reporter\nVeld Echo\nApril 3, 2026 at 7:00 AM EDT\n\nThe dam of Veld was drained in April. Engineers had found a leak.`,
    {
      title: 'Dam drained',
      headings: [],
      said: ['The dam of Veld was drained in April.', 'Engineers had found a leak.'],
      published: '2026-04-03',
    },
  ],
  [
    'page parts',
    'a.txt',
    `Dam drained\n\nThe dam of Veld was drained in April. Engineers had found a leak.\n\nNotes to editors\n\n1. The dam was built in 1931.\n\nFor further information please contact:\nIva Koss, Head of Press\nT: 020 7946 0999\nE: press@veld.example`,
    { said: ['The dam of Veld was drained in April.', 'Engineers had found a leak.'], headings: [] },
  ],
  [
    'page parts',
    'a.txt',
    `Presa vaciada\n\nPor Iva Koss | 3 de abril de 2026 | 10:30\n\nLa presa de Veld se vació en abril. Hubo una fuga.\n\nCompartir en Facebook\n\nTe puede interesar: Nuevo puente\n\nContacto de prensa:\nprensa@veld.example\n\nAcerca de Veld Agua\n\nVeld Agua tiene 40 empleados.`,
    {
      title: 'Presa vaciada',
      author: 'Iva Koss',
      published: '2026-04-03',
      said: ['La presa de Veld se vació en abril.', 'Hubo una fuga.'],
      asides: ['Veld Agua tiene 40 empleados.'],
    },
  ],
  [
    'page parts',
    'a.txt',
    `ダムを排水\n\n2026年4月3日 10時30分\n\nベルドのダムは4月に排水された。漏れが見つかったためだ。\n\n関連記事\n\n新しい橋が開通\n\n© ベルド新聞`,
    { published: '2026-04-03', said: ['ベルドのダムは4月に排水された。', '漏れが見つかったためだ。'] },
  ],
  [
    'a table',
    'a.txt',
    `Leaks (USD in millions)\n\n              2025      2026\nSales         41.2      44.0\nLoss          (3.1)     (2.0)`,
    {
      said: [
        'Sales | 2025 (USD in millions): 41.2 | 2026 (USD in millions): 44.0',
        'Loss | 2025 (USD in millions): (3.1) | 2026 (USD in millions): (2.0)',
      ],
    },
  ],
  [
    'a dateline',
    'a.md',
    `# Damm leer\n\nVeld, 3. April 2026. Der Damm ist leer. Es gab ein Leck.`,
    { published: '2026-04-03', said: ['Der Damm ist leer.', 'Es gab ein Leck.'] },
  ],
  [
    'a dateline',
    'a.txt',
    `大坝放空\n\n（新华社记者李岚 北京4月3日电）大坝四月放空。工程师发现渗漏。`,
    { said: ['大坝四月放空。', '工程师发现渗漏。'] },
  ],
];
