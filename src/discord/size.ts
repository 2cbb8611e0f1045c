import { LIMITS } from './limits.ts';

/** How much of a message a text takes, or may take. A message has a limit for each. */
export interface Size {
  /** UTF-16 code units. */
  readonly characters: number;
  /** In UTF-8: three for a Chinese character, so in some scripts this limit is reached first. */
  readonly bytes: number;
}

/** What a Text Display of this content takes. */
export function sizeOfText(content: string): Size {
  return { characters: content.length, bytes: Buffer.byteLength(content) + LIMITS.bytesAroundText };
}

/** A share of a message: so many of its characters, and the same share of its bytes. */
export function shareOf(characters: number): Size {
  return { characters, bytes: Math.floor((characters / LIMITS.text) * LIMITS.textBytes) };
}

/** Whether a Text Display of this content keeps both limits. */
export function fits(content: string, budget: Size): boolean {
  return isWithin(sizeOfText(content), budget);
}

export function isWithin(size: Size, budget: Size): boolean {
  return size.characters <= budget.characters && size.bytes <= budget.bytes;
}

export function plus(a: Size, b: Size): Size {
  return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}

export function minus(a: Size, b: Size): Size {
  return { characters: a.characters - b.characters, bytes: a.bytes - b.bytes };
}

/** The smaller of each. */
export function least(a: Size, b: Size): Size {
  return { characters: Math.min(a.characters, b.characters), bytes: Math.min(a.bytes, b.bytes) };
}

/** The larger of each. */
export function most(a: Size, b: Size): Size {
  return { characters: Math.max(a.characters, b.characters), bytes: Math.max(a.bytes, b.bytes) };
}

/** Half of each, rounded down. */
export function half({ characters, bytes }: Size): Size {
  return { characters: Math.floor(characters / 2), bytes: Math.floor(bytes / 2) };
}
