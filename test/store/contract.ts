import { describe, expect, it } from 'vitest';
import { newStoryId, storyIdOf } from '../../src/store/ids.ts';
import { DRAFT_MS, LEFT_DAYS, MOST_DRAFTS, type Store } from '../../src/store/store.ts';
import type { KeptStory } from '../../src/store/types.ts';

/** What the maker of a store is given. */
interface StoreGiven {
  /** Stories of a server, at most. */
  readonly most: number;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A place for one test. */
export interface StorePlace {
  /** Makes a store on what the others of this place have kept, as another process does. */
  readonly open: (given: StoreGiven) => Store;
}

const [EAST, WEST] = ['111111111111111111', '222222222222222222'];
const [CHANNEL, OTHER] = ['333333333333333333', '444444444444444444'];
const NOON = Date.parse('2026-03-05T12:00:00Z');
const DAY_MS = 86_400_000;

/** A story that was read. */
export const storyOf = (text: string, more: Partial<KeptStory> = {}): KeptStory => ({
  id: newStoryId(),
  title: `About ${text}`,
  from: { kind: 'pasted' },
  added: '2026-03-05',
  print: text,
  form: 'plain',
  text,
  facts: {},
  ...more,
});

/** Holds any maker of a store to what `Store` says. @param place Makes a place with nothing in it. */
export function storeContract(maker: string, place: () => StorePlace | Promise<StorePlace>): void {
  /** A store of three stories, another on the same place, and a clock that can be set. */
  const opened = async () => {
    const clock = { now: NOON };
    const given = { most: 3, now: () => clock.now };
    const { open } = await place();
    return { store: open(given), other: open(given), clock };
  };
  const added = async (store: Store, server: string, story: KeptStory): Promise<string> => {
    await store.keepDraft(server, story);
    expect(await store.add(server, story.id)).toMatchObject({ outcome: 'added' });
    return story.id;
  };

  describe(`stories, kept by ${maker}`, () => {
    it('GIVEN nothing THEN there is nothing, and removing it does nothing', async () => {
      const { store } = await opened();
      const id = newStoryId();
      expect(await store.servers()).toEqual([]);
      expect(await store.version(EAST)).toBeUndefined();
      expect(await store.list(EAST)).toEqual([]);
      expect(await store.story(EAST, id)).toBeUndefined();
      expect(await store.draft(EAST, id)).toBeUndefined();
      expect(await store.remove(EAST, id)).toBeUndefined();
      expect(await store.defaultOf(EAST, CHANNEL)).toBeUndefined();
      await store.dropDraft(EAST, id);
      await store.setDefault(EAST, CHANNEL, undefined);
      await store.leave(EAST);
      await store.stay(EAST);
      expect(await store.sweep()).toEqual([]);
      expect(await store.servers()).toEqual([]);
    });

    it('GIVEN a draft that is added THEN the story is all of it, with the day, and the draft is gone', async () => {
      const { store, other, clock } = await opened();
      const story = storyOf('Die Brücke 🌉\n\nsteht\u2028noch.\r\n', {
        from: { kind: 'page', url: 'https://example.org/bridge?a=1&b=“2”' },
        form: 'markdown',
        facts: { author: 'Jo', published: '2026-03-01', names: [{ name: 'Jo', kind: 'person', aliases: ['J.'] }] },
        pages: [0, 4],
      });
      await store.keepDraft(EAST, story);
      expect(await other.draft(EAST, story.id)).toEqual(story);
      expect(await store.version(EAST)).toBeUndefined();
      clock.now += DRAFT_MS - 1;
      const { id, title, from, print } = story;
      const head = { id, title, from, added: '2026-03-05', print };
      expect(await store.add(EAST, story.id)).toEqual({ outcome: 'added', story: head });
      expect(await other.list(EAST)).toEqual([head]);
      expect(await other.story(EAST, story.id)).toEqual(story);
      expect(await other.draft(EAST, story.id)).toBeUndefined();
      expect(await other.servers()).toEqual([EAST]);
    });

    it('GIVEN a draft that is added twice, at once and later THEN the story is there once', async () => {
      const { store, other } = await opened();
      const story = storyOf('Words.');
      await store.keepDraft(EAST, story);
      const outcomes = await Promise.all([store.add(EAST, story.id), store.add(EAST, story.id)]);
      outcomes.push(await other.add(EAST, story.id));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
      expect(await store.list(EAST)).toHaveLength(1);
    });

    it('GIVEN the words of a story that is there THEN that is said, and only the server’s own count', async () => {
      const { store } = await opened();
      await added(store, EAST, storyOf('Words.', { title: 'First' }));
      const same = storyOf('Words.', { title: 'Second' });
      await store.keepDraft(EAST, same);
      expect(await store.add(EAST, same.id)).toMatchObject({ outcome: 'there', story: { title: 'First' } });
      await store.keepDraft(WEST, same);
      expect(await store.add(WEST, same.id)).toMatchObject({ outcome: 'added' });
    });

    it('GIVEN two processes that add at once THEN no more than a server may have, and no text twice', async () => {
      const { store, other } = await opened();
      const stories = ['a', 'b', 'c', 'd', 'a', 'b'].map((text) => storyOf(text));
      for (const story of stories) await store.keepDraft(EAST, story);
      const adding = stories.map(({ id }, i) => (i % 2 === 0 ? store : other).add(EAST, id));
      const outcomes = (await Promise.all(adding)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(3);
      const kept = await store.list(EAST);
      expect(new Set(kept.map(({ print }) => print)).size).toBe(3);
      expect(kept).toHaveLength(3);
    });

    it('GIVEN as many as a server may have, added at once THEN no more are, until one is removed', async () => {
      const { store } = await opened();
      const stories = ['a', 'b', 'c', 'd'].map((text) => storyOf(text));
      for (const story of stories) await store.keepDraft(EAST, story);
      const outcomes = await Promise.all(stories.map(({ id }) => store.add(EAST, id)));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'full']);
      await added(store, WEST, storyOf('e'));
      expect(await store.remove(EAST, stories[0]?.id ?? '')).toMatchObject({ title: 'About a' });
      expect(await store.add(EAST, stories[3]?.id ?? '')).toMatchObject({ outcome: 'added' });
    });

    it('GIVEN stories THEN they are listed by the day on which they were added, and each change is another version', async () => {
      const { store, other, clock } = await opened();
      const versions = [await store.version(EAST)];
      for (const text of ['z', 'b', 'm']) {
        await added(store, EAST, storyOf(text));
        versions.push(await other.version(EAST));
        clock.now += DAY_MS;
      }
      expect((await store.list(EAST)).map(({ title, added: day }) => [title, day])).toEqual([
        ['About z', '2026-03-05'],
        ['About b', '2026-03-06'],
        ['About m', '2026-03-07'],
      ]);
      await store.remove(EAST, (await store.list(EAST))[1]?.id ?? '');
      versions.push(await other.version(EAST));
      expect(new Set(versions).size).toBe(5);
      expect(await other.version(EAST)).toBe(await store.version(EAST));
    });

    it('GIVEN two servers THEN neither has, adds or removes what is the other’s', async () => {
      const { store } = await opened();
      const id = await added(store, EAST, storyOf('East.'));
      const draft = storyOf('Draft.');
      await store.keepDraft(EAST, draft);
      await store.setDefault(EAST, CHANNEL, storyIdOf(id));
      expect(await store.story(WEST, id)).toBeUndefined();
      expect(await store.draft(WEST, draft.id)).toBeUndefined();
      expect(await store.add(WEST, draft.id)).toEqual({ outcome: 'gone' });
      expect(await store.remove(WEST, id)).toBeUndefined();
      expect(await store.list(WEST)).toEqual([]);
      expect(await store.defaultOf(WEST, CHANNEL)).toBeUndefined();
      await store.dropDraft(WEST, draft.id);
      await store.leave(WEST);
      expect(await store.draft(EAST, draft.id)).toEqual(draft);
      expect(await store.list(EAST)).toHaveLength(1);
    });
  });

