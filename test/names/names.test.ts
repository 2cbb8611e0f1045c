import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { editDistance } from '../../src/language/edit-distance.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { NameEntry } from '../../src/library/types.ts';
import { formKey } from '../../src/names/link/forms.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { expectWork } from '../work.ts';

const namesOf = (text: string, entries: readonly NameEntry[] = []) =>
  buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], entries)).names;

const listed = (text: string, entries?: readonly NameEntry[]) =>
  namesOf(text, entries)
    .offered()
    .map(({ name, kind }) => `${name} (${kind})`)
    .sort();

describe('the invented story', () => {
  it('THEN exactly its names, each of its kind', () => {
    const { names } = vellmarCorpus();
    expect(names.names.map(({ name, kind }) => `${name} (${kind})`).sort()).toEqual([
      'Brightwater Shipping (company)',
      'Greta Lund (person)',
      'Harbor Safety Board (company)',
      'Marit Solheim (person)',
      'Pell Okafor (person)',
      'Quorra Robotics (company)',
      'Tomas Erel (person)',
    ]);
    const [solheim] = names.lookUp('marit solheim').names;
    const [role] = solheim?.roles ?? [];
    expect(role?.document.text.slice(role.start, role.end)).toBe('the chief executive of Quorra Robotics');
  });
});

/** Different invented names, so that none is remembered: "Qaaab", "Qaaac". */
const surname = (i: number): string =>
  `Q${[...i.toString(26).padStart(4, '0')].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('')}`;
const several = (count: number, make: (name: string) => string): string =>
  Array.from({ length: count }, (_, i) => make(surname(i))).join('');

describe('more names than a story has', () => {
  it.each([
    ['in a list', (name: string) => `Mary ${name}, `],
    ['joined by “and”', (name: string) => `Mary ${name} and `],
    ['of people with one surname', (name: string) => `Mary ${name} Smith met Smith. `],
    ['of foundations', (name: string) => `The ${name} Foundation for ${name} paid the Foundation. `],
  ])('GIVEN 3,000 names %s, minutes were they cubic, THEN nearly all are found', (_, make) => {
    expect(namesOf(`It is so. ${several(3_000, make)}`).names.length).toBeGreaterThan(2_900);
  });

  it('GIVEN one word of 300,000 letters THEN it is no name', () => {
    expect(namesOf(`They saw Q${'a'.repeat(300_000)}.a and Jill Tarn.`).names.map(({ name }) => name)).toEqual([
      'Jill Tarn',
    ]);
  });
});

