import fc from 'fast-check';

const word = fc.constantFrom(
  'Anthropic',
  'Pentagon',
  'contract',
  'the',
  'talks',
  'Mr. Smith',
  'U.S.',
  '$3.5 billion',
  'No. 2',
  'air-gapped',
  '“quoted”',
  'Dario Amodei',
  'CEO',
  '五角大楼',
  'モデル',
  '펜타곤',
  '😀',
  '**bold**',
  '<@1>',
  'é',
  'who?',
  '[x](y)',
  '||',
  '\u202e',
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '!', '?', '。', '…', '."', ''))
  .map(([words, end]) => words.join(' ') + end);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));
const heading = fc.constantFrom('Key Takeaways', 'What This Means', '深度问题', 'Why?', '# Marked', 'Points:');
const list = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((items) => items.map((item) => `  • ${item}`).join('\n'));
const wrapped = paragraph.map((text) => text.replace(/ /g, (space, at: number) => (at % 5 === 0 ? '\n' : space)));
const noise = fc.string({ unit: 'binary', maxLength: 80 });

/** Texts as files are: headings, lists, wrapped lines, several scripts, odd characters. */
export const documentText = fc
  .array(fc.oneof(paragraph, heading, list, wrapped, noise), { minLength: 1, maxLength: 10 })
  .chain((blocks) => fc.constantFrom('\n\n', '\r\n\r\n', '\n').map((gap) => blocks.join(gap)));
