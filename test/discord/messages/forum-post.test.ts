import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/discord/messages/forum-post.ts';

/** A thread as `THREAD_CREATE` brings it. */
const raw = (more: object = {}): object => ({
  id: '1400000000000000000',
  guild_id: '1400000000000000002',
  parent_id: '1400000000000000003',
  owner_id: '1200000000000000000',
  type: 11,
  name: 'Who  **pays** for it?',
  newly_created: true,
  message_count: 0,
  thread_metadata: { archived: false, auto_archive_duration: 1_440, locked: false },
  ...more,
});

describe('readPost', () => {
  it('GIVEN a new post THEN what the bot needs of it', () => {
    expect(readPost(raw())).toEqual({
      id: '1400000000000000000',
      server: '1400000000000000002',
      parent: '1400000000000000003',
      author: '1200000000000000000',
      title: 'Who pays for it?',
    });
  });

  it.each([{ newly_created: undefined }, { type: 12 }, { name: 5 }, { owner_id: undefined }, { parent_id: null }])(
    'GIVEN a thread with %j THEN nothing',
    (more) => {
      expect(readPost(raw(more))).toBeUndefined();
    },
  );

  it('GIVEN anything THEN it never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(raw())), fc.anything(), (field, value) => {
        readPost(raw({ [field]: value }));
        readPost(value);
      }),
    );
  });
});
