import type { LocalDiscord, Message } from '../local-discord/local-discord.ts';
import { withMentions } from '../local-discord/mentions.ts';
import type { ChannelPlace } from '../local-discord/places.ts';
import type { PlaceView } from './page/view.ts';
import { placeFor, placesOf } from './places.ts';

/** Milliseconds to wait for an answer to a message; set by hand, a little longer than Discord waits for one to a command. */
const PATIENCE_MS = 3_500;
const UNREAD =
  'The bot is not shown what this says: only messages that mention it (@bot …), direct messages, and replies to messages of its own that answer no command.';
const UNHEARD = 'A plain message: the bot does not read it.';

/** Where the person at the prompt is, and what they write there. */
export class Whereabouts {
  readonly #discord: LocalDiscord;
  #at: PlaceView | undefined;

  constructor(discord: LocalDiscord) {
    this.#discord = discord;
  }

  get place(): ChannelPlace {
    return placeFor(this.#discord, this.#discord.users.ada, this.#at?.id);
  }

  /** Whether what is typed here is a message and not a question to `/ask`: in direct messages, posts and forums. */
  get isForTalk(): boolean {
    return this.#at !== undefined && this.#at.kind !== 'text' && this.#at.kind !== 'thread';
  }

  /** Goes to the place of this number or name; without one, lists them. @returns What to say of it. */
  go(which: string): string {
    const places = placesOf(this.#discord, this.#discord.users.ada);
    const chosen = places[Number(which) - 1] ?? places.find(({ name }) => name === which);
    if (chosen === undefined) return places.map((place, i) => `#${i + 1} ${nameOf(place)}`).join('\n');
    this.#at = chosen;
    if (chosen.kind === 'forum') return `${nameOf(chosen)}: what you type starts a post.`;
    return this.isForTalk ? `${nameOf(chosen)}: what you type is a message.` : nameOf(chosen);
  }

  /** Writes a message or, in a forum, starts a post and goes there. Resolves with the answer, or with what to say instead. */
  async write(text: string, replyTo?: Pick<Message, 'id'>): Promise<Message | string> {
    const discord = this.#discord;
    const content = withMentions(text, [discord.bot, ...Object.values(discord.users)]);
    const said =
      this.#at?.kind === 'forum' && replyTo === undefined
        ? this.#post(text)
        : discord.say({ where: this.place, content, ...(replyTo && { replyTo }) });
    const isPost = said.id === said.channel_id;
    const reach = discord.reachOf(said);
    if (reach === 'nothing') return UNHEARD;
    if (reach === 'told' && !isPost) return UNREAD;
    await discord.until(() => discord.answersTo(said).length > 0, PATIENCE_MS).catch(() => {});
    return discord.answersTo(said)[0] ?? 'The bot did not answer.';
  }

  #post(title: string): Message {
    const { message, place } = this.#discord.startPost({ title, content: title, forum: this.place });
    this.#at = placesOf(this.#discord, this.#discord.users.ada).find(({ id }) => id === place.channel.id);
    return message;
  }
}

const nameOf = ({ name, group }: PlaceView): string => `${name} (${group})`;