  describe(`drafts, kept by ${maker}`, () => {
    it('GIVEN an hour THEN a draft is gone', async () => {
      const { store, other, clock } = await opened();
      const draft = storyOf('Words.');
      await store.keepDraft(EAST, draft);
      clock.now += DRAFT_MS;
      expect(await other.draft(EAST, draft.id)).toBeUndefined();
      expect(await other.add(EAST, draft.id)).toEqual({ outcome: 'gone' });
      expect(await store.sweep()).toEqual([]);
      clock.now -= DRAFT_MS;
      expect(await store.draft(EAST, draft.id)).toBeUndefined();
      expect(await store.servers()).toEqual([]);
    });

    it('GIVEN one that is dropped THEN it is gone', async () => {
      const { store } = await opened();
      const draft = storyOf('Words.');
      await store.keepDraft(EAST, draft);
      await store.dropDraft(EAST, draft.id);
      expect(await store.add(EAST, draft.id)).toEqual({ outcome: 'gone' });
    });

    it('GIVEN more than are kept at once THEN the oldest is gone', async () => {
      const { store, clock } = await opened();
      const drafts = Array.from({ length: MOST_DRAFTS + 1 }, (_, i) => storyOf(`Draft ${i}.`));
      for (const draft of drafts) {
        await store.keepDraft(EAST, draft);
        clock.now += 1_000;
      }
      const left = await Promise.all(drafts.map(({ id }) => store.draft(EAST, id)));
      expect(left.map((draft) => draft !== undefined)).toEqual([false, ...Array(MOST_DRAFTS).fill(true)]);
    });
  });

