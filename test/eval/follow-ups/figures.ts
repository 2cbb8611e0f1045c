import type { Outcome } from '../../../src/answer/types.ts';
import { percent } from '../figures.ts';
import type { FollowUpAsked } from './asking.ts';

/** Shares in percent; null if nothing was asked of the kind. */
interface TurnFigures {
  /** Answerable ones whose first turn is right: what the other figures are over. */
  readonly turns: number;
  /** The first excerpt answers; one of the three does; the first does, and came as an answer or as likely. */
  readonly first: number | null;
  readonly ofThree: number | null;
  readonly shownAndRight: number | null;
  /** The first excerpt answers, were the typed words asked as if nothing had been before. */
  readonly aloneFirst: number | null;
}

/** The figures of conversations. */
export interface FollowUpFigures extends TurnFigures {
  readonly conversations: number;
  readonly firstTurnRight: number | null;
  /** Of the changes of topic, those that carried something over; of the others, those that carried nothing. */
  readonly wronglyCarried: number | null;
  readonly missed: number | null;
  /** Of the turns that no sentence answers, those that come as answered. */
  readonly falseAnswers: number | null;
  readonly byKind: Readonly<Record<string, TurnFigures>>;
  readonly byTurn: Readonly<Record<string, TurnFigures>>;
}

/** The figures of turns that were asked. */
export function followUpFiguresOf(asked: readonly FollowUpAsked[]): FollowUpFigures {
  const opened = asked.filter(({ turn }) => turn === 2);
  const grouped = (of: (each: FollowUpAsked) => string): Record<string, TurnFigures> =>
    Object.fromEntries(
      [...new Set(asked.map(of))].sort().map((name) => [name, turnFigures(asked.filter((each) => of(each) === name))]),
    );
  return {
    conversations: opened.length,
    firstTurnRight: share(opened, ({ isFirstRight }) => isFirstRight),
    ...turnFigures(asked),
    wronglyCarried: share(
      asked.filter(({ leans }) => !leans),
      ({ carried }) => carried !== undefined,
    ),
    missed: share(
      asked.filter(({ leans }) => leans),
      ({ carried }) => carried === undefined,
    ),
    falseAnswers: share(
      asked.filter(({ answerable }) => !answerable),
      ({ outcome }) => outcome === 'answered',
    ),
    byKind: grouped(({ kind }) => kind),
    byTurn: grouped(({ turn }) => String(turn)),
  };
}

function turnFigures(asked: readonly FollowUpAsked[]): TurnFigures {
  const counted = asked.filter(({ answerable, isFirstRight }) => answerable && isFirstRight);
  return {
    turns: counted.length,
    first: share(counted, ({ shown }) => shown === 0),
    ofThree: share(counted, ({ shown }) => shown >= 0),
    shownAndRight: share(counted, ({ shown, outcome }) => shown === 0 && isShown(outcome)),
    aloneFirst: share(counted, ({ alone }) => alone.shown === 0),
  };
}

const isShown = (outcome: Outcome): boolean => outcome === 'answered' || outcome === 'likely';

function share(some: readonly FollowUpAsked[], is: (each: FollowUpAsked) => boolean): number | null {
  return some.length === 0 ? null : percent(some.filter(is).length, some.length);
}
