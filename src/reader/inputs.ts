import { Tokenizer } from '@huggingface/tokenizers';
import type { Reading } from './reading.ts';

/** The most tokens that are read of each; test/train/reader/model.py has the same figures. */
const QUESTION = 40;
const TEXT = 90;
const CONTEXT = 56;

/** What the encoder is given: token ids, of which of two kinds each is, and which the vector is the mean of. */
export interface Input {
  readonly ids: readonly number[];
  readonly types: readonly number[];
  readonly pooled: readonly number[];
}

/** Turns texts into the encoder's tokens (WordPiece, lower case), by the tokenizer's file beside the model. */
export class Inputs {
  readonly #tokenizer: Tokenizer;
  readonly #first: number;
  readonly #end: number;

  /** @param file The content of `tokenizer.json`. */
  constructor(file: object) {
    this.#tokenizer = new Tokenizer(file, {});
    this.#first = this.#idOf('[CLS]');
    this.#end = this.#idOf('[SEP]');
  }

  question(text: string): Input {
    const ids = [this.#first, ...this.#read(text).slice(0, QUESTION), this.#end];
    return { ids, types: ids.map(() => 0), pooled: ids.map(() => 1) };
  }

  sentence(reading: Reading): Input {
    const { text, context } = this.#parts(reading);
    return joined([
      { ids: [this.#first, ...text, this.#end], type: 0, pooled: 1 },
      { ids: context, type: 1, pooled: 0 },
    ]);
  }

  pair(question: string, reading: Reading): Input {
    const { text, context } = this.#parts(reading);
    return joined([
      { ids: this.question(question).ids, type: 0, pooled: 1 },
      { ids: [...text, this.#end], type: 1, pooled: 1 },
      { ids: context, type: 0, pooled: 1 },
    ]);
  }

  #parts({ text, context }: Reading): { text: number[]; context: number[] } {
    const leaning = this.#read(context).slice(-CONTEXT);
    return { text: this.#read(text).slice(0, TEXT), context: leaning.length > 0 ? [...leaning, this.#end] : [] };
  }

  #read(text: string): number[] {
    return this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  #idOf(token: string): number {
    const id = this.#tokenizer.token_to_id(token);
    if (id === undefined) throw new Error(`the tokenizer has no ${token}`);
    return id;
  }
}

function joined(parts: readonly { ids: readonly number[]; type: number; pooled: number }[]): Input {
  return {
    ids: parts.flatMap(({ ids }) => ids),
    types: parts.flatMap(({ ids, type }) => ids.map(() => type)),
    pooled: parts.flatMap(({ ids, pooled }) => ids.map(() => pooled)),
  };
}
