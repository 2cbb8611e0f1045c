import { randomUUID } from 'node:crypto';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { Refusal } from '../../local-discord/refusals.ts';
import { nextSnowflake } from '../../local-discord/snowflake.ts';
import type { ChannelPlace, User } from '../../local-discord/world.ts';
import { placeFor, placesOf } from '../places.ts';
import { commandsView } from './command-view.ts';
import { messageView, personView, readerIn, refusalView } from './message-view.ts';
import type { ChangeView, ChannelView, CommandsView, Entry, PlaceView, RefusalView } from './view.ts';

/** Refusals that are kept for readers who open the page later; set by hand. */
const MAX_REFUSALS = 200;

/** Where a reader is whose channel is not shown any more. */
const NOWHERE: PlaceView = { id: '', name: '', kind: 'text', group: '' };

/** What the page shows of the stories. */
export interface StoriesView {
  /** Questions that are known to be answered by the time that the page is opened. */
  readonly questions: () => readonly string[];
  /** Titles of the stories. */
  readonly stories: () => readonly string[];
}

interface Kept {
  readonly userId: string | undefined;
  readonly view: RefusalView;
}

/** The channels as their readers see them. */
export class Channel {
  readonly #discord: LocalDiscord;
  readonly #about: StoriesView;
  readonly #epoch = randomUUID();
  readonly #dismissed = new Map<string, Set<string>>();
  readonly #known = new WeakSet<Refusal>();
  readonly #refused: Kept[] = [];
  readonly #unwatch: () => void;

  constructor(discord: LocalDiscord, about: StoriesView) {
    this.#discord = discord;
    this.#about = about;
    this.#unwatch = discord.watch(() => this.#takeRefusals());
  }

  /** Hides a message or a refusal from this reader. */
  dismiss(user: User, id: string): void {
    const ids = this.#dismissed.get(user.id) ?? new Set();
    this.#dismissed.set(user.id, ids.add(id));
  }

  /**
   * Sends a reader a whole channel, then what changes.
   *
   * @param at The channel's id; where there is none that the reader can go to, it is the first server's.
   * @param send Is called with the channel, then with each change.
   */
  follow(
    user: User,
    locale: string,
    at: string | undefined,
    send: (news: ChannelView | ChangeView) => void,
  ): Following {
    const place = placeFor(this.#discord, user, at);
    const sent = new Map<string, unknown>();
    let commands = this.#discord.offeredTo(user, place);
    let { isConnected } = this.#discord;
    let places = placesOf(this.#discord, user);
    const first = this.#changesFor(user, place, sent);
    send({
      kind: 'channel',
      epoch: this.#epoch,
      reader: personView(user),
      bot: personView(this.#discord.bot),
      people: [this.#discord.bot, ...Object.values(this.#discord.users)]
        .filter(({ id }) => id !== user.id)
        .map(personView),
      isConnected,
      place: places.find(({ id }) => id === place.channel.id) ?? NOWHERE,
      places,
      entries: first.entries,
      ...commandsView(commands, locale),
      questions: this.#about.questions(),
      stories: this.#about.stories(),
    });
    const look = (): void => {
      const { entries, gone } = this.#changesFor(user, place, sent);
      const registered = this.#discord.offeredTo(user, place);
      const now = placesOf(this.#discord, user);
      const moved = now.length === places.length ? undefined : { places: now };
      const news: CommandsView | undefined = isSame(registered, commands)
        ? undefined
        : commandsView(registered, locale);
      const isOther = isConnected !== this.#discord.isConnected;
      commands = registered;
      isConnected = this.#discord.isConnected;
      places = now;
      if (entries.length > 0 || gone.length > 0 || news || isOther || moved)
        send({ kind: 'change', isConnected, entries, gone, ...news, ...moved });
    };
    return { look, stop: this.#discord.watch(look) };
  }

  close(): void {
    this.#unwatch();
  }

  #takeRefusals(): void {
    for (const refusal of this.#discord.refusals) {
      if (this.#known.has(refusal)) continue;
      this.#known.add(refusal);
      const view = refusalView(refusal, nextSnowflake(), new Date().toISOString());
      this.#refused.push({ userId: refusal.userId, view });
      if (this.#refused.length > MAX_REFUSALS) this.#refused.shift();
    }
  }

  /** What differs from what was sent. A stored message is never changed, so that an edited one is another object. */
  #changesFor(user: User, place: ChannelPlace, sent: Map<string, unknown>): { entries: Entry[]; gone: string[] } {
    const dismissed = this.#dismissed.get(user.id);
    const messages = this.#discord.seenBy(user, place).filter(({ id }) => !dismissed?.has(id));
    const refused = this.#refused.filter(
      ({ userId, view }) => (userId ?? user.id) === user.id && !dismissed?.has(view.id),
    );
    const find = (id: string) => messages.find((message) => message.id === id);
    const read = readerIn(this.#discord);
    const entries: Entry[] = [
      ...messages
        .filter((message) => sent.get(message.id) !== message)
        .map((message) => messageView(message, read, find)),
      ...refused.filter(({ view }) => !sent.has(view.id)).map(({ view }) => view),
    ];
    const present = new Map<string, unknown>([
      ...messages.map((message) => [message.id, message] as const),
      ...refused.map(({ view }) => [view.id, view] as const),
    ]);
    const gone = [...sent.keys()].filter((id) => !present.has(id));
    sent.clear();
    for (const [id, what] of present) sent.set(id, what);
    return { entries, gone };
  }
}

/** What a reader follows the channel by. */
export interface Following {
  /** Looks for changes now. */
  look(): void;
  stop(): void;
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);
