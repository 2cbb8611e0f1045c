/** Numbers of a sentence's vector, and of each of its tokens for late interaction. */
export const WIDTH = 384;
export const TOKEN_WIDTH = 32;

/** What the encoder makes of a text: a unit vector, and one a token, in 8 bits. */
export interface Encoded {
  readonly vector: Int8Array;
  /** What `vector` is multiplied by to be of length 1. */
  readonly scale: number;
  /** `TOKEN_WIDTH` numbers a token, in 127ths. */
  readonly tokens: Int8Array;
}
