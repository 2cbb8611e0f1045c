import { setImmediate } from 'node:timers/promises';
import { lineOf } from '../library/plain-error.ts';
import { Background } from './background.ts';
import type { Desk } from './desk.ts';
import type { FromWorker, ToWorker, Values } from './messages.ts';
import type { Shelf } from './shelf.ts';

type Question = Extract<ToWorker, { kind: keyof Values }>;

/** A question, and what ends it: nobody waits for it any more, or it gives way to another. */
interface Waiting {
  readonly question: Question;
  dropped: AbortController;
}

/** The work in the worker: questions in the order in which they came, patient ones last, and before all background work. */
export class Service {
  readonly #tell: (message: FromWorker) => void;
  /** By id, each with what ends it, in the order in which they came. */
  readonly #questions = new Map<number, Waiting>();
  /** The plan that is to be prepared next. */
  #plan: number | undefined;
  /** The plan that is being prepared. */
  #current: { readonly plan: number; readonly background: Background } | undefined;
  #isClosing = false;
  #wake: () => void = () => {};
  #saysFaults = true;

  constructor(tell: (message: FromWorker) => void) {
    this.#tell = tell;
  }

  /** Takes a message, also while the model is loading. */
  take(message: ToWorker): void {
    switch (message.kind) {
      case 'near':
      case 'weigh':
      case 'embed':
        this.#questions.set(message.id, { question: message, dropped: new AbortController() });
        if (!message.isPatient) this.#giveWay();
        break;
      case 'drop':
        this.#questions.get(message.id)?.dropped.abort();
        this.#questions.delete(message.id);
        break;
      case 'prepare':
        this.#plan = message.plan;
        break;
      case 'part':
        if (this.#current?.plan === message.plan) this.#current.background.take(message.slice);
        break;
      case 'close':
        this.#isClosing = true;
        for (const { dropped } of this.#questions.values()) dropped.abort();
        break;
      default:
        // A question of a new kind would wait for ever; the compiler names it here.
        message satisfies never;
    }
    this.#wake();
  }

  /** Works until it is told to close. */
  async run(desk: Desk, shelf: Shelf | undefined): Promise<void> {
    while (!this.#isClosing) {
      const first = this.#next();
      if (first) await this.#answer(desk, first);
      else if (this.#plan !== undefined) this.#begin(desk, shelf, this.#plan);
      else if (this.#current?.background.canStep) await this.#step(this.#current.background);
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      // Messages come between two turns of the event loop.
      await setImmediate();
    }
  }

  #next(): Waiting | undefined {
    const waiting = [...this.#questions.values()];
    return waiting.find(({ question }) => !question.isPatient) ?? waiting[0];
  }

  /** Patient questions begin anew once there are no others: what was read of their sentences is remembered. */
  #giveWay(): void {
    for (const each of this.#questions.values()) {
      if (!each.question.isPatient) continue;
      each.dropped.abort();
      each.dropped = new AbortController();
    }
  }

  async #answer(desk: Desk, waiting: Waiting): Promise<void> {
    const { kind, id, question, readings } = waiting.question;
    const { signal } = waiting.dropped;
    try {
      const values = await desk[kind](question, readings, signal);
      if (!signal.aborted) this.#tell({ kind: 'done', id, values });
    } catch (error) {
      if (signal.aborted) return;
      this.#fault(error, 'a question');
      this.#tell({ kind: 'done', id });
    } finally {
      // One that gave way waits with another signal.
      if (waiting.dropped.signal === signal) this.#questions.delete(id);
    }
  }

  #begin(desk: Desk, shelf: Shelf | undefined, plan: number): void {
    this.#plan = undefined;
    const background = new Background(desk, shelf, {
      next: () => this.#tell({ kind: 'next', plan }),
      prepared: () => this.#tell({ kind: 'prepared', plan }),
    });
    this.#current = { plan, background };
  }

  async #step(background: Background): Promise<void> {
    try {
      await background.step();
    } catch (error) {
      this.#fault(error, 'a story');
      background.leave();
    }
  }

  #fault(error: unknown, what: string): void {
    if (this.#saysFaults) this.#tell({ kind: 'say', line: `The reader could not read ${what}: ${lineOf(error)}` });
    this.#saysFaults = false;
  }
}
