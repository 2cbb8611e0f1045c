import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Encoded, TOKEN_WIDTH, WIDTH } from './encoded.ts';
import { type Input, Inputs } from './inputs.ts';
import type { Reading } from './reading.ts';

/** How a question and a sentence that are read together fit, in logits. */
export interface Weighed {
  /** That the sentence answers. */
  readonly answers: number;
  /** That the question is answered at all, if nothing comes nearer. */
  readonly answered: number;
}

/**
 * The encoder: a BERT of six layers in 8 bits. It reads one text a run, so that nothing is padded and what it makes of a
 * text does not depend on other texts.
 */
export class Encoder {
  readonly #session: InferenceSession;
  readonly #inputs: Inputs;

  private constructor(session: InferenceSession, inputs: Inputs) {
    this.#session = session;
    this.#inputs = inputs;
  }

  /** @throws Error when the model cannot be used. */
  static async load(model: Uint8Array, tokenizer: object): Promise<Encoder> {
    const session = await InferenceSession.create(model, {
      executionProviders: ['cpu'],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
      // Fused, adding and normalising take five times as long as the two steps one after the other (onnxruntime 1.30).
      extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
    });
    return new Encoder(session, new Inputs(tokenizer));
  }

  /** @throws Error when the model does not give what it must. */
  async check(): Promise<void> {
    const { vector, tokens } = await this.question('who');
    const { answers, answered } = await this.pair('who', { text: 'she', context: '' });
    if (vector.length !== WIDTH || tokens.length !== 3 * TOKEN_WIDTH)
      throw new Error('its vectors have another length');
    if (![answers, answered].every(Number.isFinite)) throw new Error('its logits are no numbers');
  }

  question(text: string): Promise<Encoded> {
    return this.#encode(this.#inputs.question(text));
  }

  sentence(reading: Reading): Promise<Encoded> {
    return this.#encode(this.#inputs.sentence(reading));
  }

  async pair(question: string, reading: Reading): Promise<Weighed> {
    const { logits } = await this.#session.run(feeds(this.#inputs.pair(question, reading)), ['logits']);
    const [answers = 0, answered = 0] = (logits as Tensor).data as Float32Array;
    return { answers, answered };
  }

  async #encode(input: Input): Promise<Encoded> {
    const { vector, tokens } = await this.#session.run(feeds(input), ['vector', 'tokens']);
    const values = (vector as Tensor).data as Float32Array;
    const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-6);
    const marked = ((tokens as Tensor).data as Float32Array).subarray(
      0,
      TOKEN_WIDTH * input.pooled.lastIndexOf(1) + TOKEN_WIDTH,
    );
    return {
      vector: Int8Array.from(values, (value) => Math.round((value / most) * 127)),
      scale: most / 127,
      tokens: Int8Array.from(marked, (value) => Math.round(value * 127)),
    };
  }
}

function feeds({ ids, types, pooled }: Input): Record<string, Tensor> {
  const tensor = (values: readonly number[]): Tensor =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return { ids: tensor(ids), types: tensor(types), pooled: tensor(pooled) };
}
