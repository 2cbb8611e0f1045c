import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { isSet, type Messages } from './messages.ts';
import type { Modal } from './modal.ts';
import { CallbackKind, Flag, type Message } from './protocol.ts';
import type { Refusal } from './refusals.ts';

/** One suggestion of an autocomplete. */
export type SentChoice = APIApplicationCommandOptionChoice<string>;

/** The course of one interaction. It is live: its fields change with later edits and follow-ups. */
export interface Exchange {
  readonly interactionId: string;
  /** Milliseconds between the gateway frame and the accepted callback. */
  readonly tookMs: number | undefined;
  /** The type of the accepted callback. */
  readonly acknowledgement: CallbackKind | undefined;
  /** The modal that the bot opened as its first response; `LocalDiscord.submit` sends it. */
  readonly modal: Modal | undefined;
  /** The first response (for an update, the updated message) as it is now; undefined if there is none or it was deleted. */
  readonly message: Message | undefined;
  /** Whether only the user who acted sees the message. */
  readonly ephemeral: boolean;
  /** The follow-ups that were not deleted, as they are now. */
  readonly followUps: readonly Message[];
  /** The bot's requests for this interaction that were refused. */
  readonly errors: readonly Refusal[];
  /** Whether there was no callback within `acknowledgeMs`, or no edit after a deferral within `tokenMs`. */
  readonly timedOut: boolean;
  /** Resolves as soon as the condition holds; rejects if it does not within `withinMs` milliseconds (default 60,000). */
  until(holds: (exchange: Exchange) => boolean, withinMs?: number): Promise<Exchange>;
}

/** An exchange with the methods that advance it. */
export class LiveExchange implements Exchange {
  readonly interactionId: string;
  tookMs: number | undefined;
  acknowledgement: CallbackKind | undefined;
  choices: readonly SentChoice[] = [];
  modal: Modal | undefined;
  timedOut = false;
  /** Resolves when the user who acted has an answer, or no longer waits for one. */
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
        reject(new Error(`Interaction ${this.interactionId}: the condition did not hold within ${withinMs} ms`));
      }, withinMs);
      this.#listeners.add(listener);
    });
  }

  /** Records the accepted callback; after a deferred reply the exchange settles with the edit that follows. */
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

  /** Records that the user who acted has an answer. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#isSettled = true;
    this.#settle();
    this.changed();
  }

  /** Records that no answer will come. */
  giveUp(): void {
    this.timedOut = true;
    this.settle();
  }

  /** Gives up, unless the user who acted has an answer. */
  abandon(): void {
    if (!this.#isSettled) this.giveUp();
  }

  /** Checks the conditions of `until` again. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
