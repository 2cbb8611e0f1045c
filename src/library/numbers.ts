/** Numbers in a block: a list of blocks grows without being copied. */
const BLOCK = 65_536;

/** A list of whole numbers from 0 to 2³² − 1 that grows, in four bytes each. */
export class Numbers {
  readonly #blocks: Uint32Array[] = [];
  length = 0;

  push(...values: readonly number[]): void {
    for (const value of values) {
      const at = this.length % BLOCK;
      if (at === 0) this.#blocks.push(new Uint32Array(BLOCK));
      (this.#blocks.at(-1) as Uint32Array)[at] = value;
      this.length += 1;
    }
  }

  /** @param isSmall Whether all are below 65,536, and two bytes each will do. */
  whole(isSmall: true): Uint16Array<ArrayBuffer>;
  whole(isSmall?: false): Uint32Array<ArrayBuffer>;
  whole(isSmall?: boolean): Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  whole(isSmall = false): Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
    const whole = isSmall ? new Uint16Array(this.length) : new Uint32Array(this.length);
    for (const [i, block] of this.#blocks.entries()) {
      const from = i * BLOCK;
      whole.set(block.subarray(0, Math.min(BLOCK, this.length - from)), from);
    }
    return whole;
  }
}
