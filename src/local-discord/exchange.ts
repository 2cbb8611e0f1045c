import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { isSet, type Messages } from './messages.ts';
import { CallbackKind, Flag, type Message } from './protocol.ts';
import type { Refusal } from './refusals.ts';

/** One suggestion of an autocomplete. */
export type SentChoice = APIApplicationCommandOptionChoice<string>;

/** What became of one interaction. It is live: read again later, it shows later edits and follow-ups. */
export interface Exchange {
  readonly interactionId: string;
  /** Milliseconds from the gateway frame being sent to the accepted callback's arrival. */
  readonly tookMs: number | undefined;
  /** The type of the accepted callback. */
  readonly acknowledgement: CallbackKind | undefined;
  /** The first response (for an update, the message that was updated) as it is now; undefined if deleted or none. */
  readonly message: Message | undefined;
  /** Whether only the one who acted sees the message. */
  readonly ephemeral: boolean;
  /** The follow-ups that are still there, as they are now. */
  readonly followUps: readonly Message[];
  /** What Discord refused of it. */
  readonly errors: readonly Refusal[];
  /** No answer in time: no callback within the acknowledgement clock, or no edit after a deferral within the token's. */
  readonly timedOut: boolean;
  /** Resolves as soon as the condition holds; rejects if it does not within `withinMs` (default 60,000). */
  until(holds: (exchange: Exchange) => boolean, withinMs?: number): Promise<Exchange>;
}

/** The exchange as the one who keeps it sees it. */
export class LiveExchange implements Exchange {
  readonly interactionId: string;
  tookMs: number | undefined;
  acknowledgement: CallbackKind | undefined;
  choices: readonly SentChoice[] = [];
  timedOut = false;
  /** Resolves when the one who acted has an answer, or has waited in vain. */
  readonly settled: Promise<void>;
  readonly errors: Refusal[] = [];
  messageId: string | undefined;
  readonly followUpIds: string[] = [];
  readonly #messages: Messages;
  readonly #clocks: { readonly acknowledgeMs: number; readonly tokenMs: number };
  readonly #listeners = new Set<() => void>();
  #settle: () => void = () => {};
  #isSettled = false;
  #timer: NodeJS.Timeout;

  constructor(interactionId: string, messages: Messages, clocks: { acknowledgeMs: number; tokenMs: number }) {
    this.interactionId = interactionId;
    this.#messages = messages;
    this.#clocks = clocks;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#timer = setTimeout(() => this.giveUp(), clocks.acknowledgeMs);
  }

  get message(): Message | undefined {
    return this.messageId === undefined ? undefined : this.#messages.find(this.messageId)?.message;
  }

  get ephemeral(): boolean {
    return isSet(this.message?.flags, Flag.ephemeral);
  }

  get followUps(): readonly Message[] {
    return this.followUpIds.flatMap((id) => this.#messages.find(id)?.message ?? []);
  }

  async until(holds: (exchange: Exchange) => boolean, withinMs = 60_000): Promise<Exchange> {
    if (holds(this)) return this;
    return await new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
      };
      const listener = () => {
        if (!holds(this)) return;
        stop();
        resolve(this);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Interaction ${this.interactionId}: what was waited for did not happen in ${withinMs} ms`));
      }, withinMs);
      this.#listeners.add(listener);
    });
  }

  /** Says that the callback was accepted; a deferred reply settles only with what follows it. */
  acknowledge(kind: CallbackKind, tookMs: number): void {
    this.acknowledgement = kind;
    this.tookMs = tookMs;
    clearTimeout(this.#timer);
    if (kind === CallbackKind.deferredReply) {
      this.#timer = setTimeout(() => this.giveUp(), Math.max(0, this.#clocks.tokenMs - tookMs));
      this.changed();
    } else {
      this.settle();
    }
  }

  /** Says that the one who acted has an answer. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#isSettled = true;
    this.#settle();
    this.changed();
  }

  /** Says that no answer will come. */
  giveUp(): void {
    this.timedOut = true;
    this.settle();
  }

  /** Gives up, unless the one who acted has an answer. */
  abandon(): void {
    if (!this.#isSettled) this.giveUp();
  }

  /** Lets those who wait look again. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
