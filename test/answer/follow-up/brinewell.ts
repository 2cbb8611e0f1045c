import { answerQuestion } from '../../../src/answer/answer.ts';
import type { LastTurn } from '../../../src/answer/follow-up/carried.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const BRINEWELL = `Norwick Marine Ltd built the new lock at Brinewell for 40 million crowns. The lock was designed by the engineer Petra Lindow, 52, who works in Harl.

“The old gates were rotten,” Lindow said. She has drawn eleven locks. She made the first drawing on the back of a ticket.

The mayor, Jonas Haverkamp, promised that the new lock will open in June. He has sold his house to live nearer to the harbor. Haverkamp wants a second lock, too.

The old lock was closed in March because its pumps had failed. Three pumps were sold to a farm. Ships that came last year had to wait for two days.

Norwick Marine will hire 30 divers. The company employs 400 people.`;

const MELONS = `A melon costs nine crowns at the market of Ostrau, twice as much as a year ago. Growers blame the hail.`;

let corpus: Corpus | undefined;

/** Two invented stories. */
export function brinewellCorpus(): Corpus {
  corpus ??= buildCorpus(
    makeLibrary([documentFromText('brinewell.txt', BRINEWELL), documentFromText('melons.txt', MELONS)]),
  );
  return corpus;
}

/** A turn: a question, and its answer by words alone. */
export function turnOf(question: string): LastTurn {
  return { question, answer: answerQuestion(question, brinewellCorpus()) };
}
