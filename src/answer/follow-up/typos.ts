/** How words that the forms look for are often mistyped; none is another word, or a name that is written small. */
const TYPOS: ReadonlyMap<string, string> = new Map(
  [
    'what waht wat whta wht',
    'when wehn wen whne',
    'where wher whre wheer',
    'why wyh whyy',
    'which wich whcih whihc',
    'will wil wll',
    'since sicne sinse',
    'does dos deos',
    'did didd ddi',
    'they tehy thay thye',
    'their thier theri',
    'them tehm',
    'that taht tht',
    'about abuot abot baout',
    'because becuase becasue',
    'she hse shee',
    'much mcuh muhc',
    'many mnay',
    'and adn nad',
  ].flatMap((line) => {
    const [word = '', ...typos] = line.split(' ');
    return typos.map((typo): [string, string] => [typo, word]);
  }),
);
const SMALL = /(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}{2,8}(?![\p{L}\p{M}\p{N}'’-])/gu;

/** Words with what is surely mistyped mended, of those that tell how a question is asked. */
export const withoutTypos = (typed: string): string => typed.replace(SMALL, (word) => TYPOS.get(word) ?? word);