  describe(`defaults of channels, kept by ${maker}`, () => {
    it('GIVEN stories that are set THEN each channel has its own, until another or none is set', async () => {
      const { store, other } = await opened();
      await store.setDefault(EAST, CHANNEL, 'the-budget');
      await other.setDefault(EAST, OTHER, '../../etc/passwd “🌉”');
      expect(await other.defaultOf(EAST, CHANNEL)).toBe('the-budget');
      expect(await store.defaultOf(EAST, OTHER)).toBe('../../etc/passwd “🌉”');
      await store.setDefault(EAST, CHANNEL, 'another');
      await store.setDefault(EAST, OTHER, undefined);
      expect(await other.defaultOf(EAST, CHANNEL)).toBe('another');
      expect(await other.defaultOf(EAST, OTHER)).toBeUndefined();
    });

    it('GIVEN a story that is removed THEN it is no default any more, and others stay', async () => {
      const { store } = await opened();
      const id = await added(store, EAST, storyOf('Words.'));
      await store.setDefault(EAST, CHANNEL, storyIdOf(id));
      await store.setDefault(EAST, OTHER, 'the-budget');
      await store.remove(EAST, id);
      expect(await store.defaultOf(EAST, CHANNEL)).toBeUndefined();
      expect(await store.defaultOf(EAST, OTHER)).toBe('the-budget');
    });
  });

  describe(`servers that the bot has left, kept by ${maker}`, () => {
    const full = async () => {
      const { store, other, clock } = await opened();
      for (const server of [EAST, WEST]) {
        await added(store, server, storyOf('Words.'));
        await store.setDefault(server, CHANNEL, 'the-budget');
      }
      return { store, other, clock };
    };

    it('GIVEN 30 days after the first day THEN all of it is removed, and of no other', async () => {
      const { store, other, clock } = await full();
      await store.leave(EAST);
      clock.now += (LEFT_DAYS - 1) * DAY_MS;
      await other.leave(EAST);
      expect(await store.sweep()).toEqual([]);
      expect(await store.list(EAST)).toHaveLength(1);
      clock.now += DAY_MS;
      expect(await other.sweep()).toEqual([EAST]);
      expect(await store.list(EAST)).toEqual([]);
      expect(await store.version(EAST)).toBeUndefined();
      expect(await store.defaultOf(EAST, CHANNEL)).toBeUndefined();
      expect(await store.servers()).toEqual([WEST]);
      expect(await store.list(WEST)).toHaveLength(1);
    });

    it('GIVEN that it comes back THEN nothing is removed, and the days begin anew when it leaves again', async () => {
      const { store, clock } = await full();
      await store.leave(EAST);
      clock.now += (LEFT_DAYS - 1) * DAY_MS;
      await store.stay(EAST);
      clock.now += 2 * DAY_MS;
      expect(await store.sweep()).toEqual([]);
      await store.leave(EAST);
      clock.now += (LEFT_DAYS - 1) * DAY_MS;
      expect(await store.sweep()).toEqual([]);
      expect(await store.list(EAST)).toHaveLength(1);
    });
  });

  describe(`ids that are none, in a store of ${maker}`, () => {
    it.each(['..', '../..', '', '0', '1/2', '1\0', 'left', '1'.repeat(21), '１２３'])(
      'GIVEN %j as a server THEN it has nothing, and nothing is kept of it',
      async (server) => {
        const { store } = await opened();
        const draft = storyOf('Words.');
        await expect(store.keepDraft(server, draft)).rejects.toThrow(RangeError);
        await expect(store.setDefault(server, CHANNEL, 'x')).rejects.toThrow(RangeError);
        expect(await store.list(server)).toEqual([]);
        expect(await store.version(server)).toBeUndefined();
        expect(await store.draft(server, draft.id)).toBeUndefined();
        expect(await store.add(server, draft.id)).toEqual({ outcome: 'gone' });
        await store.leave(server);
        await store.stay(server);
        expect(await store.servers()).toEqual([]);
      },
    );

    it.each(['..', '../../1/left', '', 'ABCDEF0123456789', '0123456789abcdef/', 'x'.repeat(5_000)])(
      'GIVEN %j as a story, a draft or a channel THEN there is none',
      async (id) => {
        const { store } = await opened();
        await added(store, EAST, storyOf('Words.'));
        await expect(store.keepDraft(EAST, storyOf('Words.', { id }))).rejects.toThrow(RangeError);
        await expect(store.setDefault(EAST, id, 'x')).rejects.toThrow(RangeError);
        expect(await store.story(EAST, id)).toBeUndefined();
        expect(await store.draft(EAST, id)).toBeUndefined();
        expect(await store.add(EAST, id)).toEqual({ outcome: 'gone' });
        expect(await store.remove(EAST, id)).toBeUndefined();
        expect(await store.defaultOf(EAST, id)).toBeUndefined();
        await store.dropDraft(EAST, id);
        expect(await store.list(EAST)).toHaveLength(1);
      },
    );
  });
}
