import type { PeopleText } from './people-texts.ts';

/** Who speaks, marks of other programs, ends of sentences, and colons that announce, of invented places. */
export const PEOPLE_WORDS: readonly PeopleText[] = [
  [
    'speakers',
    'run.md',
    `# A runner looks back\n\nLea Brandt won the Orlo marathon three times.\n\n**What made you run?**\n\nMy brother ran, so I did too. I was nine.\n\n**Were you ever afraid?**\n\nOnly before the first race.`,
    {
      title: 'A runner looks back',
      headings: [],
      said: [
        'Lea Brandt won the Orlo marathon three times.',
        'What made you run?',
        'My brother ran, so I did too.',
        'I was nine.',
        'Were you ever afraid?',
        'Only before the first race.',
      ],
    },
  ],
  [
    'speakers',
    'call.txt',
    `Brackwell Foods Q2 call\n\nOperator\n\nGood day, and welcome to the Brackwell call.\n\nNora Ashby -- Chief Executive Officer\n\nThank you. We sold more soup than ever.\n\nTim Rook -- Analyst\n\nWhat about margins?\n\nNora Ashby -- Chief Executive Officer\n\nThey will hold at 12 percent.`,
    {
      title: 'Brackwell Foods Q2 call',
      headings: [],
      said: [
        'Good day, and welcome to the Brackwell call.',
        'Thank you.',
        'We sold more soup than ever.',
        'What about margins?',
        'They will hold at 12 percent.',
      ],
      speakers: { 'They will hold at 12 percent.': 'Nora Ashby', 'What about margins?': 'Tim Rook' },
    },
  ],
  [
    'speakers',
    'talk.md',
    `# Ein Gespräch über den Kran\n\n**Ulmseer Bote: Frau Tannert, warum ein neuer Kran?**\n\n**Ina Tannert:** Der alte ist 60 Jahre alt.\n\n**Ulmseer Bote:** Was kostet er?\n\n**Tannert:** Neun Millionen Euro.`,
    {
      headings: [],
      said: [
        'Frau Tannert, warum ein neuer Kran?',
        'Der alte ist 60 Jahre alt.',
        'Was kostet er?',
        'Neun Millionen Euro.',
      ],
      speakers: { 'Neun Millionen Euro.': 'Ina Tannert', 'Was kostet er?': 'Ulmseer Bote' },
    },
  ],
  [
    'speakers',
    'hearing.txt',
    `THE CHAIRMAN. The committee will come to order.\n\nMs. ASHBY. Thank you, Mr. Chairman. The plant is safe.\n\nMr. ROOK. How do you know?\n\nMs. ASHBY. We measured it twice.`,
    {
      headings: [],
      said: [
        'The committee will come to order.',
        'Thank you, Mr. Chairman.',
        'The plant is safe.',
        'How do you know?',
        'We measured it twice.',
      ],
      speakers: { 'How do you know?': 'Mr. ROOK' },
    },
  ],
  [
    'speakers',
    'faq.md',
    `# Questions on the pier\n\n**Q. When does the pier open?**\n\nA. On Friday at noon.\n\n**Q. Who pays?**\n\nA. The county pays for all of it.`,
    {
      headings: [],
      said: ['When does the pier open?', 'On Friday at noon.', 'Who pays?', 'The county pays for all of it.'],
    },
  ],
  [
    'marks',
    'a.md',
    `---\ntags: [clip]\n---\n# Pier opens\n\n> [!quote]- From the Ledger\n> The new pier of Orlo opened on Friday.\n> It is 300 metres long.\n\n![[pier.png|400]]\n\nUp: [[Orlo MOC]]\n\nIt replaces a wooden one.^[Burned in 2019.] ^para1\n\n#orlo #pier`,
    {
      title: 'Pier opens',
      headings: [],
      said: [
        'From the Ledger',
        'The new pier of Orlo opened on Friday.',
        'It is 300 metres long.',
        'It replaces a wooden one.',
        '[Burned in 2019.]',
      ],
    },
  ],
  [
    'marks',
    'a.md',
    `Pier opens {#top .big}\n==========\n\n[TOC]\n\nThe new pier of Orlo opened on Friday.{: .lede} It is 300 metres long.[^1]\n\n*[km]: kilometre\n\n[^1]: Measured by the harbour office.\n\n{:toc}\n\n<!-- more -->\n\nIt replaces a wooden one.`,
    {
      title: 'Pier opens',
      headings: [],
      said: [
        'The new pier of Orlo opened on Friday.',
        'It is 300 metres long.',
        'Measured by the harbour office.',
        'It replaces a wooden one.',
      ],
    },
  ],
  [
    'marks',
    'a.md',
    `# Pier opens\n\n<details>\n<summary>Background</summary>\n\nIt replaces a wooden one.\n\n</details>\n\n<div class="ad"><p>Buy sails now</p></div>\n\n<iframe src="https://x.example/v"></iframe>\n\nThe new pier<sup>2</sup> of Orlo <b>opened</b> on Friday.<br>It is 300&nbsp;metres long.\n\n<script>track('a')</script>\n<style>p { color: red }</style>`,
    {
      title: 'Pier opens',
      said: ['It replaces a wooden one.', 'The new pier of Orlo opened on Friday.', 'It is 300\u00a0metres long.'],
    },
  ],
  [
    'marks',
    'a.md',
    `# Pier opens\n\nThe pier H~2~O gauge reads 3^rd^ of its range. The ++new++ part was ~~closed~~ opened on ::Friday::.\n\n- [ ] call the mayor\n- [x] The county paid for the pier.\n\n$$\nx = 3\n$$\n\nThe end.`,
    {
      title: 'Pier opens',
      said: [
        'The pier H2O gauge reads 3rd of its range.',
        'The new part was opened on Friday.',
        'call the mayor',
        'The county paid for the pier.',
        'The end.',
      ],
    },
  ],
  [
    'marks',
    'a.md',
    `Source:: [Ledger](https://x.example/a)\nAuthor:: Dora Hinz\n\n# Pier opens\n\nThe new pier of Orlo opened on Friday. It is (length:: 300 metres) long.\n\n:::warning Mind the gap\nIt replaces a wooden one.\n:::\n\n\`\`\`dataview\ntable file.name\n\`\`\`\n\n@[youtube](abc)`,
    {
      title: 'Pier opens',
      said: [
        'The new pier of Orlo opened on Friday.',
        'It is 300 metres long.',
        'Mind the gap',
        'It replaces a wooden one.',
      ],
    },
  ],
  [
    'sentence ends',
    'a.txt',
    'The pier opened on Friday.It is 300 metres long.The U.S. Navy and orlo.example paid for it.',
    { said: ['The pier opened on Friday.', 'It is 300 metres long.', 'The U.S. Navy and orlo.example paid for it.'] },
  ],
  [
    'sentence ends',
    'a.txt',
    'Am 3. Mai kam Dr. Tannert z. B. mit ca. 40 Leuten. Nach § 5 Abs. 2 Nr. 3 gilt das u. a. für Kräne. König Karl III. war da. Er blieb.',
    {
      said: [
        'Am 3. Mai kam Dr. Tannert z. B. mit ca. 40 Leuten.',
        'Nach § 5 Abs. 2 Nr. 3 gilt das u. a. für Kräne.',
        'König Karl III. war da.',
        'Er blieb.',
      ],
    },
  ],
  [
    'sentence ends',
    'a.txt',
    'M. Morvan et Mme. Petit ont signé l’art. 12 du code. Le prix est de 3,5 M€. Il monte… Qui paiera ? Personne !',
    {
      said: [
        'M. Morvan et Mme. Petit ont signé l’art. 12 du code.',
        'Le prix est de 3,5 M€.',
        'Il monte…',
        'Qui paiera ?',
        'Personne !',
      ],
    },
  ],
  [
    'speakers',
    't.txt',
    `Mia Tarn: Why is it shut?\nCole Abt, harbour master: It has cracks.\nTarn: Since when?\nAbt: Since the storm.`,
    {
      headings: [],
      said: ['Why is it shut?', 'It has cracks.', 'Since when?', 'Since the storm.'],
      speakers: { 'Since the storm.': 'Cole Abt' },
    },
  ],
  [
    'speakers',
    't.txt',
    `Transcript\n\nSPEAKER_00 [00:00:03]\nWhy is it shut?\n\nSPEAKER_01 [00:00:05]\nIt has cracks.\n\nSPEAKER_00 [00:00:09]\nSince when?`,
    { headings: [], said: ['Why is it shut?', 'It has cracks.', 'Since when?'] },
  ],
  [
    'speakers',
    'a.md',
    `# A runner\n\n**What made you run?**\n\nMy brother ran.\n\n**And now?**\n\nI rest.\n\n**Will you return?**\n\nNo.`,
    { headings: [], said: ['What made you run?', 'My brother ran.', 'And now?', 'I rest.', 'Will you return?', 'No.'] },
  ],
  [
    'colons that announce',
    'a.txt',
    `Die Bürgermeisterin schrieb auf ihrer Seite:\n\n„Der Steg ist wieder offen.“\n\nDer Steg ist 300 Meter lang.`,
    {
      asked: [
        'Was schrieb die Bürgermeisterin auf ihrer Seite?',
        ['schrieb auf ihrer Seite:', 'Der Steg ist wieder offen.'],
      ],
    },
  ],
  [
    'colons that announce',
    'a.txt',
    `市长在微博上写道：\n\n“新桥今天开放。”\n\n新桥长三百米。`,
    { asked: ['市长在微博上写了什么？', ['写道：', '新桥今天开放。']] },
  ],
  [
    'colons that announce',
    'a.txt',
    `She tweeted:\n\n“Our pier is open again.”\n\nThe pier is 300 metres long.`,
    { asked: ['What did she tweet?', ['She tweeted:', 'Our pier is open again.']] },
  ],
  [
    'speakers',
    't.txt',
    `DR. IVA KOSS, DAM WARDEN: It leaked.\n\nTOM AVER, HOST: Since when?\n\nKOSS: Since March.\n\nAVER: Thank you.`,
    {
      headings: [],
      said: ['It leaked.', 'Since when?', 'Since March.', 'Thank you.'],
      speakers: { 'Thank you.': 'Tom Aver' },
    },
  ],
  [
    'sentence ends',
    'a.txt',
    'Der Damm ist leer.Die Straße bleibt zu. Das kostet 3 Mio. Euro. Am 4. April geht es los. Es kamen Prof. Dr. Koss u. a. Gäste.',
    {
      said: [
        'Der Damm ist leer.',
        'Die Straße bleibt zu.',
        'Das kostet 3 Mio. Euro.',
        'Am 4. April geht es los.',
        'Es kamen Prof. Dr. Koss u. a. Gäste.',
      ],
    },
  ],
];
