import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { type Input, Inputs } from '../../src/reader/inputs.ts';
import { reading } from './fakes.ts';

const file = JSON.parse(readFileSync(packageFile('src/reader/model/tokenizer.json'), 'utf8'));
const tokens = new Map(Object.entries<number>(file.model.vocab).map(([token, id]) => [id, token]));
const inputs = new Inputs(file);
const read = ({ ids }: Input): string => ids.map((id) => tokens.get(id)).join(' ');
const runs = (numbers: readonly number[]): string =>
  numbers
    .join('')
    .replace(/(.)\1*/g, (run) => `${run[0]}×${run.length} `)
    .trim();

describe('what the encoder is given', () => {
  it.each([
    ['When will the board publish?', '[CLS] when will the board publish ? [SEP]'],
    ['Who was unaffable at the Café?', '[CLS] who was una ##ffa ##ble at the cafe ? [SEP]'],
    ['embeddings, $9.5bn', '[CLS] em ##bed ##ding ##s , $ 9 . 5 ##bn [SEP]'],
    ['[SEP] [CLS]', '[CLS] [SEP] [CLS] [SEP]'],
    ['北', '[CLS] [UNK] [SEP]'],
    ['', '[CLS] [SEP]'],
  ])('GIVEN “%s” THEN the tokens of BERT', (question, expected) => {
    expect(read(inputs.question(question))).toBe(expected);
  });

  it('GIVEN a sentence THEN its context is of another type, and not in its vector', () => {
    const input = inputs.sentence(reading('She left.', 'The port'));
    expect(read(input)).toBe('[CLS] she left . [SEP] the port [SEP]');
    expect([runs(input.types), runs(input.pooled)]).toEqual(['0×5 1×3', '1×5 0×3']);
  });

  it('GIVEN a pair THEN question and sentence are of two types, and the context is of the first', () => {
    const input = inputs.pair('Who left?', reading('She left.', 'The port'));
    expect(read(input)).toBe('[CLS] who left ? [SEP] she left . [SEP] the port [SEP]');
    expect([runs(input.types), runs(input.pooled)]).toEqual(['0×5 1×4 0×3', '1×12']);
  });

  it('GIVEN texts that are too long THEN the begin of question and sentence, and the end of the context', () => {
    const long = (word: string): string => `${word} `.repeat(300);
    const input = inputs.pair(long('who'), reading(long('she'), `${long('port')} end`));
    expect(runs(input.types)).toBe('0×42 1×91 0×57');
    expect(read(input)).toMatch(/port end \[SEP\]$/);
  });

  it('GIVEN no context THEN nothing of one', () => {
    expect(read(inputs.sentence(reading('She left.', '')))).toBe('[CLS] she left . [SEP]');
  });
});