describe('any story', () => {
  it('GIVEN headings, days, places and ideas THEN none of them is a name', () => {
    expect(
      listed(
        'Moving Forward Together\n\nOn Monday the French said that Artificial Intelligence matters.\n\nThe Big Context\n\nIn Paris it rained.',
      ),
    ).toEqual([]);
  });

  it.each([
    ['Ursula von der Leyen', 'President Ursula von der Leyen spoke in Brussels.'],
    ['Kim Jong-un', 'North Korean leader Kim Jong-un spoke on Monday.'],
    ['Conan O’Brien', 'The host, actor Conan O’Brien, laughed.'],
  ])('GIVEN %s in a sentence THEN the name is whole', (name, text) => {
    expect(listed(text)).toContain(`${name} (person)`);
  });

  it.each([
    ['George F. Hauser', 'Colonel George F. Hauser wrote to him on Monday.', 'person'],
    ['Ali al-Sisi', 'The minister, Ali al-Sisi, resigned.', 'person'],
    ['Beyoncé Knowles', 'The singer Beyoncé Knowles sang in Paris.', 'person'],
    ['Norvane', 'On Monday Norvane, which flies to Oslo, grounded its fleet. Shares of Norvane fell.', 'company'],
    ['Ostwick City Lines', 'The strike at Ostwick City Lines went on.', 'company'],
    ['Brennick Forge', 'The bolts came from a supplier called Brennick Forge.', 'company'],
    ['Tarnow & Daughters', 'He sold Tarnow & Daughters last year.', 'company'],
    ['University of Southern Indiana', 'It was shown at the University of Southern Indiana in May.', 'company'],
    ['Ministry of Fisheries', 'The Ministry of Fisheries closed the harbor.', 'public body'],
    ['Éric Valtour', 'Interior Minister Éric Valtour spoke.', 'person'],
    ['Omar "El Rojo" Quorvin', 'The trial of Omar "El Rojo" Quorvin began on Monday.', 'person'],
    ['Theresa May', 'The tapes show that Theresa May agreed.', 'person'],
    ['Stephen King', 'They praised Stephen King, a novelist, on Monday.', 'person'],
    ['Nathan Law', 'On Monday Nathan Law spoke to them.', 'person'],
    ['World Health Organization', 'WHO officials spoke on Monday.', 'public body'],
    ['August Quorvin', 'The chief executive August Quorvin resigned.', 'person'],
    ['Senate', 'In Nigeria the Senate met on Monday.', 'public body'],
    ['US Senate', 'The Senate met in Washington on Monday.', 'public body'],
    ['University of Tessin', 'It came from the University of Tessin and the University of Oslo.', 'company'],
    ['Quorvinia', 'Then Quorvinia goalkeeper Jill Tarn fell. The manager of Quorvinia left.', 'company'],
    ['Biffle Quorvin', 'They praised the rock group Biffle Quorvin on Monday.', 'company'],
    ['Omar Solomon', 'The head of the Refugee Council Omar Solomon spoke.', 'person'],
    ['Jorvik Tarn', 'With her came Dana Kilbride, a nurse, Jorvik Tarn and George F. Hauser.', 'person'],
    ['Refugee Council', 'The head of the Refugee Council Omar Solomon spoke.', 'public body'],
    ['National Air and Space Museum', 'They took it to the National Air and Space Museum in May.', 'company'],
    ['Harbor Department', 'Then Harbor Department Spokesperson Dana Kilbride spoke.', 'public body'],
    ['6PR', 'The station 6PR is owned by a bank. Listeners like 6PR.', 'company'],
    ['US Department of Justice', 'Justice Department spokeswoman Dana Kilbride declined to comment.', 'public body'],
    ['António Quorvin', 'U.N. Secretary-General António Quorvin condemned the attack.', 'person'],
    ['United Nations', 'U.N. Secretary-General António Quorvin condemned the attack.', 'public body'],
    ['Apple', 'Apple said the phone would ship in September.', 'company'],
    ['Gaza Health Ministry', 'The Hamas-run Gaza Health Ministry said 40 people had died.', 'public body'],
    ['Omar Khan', 'Mayor of London Omar Khan and Transport for London defended the plan.', 'person'],
    ['Quorgem', 'Quorgem chief executive Jonathan Stoll said bills would fall.', 'company'],
    ['Doctors Without Borders', 'Doctors Without Borders said its clinic was hit.', 'company'],
    ['J.K. Hauser', 'They said that J.K. Hauser signed the letter.', 'person'],
    [
      "Harnby County Sheriff's Department",
      "The Harnby County Sheriff's Department said a deputy was shot.",
      'public body',
    ],
    ['Tanya Zorblen', 'U.S. District Judge Tanya Zorblen ruled on Monday.', 'person'],
    ['UN Human Rights Council', 'The United Nations Human Rights Council met on Monday.', 'public body'],
    ["McDonald's", "They ate at McDonald's on Monday.", 'company'],
  ])('GIVEN %j in %j THEN a %s', (name, text, kind) => {
    expect(listed(text)).toContain(`${name} (${kind})`);
  });

  it.each([
    'They sang "Beautiful Lie" twice.',
    'He won the Nobel Prize in Paris.',
    'The Divar River floods in May.',
    'Shopkeepers say that takings are down.',
    'Pupils in Vermont and New Jersey stayed at home.',
    'The DVD and the EP sold well.',
    'The H100 and the A320 sold well.',
    'They walked through Lower Tessin and the Orsa Basin.',
    'They drove from the town of Quorvin to Puerto Zorblax.',
    'It rained at 10:03 (13:03 UTC) in the Quorvin region.',
    'She came to the firm as Chief Commercial Officer on Monday.',
    'The Tarn Clipper Ferry and the ship, the Jill Quorvin, met.',
    'They flew a Quorvin 2000 over the Zorblax Fighting Vehicle.',
    'BY THE NUMBERS: MARKET SHARE IN PERCENT.',
    'They sang "Santa Through the Back Door" twice.',
    'After World War II they rebuilt it.',
    'Geese with broken wing syndrome (BWS) were seen. Most BWS is mild.',
    'Many moved from Oslo to Quorvin Hook, Connecticut, that year.',
    'He pointed the Quorvin at her. The Quorvin clicked.',
    'They won the Quorvin Tide Cup (WHO) on Monday.',
    'The Quorvin Tide Project (QTP) is worth billions. QTP is new.',
  ])('GIVEN %j THEN nobody is offered', (text) => {
    expect(listed(text)).toEqual([]);
  });

  it('GIVEN short forms of a name THEN they are one card', () => {
    const text =
      'Kestrel Brands met Dana Kilbride of the University of Southern Indiana (USI). Analysts like Kestrel. Kilbride left. Later USI agreed.';
    const names = namesOf(text);
    const at = (form: string): string[] => names.lookUp(form).names.map(({ name }) => name);
    expect([at('Kestrel'), at('kilbride'), at('usi')]).toEqual([
      ['Kestrel Brands'],
      ['Dana Kilbride'],
      ['University of Southern Indiana'],
    ]);
  });

  it('GIVEN a name in a heading THEN it is mentioned there, without the article', () => {
    const text = 'The Kestrel Bank\n\nWhy the Kestrel Bank fell\n\nShares of the Kestrel Bank fell on Monday.';
    const [bank] = namesOf(text).names;
    const places = bank?.mentions.map(({ document, start, end }) => document.text.slice(start, end));
    expect(bank?.mentions.some(({ sentence }) => sentence === undefined)).toBe(true);
    expect(new Set(places)).toEqual(new Set(['Kestrel Bank']));
  });

  it.each([
    ['Jill Miller came. Miller spoke. Then Frank Miller came. Miller left.', 2, 1],
    ['Jill Miller came. Miller spoke. Frank Miller came. It rained. Then Miller left.', 3, 1],
    [
      'Jill Miller came. Frank Miller came. Frank Miller sang. Frank Miller ate. It rained. It snowed. Miller left.',
      1,
      4,
    ],
  ])('GIVEN %j THEN the surname is whose it must be, or nobody’s', (text, jill, frank) => {
    const names = namesOf(text);
    const times = (name: string): number => names.lookUp(name).names[0]?.mentions.length ?? 0;
    expect([times('Jill Miller'), times('Frank Miller')]).toEqual([jill, frank]);
    expect(names.lookUp('Miller').names).toHaveLength(2);
  });

  it('GIVEN a surname in another name THEN it is no mention', () => {
    const text = 'Dana Stanley spoke on Monday. The Stanley Cup was won. Then Stanley left.';
    const [stanley] = namesOf(text).lookUp('Dana Stanley').names;
    expect(stanley?.mentions.map(({ start }) => start)).toEqual([0, text.lastIndexOf('Stanley')]);
  });

  it('GIVEN "the League" for the only league THEN it is a mention, and no name to ask for', () => {
    const names = namesOf('The Ostwick League of Rights met. In May the League split. A league is a league.');
    const [league] = names.lookUp('Ostwick League of Rights').names;
    expect(league?.mentions).toHaveLength(2);
    expect(names.mentionsIn('what is a league')).toEqual([]);
  });

  it('GIVEN what rests on weak signs THEN it is found, and not offered', () => {
    const names = namesOf('They drove to Quorvale Thrent on Monday.');
    expect(names.offered()).toEqual([]);
    expect(names.complete('quor')).toEqual([]);
    expect(names.lookUp('Quorvale Thrent').names).toHaveLength(1);
  });

  it('GIVEN two people of one surname THEN it finds both, and neither is taken for the other', () => {
    const names = namesOf('Jill Miller met Frank Miller on Monday. Jill Miller left. Frank Miller stayed.');
    expect(
      names
        .lookUp('Miller')
        .names.map(({ name }) => name)
        .sort(),
    ).toEqual(['Frank Miller', 'Jill Miller']);
    expect(names.mentionsIn('What did Miller say?')).toEqual([]);
  });

  it('GIVEN a word of a name THEN that name; GIVEN one of two THEN both', () => {
    const names = namesOf(
      'Jill Miller met Frank Stone at Stone Bank Corp. on Monday. Jill Miller left. Frank Stone stayed.',
    );
    const found = (typed: string) => {
      const { names: all, match } = names.lookUp(typed);
      return [match, ...all.map(({ name }) => name)];
    };
    expect(found('jill')).toEqual(['part', 'Jill Miller']);
    expect(found('Frank')).toEqual(['part', 'Frank Stone']);
    expect(found('at')[0]).toBe('none');
    expect(found('Jil')[0]).not.toBe('part');
  });

  it('GIVEN an acronym that is a word of asking THEN only its capitals are the name', () => {
    const names = namesOf('The World Health Organization (WHO) met. WHO agreed.');
    expect(names.mentionsIn('Who is the president?')).toEqual([]);
    expect(names.mentionsIn('who agreed?')).toEqual([]);
    expect(names.mentionsIn('What did WHO agree?')[0]?.name.name).toBe('World Health Organization');
    expect(names.lookUp('who').names[0]?.name).toBe('World Health Organization');
  });

  it('GIVEN editors’ names in a script without spaces THEN they are mentioned, the longest form at each place', () => {
    const names = namesOf('周一五角大楼拒绝评论。펜타곤은 답하지 않았다. 五角大楼发言人离开了。', [
      { name: '五角大楼', kind: 'public body', aliases: ['펜타곤'] },
      { name: '五角大楼发言人', kind: 'person' },
    ]);
    const times = (name: string) => names.lookUp(name).names.map(({ mentions }) => mentions.length);
    expect([times('五角大楼'), times('五角大楼发言人')]).toEqual([[2], [1]]);
  });

  it.each([
    ['Councillors Jill Miller and Frank Stone won.', ['Frank Stone (person)', 'Jill Miller (person)']],
    ['Velthane Inc. makes pills. Shares of Velthane fell on Monday.', ['Velthane Inc (company)']],
    ['A Tarnow would say so. Margit Tarnow, the chair of the company, spoke.', ['Margit Tarnow (person)']],
    ['The singer Andy Stoll came. The Stoll Quorvin was sold, Stoll said.', ['Andy Stoll (person)']],
  ])('GIVEN %j THEN %j are offered', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  it('GIVEN a namesake by another first name THEN it is no mention', () => {
    const [quorvin] = namesOf('The author Richard G. Quorvin spoke. Will Quorvin sang.').lookUp(
      'Richard G. Quorvin',
    ).names;
    expect(quorvin?.mentions).toHaveLength(1);
  });

  it('GIVEN any misspelling THEN the nearest names are those of the plain comparison', () => {
    const names = ['Dana Kilbride', 'Tom Sorrel', 'Omar Stell', 'Agnes Holm', 'Beyoncé Knowles', 'Piet Lauwers'];
    const index = namesOf(`${names.map((name) => `The nurse ${name} spoke on Monday.`).join(' ')}`);
    const letters = fc.string({ unit: fc.constantFrom(...'abehilmnorst'), minLength: 1, maxLength: 1 });
    const misspelt = fc
      .tuple(fc.constantFrom(...names), fc.nat(9), letters, fc.nat(2))
      .map(([name, at, letter, cut]) => `${name.slice(0, at)}${letter}${name.slice(at + cut)}`);
    fc.assert(
      fc.property(misspelt, (typed) => {
        const { names: found, match } = index.lookUp(typed);
        if (match !== 'near') return;
        const distanceOf = ({ name, aliases }: (typeof found)[number]): number =>
          Math.min(...[name, ...aliases].map((form) => editDistance(formKey(typed), formKey(form), 9)));
        const least = Math.min(...index.names.map(distanceOf));
        expect(found.map(distanceOf)).toEqual(found.map(() => least));
        expect(found).toHaveLength(index.names.filter((name) => distanceOf(name) === least).length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['kim jongun', 'kimjongun', 'KIM JONG UN'])('GIVEN %j THEN Kim Jong-un is completed', (typed) => {
    const names = namesOf('North Korean leader Kim Jong-un spoke on Monday.');
    expect(names.complete(typed).map(({ name }) => name)).toEqual(['Kim Jong-un']);
  });

  it('GIVEN what editors say THEN it wins', () => {
    const text = 'Microsoft met Zorblax on Monday. Zorblax agreed.';
    expect(
      listed(text, [
        { name: 'Zorblax', kind: 'company', aliases: ['ZBX'] },
        { name: 'Microsoft', not: true },
      ]),
    ).toEqual(['Zorblax (company)']);
    const role = 'maker of maps';
    const [zorblax] = namesOf(text, [{ name: 'Zorblax', aliases: ['ZBX'], role }]).lookUp('zbx').names;
    expect([zorblax?.name, zorblax?.role]).toEqual(['Zorblax', role]);
  });

  it.each(['.*', '(', '\\', '[a', '', ' ', '__proto__', '\u0000', 'a'.repeat(1_000)])(
    'GIVEN the look-up %j THEN no name and no error',
    (typed) => {
      const names = namesOf('The mayor Dana Kilbride spoke.');
      expect(names.lookUp(typed).match).toBe('none');
      expect(names.mentionsIn(typed)).toEqual([]);
      expect(Array.isArray(names.complete(typed))).toBe(true);
    },
  );

  it('GIVEN 5,000 names THEN completing takes little work', () => {
    const entries = Array.from({ length: 5_000 }, (_, i) => ({
      name: `Person${i} Family${i}`,
      kind: 'person' as const,
    }));
    const text = entries.map(({ name }) => `Yesterday ${name} came.`).join('\n\n');
    const names = namesOf(text, entries);
    expectWork(() => expect(names.complete('family49')).toHaveLength(25), 25);
  });
});
