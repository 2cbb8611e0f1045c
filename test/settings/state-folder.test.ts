import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areNested, stateFolder } from '../../src/settings/state-folder.ts';

const GIVEN = { DATA_DIR: '/srv/stories' };

describe('the folder for what cannot be made again', () => {
  it.each<[platform: NodeJS.Platform, environment: Record<string, string>, folder: string]>([
    ['linux', {}, join(homedir(), '.local', 'state', 'story-bot')],
    ['linux', { XDG_STATE_HOME: '/var/lib' }, join('/var/lib', 'story-bot')],
    ['linux', { XDG_STATE_HOME: 'state' }, join(homedir(), '.local', 'state', 'story-bot')],
    ['darwin', {}, join(homedir(), 'Library', 'Application Support', 'story-bot')],
    ['win32', { APPDATA: '/users/jane/roaming' }, join('/users/jane/roaming', 'story-bot')],
    ['win32', {}, join(homedir(), 'AppData', 'Roaming', 'story-bot')],
  ])('GIVEN %s and %j THEN %s', (platform, environment, folder) => {
    expect(stateFolder(GIVEN, environment, platform)).toBe(folder);
  });

  it('GIVEN STATE_DIR THEN that', () => {
    expect(stateFolder({ ...GIVEN, STATE_DIR: '/state' }, { XDG_STATE_HOME: '/var/lib' }, 'linux')).toBe('/state');
  });

  it('GIVEN stories that lie around the user’s folder, or in it THEN none', () => {
    expect(stateFolder({ DATA_DIR: homedir() }, {}, 'linux')).toBeUndefined();
    expect(
      stateFolder({ DATA_DIR: '/var/lib/story-bot/data' }, { XDG_STATE_HOME: '/var/lib' }, 'linux'),
    ).toBeUndefined();
  });

  it('GIVEN a user’s folder that is in the cache THEN none', () => {
    const same = { XDG_STATE_HOME: '/var/tmp', XDG_CACHE_HOME: '/var/tmp' };
    expect(stateFolder(GIVEN, same, 'linux')).toBeUndefined();
    expect(stateFolder({ ...GIVEN, CACHE_DIR: '/var' }, { XDG_STATE_HOME: '/var/lib' }, 'linux')).toBeUndefined();
  });

  it.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a/b', '/a', true],
    ['/a', '/ab', false],
    ['/a/..b', '/a/b', false],
  ])('GIVEN %s and %s THEN that one is in the other is %j', (folder, other, are) => {
    expect(areNested(folder, other)).toBe(are);
  });
});
