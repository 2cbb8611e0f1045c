import type { Answer } from '../types.ts';

/**
 * What a follow-up takes over from the turn before. It stands on the card, and with the typed words it is all that is needed to
 * make the answer anew. `subject`: what a pronoun stands for, or what words without a subject are about; `question`: the whole
 * question before, of which "why?" asks something else.
 */
export interface Carried {
  readonly kind: 'subject' | 'question';
  /** One line of at most `MOST_CARRIED` UTF-16 code units; never empty. */
  readonly words: string;
}

/** A turn of a conversation that is over. */
export interface LastTurn {
  /** The question as the stories were asked it, after `readWith`. */
  readonly question: string;
  readonly answer: Answer;
}

/** UTF-16 code units of what is carried, at most: a card shows it, and a question may be as long. */
export const MOST_CARRIED = 300;

/** What is carried, in one line; nothing where there are no words, or too many of them to be shown whole. */
export function carriedAs(kind: Carried['kind'], text: string): Carried | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' || words.length > MOST_CARRIED ? undefined : { kind, words };
}
