/** What a text of some kind becomes: only what is named is compared. */
interface Expected {
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly place?: string;
  readonly headings?: readonly string[];
  readonly said?: readonly string[];
  readonly asides?: readonly string[];
  /** Who says a sentence. */
  readonly speakers?: Readonly<Record<string, string>>;
  /** A question, and what its first answer has. */
  readonly asked?: readonly [question: string, parts: readonly string[]];
}

const SO = 'The old lock of Tarn closes on Monday.';
const COST = 'Repairs cost three million.';
const STORY = `${SO} ${COST}`;
const BOTH = [SO, COST];

/** Kind, file, text, and what it becomes. */
export type PeopleText = readonly [kind: string, file: string, text: string, expected: Expected];

/** Texts as people have them, of invented places: kind, file, text, and what it becomes. */
export const PEOPLE_TEXTS: readonly PeopleText[] = [
  [
    'a byline',
    'a.md',
    `# Lock closes\n\nAnn Roe · 4 May 2026 · 3 min read\n\n${STORY}`,
    { author: 'Ann Roe', published: '2026-05-04', headings: [], said: BOTH },
  ],
  [
    'a byline',
    'a.md',
    `# Schleuse zu\n\nVon Ann Roe, 4. Mai 2026\n\n${STORY}`,
    { author: 'Ann Roe', published: '2026-05-04', headings: [], said: BOTH },
  ],
  [
    'a byline',
    'a.txt',
    `Lock closes\n\nUpdated 10:45 a.m. ET, Mon May 4, 2026\n\n${STORY}`,
    { title: 'Lock closes', headings: [], said: BOTH },
  ],
  ['links', 'a.md', `# Lock closes\n\n${STORY}\n\n- [Home](a)\n- [All about locks](b)`, { said: BOTH }],
  ['links', 'a.md', `# Lock closes\n\n[News](a) | [Sport](b) | [Weather](c)\n\n${STORY}`, { said: BOTH }],
  [
    'links',
    'a.txt',
    `Lock closes\n\n${STORY}\n\nThis article was originally published on The Tarn Post.`,
    { said: BOTH },
  ],
  [
    'an aside',
    'a.txt',
    `Lock closes\n\n${STORY}\n\nAbout Tarn Water\n\nTarn Water runs nine locks and has 40 staff.`,
    { said: BOTH, asides: ['Tarn Water runs nine locks and has 40 staff.'] },
  ],
  [
    'an aside',
    'a.md',
    `# Lock closes\n\n${STORY}\n\n**Media contact:**\n\nDana Moss\n\npress@tarn.example\n\n+44 20 7946 0100`,
    { said: BOTH },
  ],
  [
    'an aside',
    'a.txt',
    `Lock closes\n\n${STORY}\n\nForward-looking statements\n\nThis release contains forward-looking statements that involve risks.`,
    { said: BOTH },
  ],
  [
    'a mail',
    'a.txt',
    `From: Ann Roe <ann@tarn.example>\nTo: all@tarn.example\nSubject: Lock closes\n\nHi all,\n\n${STORY}\n\nBest regards,\nAnn`,
    { title: 'Lock closes', author: 'Ann Roe', said: BOTH },
  ],
  [
    'a mail',
    'a.md',
    `**Von:** Ann Roe\n**Betreff:** Schleuse zu\n**An:** alle\n\n${STORY}`,
    { title: 'Schleuse zu', said: BOTH },
  ],
  [
    'a mail',
    'a.txt',
    `---------- Forwarded message ---------\nFrom: Tarn Weekly <n@tarn.example>\nDate: Mon, 4 May 2026\nSubject: Fwd: Lock closes\n\n${STORY}`,
    { title: 'Lock closes', published: '2026-05-04', said: BOTH },
  ],
  [
    'a caption',
    'a.md',
    `# Lock closes\n\n![](a.jpg)\n\n*The lock in May. Ann Roe / Tarn Post*\n\n${STORY}`,
    { said: BOTH },
  ],
  ['a caption', 'a.md', `# Lock closes\n\n[![Lock](a.jpg)](b)\n_Boats wait at the lock._\n\n${STORY}`, { said: BOTH }],
  [
    'a caption',
    'a.md',
    `# Lock closes\n\n<figure><img src="a.jpg"><figcaption>Boats wait.</figcaption></figure>\n\n${STORY}`,
    { said: BOTH },
  ],
  [
    'a table',
    'a.md',
    `# Locks\n\n| Lock | Cost (million) |\n|---|---|\n| Tarn | £31 |`,
    { said: ['Lock: Tarn | Cost (million): £31'] },
  ],
  [
    'a table',
    'a.txt',
    `Locks\n\nLock\tLength (m)\nTarn\t90\nPell\t80`,
    { said: ['Lock: Tarn | Length (m): 90', 'Lock: Pell | Length (m): 80'] },
  ],
  [
    'a table',
    'a.txt',
    `Locks\n\nQuarter      Boats (thousand)\nFirst        31.5\nSecond       29.0`,
    { said: ['Quarter: First | Boats (thousand): 31.5', 'Quarter: Second | Boats (thousand): 29.0'] },
  ],
  [
    'speakers',
    'talk.md',
    `**Ann Roe:** ${SO}\n**Tom Vell:** Why?\n**Ann Roe:** ${COST}`,
    { title: 'Talk', headings: [], said: [SO, 'Why?', COST] },
  ],
  [
    'speakers',
    'talk.txt',
    `[00:01] AR: ${SO}\n\n[00:07] TV: Why?\n\n[00:09] AR: ${COST}`,
    { title: 'Talk', headings: [], said: [SO, 'Why?', COST] },
  ],
  [
    'speakers',
    'talk.md',
    `**Frage:**\n\nWas ist?\n\n**Antwort:**\n\n${SO}`,
    { title: 'Talk', headings: [], said: ['Was ist?', SO] },
  ],
  [
    'marks',
    'a.md',
    `The [[Tarn#Lock|lock]] ==closes on Monday.==^x ${COST} #tarn #locks`.replace('^x', ''),
    { said: ['The lock closes on Monday.', COST] },
  ],
  ['marks', 'a.md', `{{% notice %}}\n\n${SO}\n\n{{% /notice %}}\n\n${COST}{: .lead}`, { said: BOTH }],
  ['marks', 'a.md', `import A from './a'\n\n${SO}\n\n<A kind="b" />\n\n:::note\n${COST}\n:::`, { said: BOTH }],
  ['a fence', 'a.md', `# Lock closes\n\n\`\`\`\n${SO}\n\n## Money\n\n${COST}`, { headings: ['Money'], said: BOTH }],
  ['a fence', 'a.md', `# Lock closes\n\n\`\`\`mermaid\ngraph TD\n\`\`\`\n\n${STORY}`, { said: BOTH }],
  ['a fence', 'a.md', `# Lock closes\n\n~~~python\nprint(1)\n~~~\n\n${STORY}`, { said: BOTH }],
  ['characters', 'a.txt', `The old lo\u00adck of Tarn closes on Mon\u200bday. ${COST}`, { said: BOTH }],
  ['characters', 'a.txt', `The old lock of Tarn\ufeff closes on Mon\u2060day. ${COST}`, { said: BOTH }],
  ['characters', 'a.md', `The old lock of Ta\u00ad\nrn closes on Monday. ${COST}`, { said: BOTH }],
  ['sentence ends', 'a.txt', 'It opens at 9 a.m. EST. They wait.', { said: ['It opens at 9 a.m. EST.', 'They wait.'] }],
  ['sentence ends', 'a.txt', 'Prices fell 7%. 12 boats left.', { said: ['Prices fell 7%.', '12 boats left.'] }],
  [
    'sentence ends',
    'a.txt',
    'Under Art. IV the lock is theirs. See Vol. III of it.',
    { said: ['Under Art. IV the lock is theirs.', 'See Vol. III of it.'] },
  ],
  ['a dateline', 'a.txt', `Lock closes\n\nBERGEN, June 9 (NTB) — ${STORY}`, { place: 'BERGEN, June 9', said: BOTH }],
  ['a dateline', 'a.txt', `Lock closes\n\nSKELBY, Aug. 3 (NTB) - ${STORY}`, { place: 'SKELBY, Aug. 3', said: BOTH }],
  [
    'a dateline',
    'a.md',
    `# Lock closes\n\nTARN, Vell, June 9, 2026 /PRNewswire/ -- ${STORY}`,
    { place: 'TARN, Vell, June 9, 2026', published: '2026-06-09', said: BOTH },
  ],
  ['a dateline', 'a.md', `# Cierra\n\nMadrid, 9 jun (EFE).- ${STORY}`, { place: 'Madrid, 9 jun', said: BOTH }],
  [
    'a date',
    'a.txt',
    `Lock closes\n\nTarn – 9 June 2026: ${STORY}`,
    { published: '2026-06-09', title: 'Lock closes', said: BOTH },
  ],
];
