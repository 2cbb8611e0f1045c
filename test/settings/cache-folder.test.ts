import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/settings/cache-folder.ts';

const GIVEN = { CACHE: 'on', DATA_DIR: '/srv/stories' } as const;

describe('the folder for vectors', () => {
  it.each<[platform: NodeJS.Platform, environment: Record<string, string>, folder: string]>([
    ['linux', {}, join(homedir(), '.cache', 'story-bot')],
    ['linux', { XDG_CACHE_HOME: '/var/cache' }, join('/var/cache', 'story-bot')],
    ['linux', { XDG_CACHE_HOME: 'cache' }, join(homedir(), '.cache', 'story-bot')],
    ['darwin', {}, join(homedir(), 'Library', 'Caches', 'story-bot')],
    ['win32', { LOCALAPPDATA: '/users/jane/local' }, join('/users/jane/local', 'story-bot')],
    ['win32', {}, join(homedir(), 'AppData', 'Local', 'story-bot')],
  ])('GIVEN %s and %j THEN %s', (platform, environment, folder) => {
    expect(cacheFolder(GIVEN, environment, platform)).toBe(folder);
  });

  it('GIVEN CACHE_DIR THEN that', () => {
    expect(cacheFolder({ ...GIVEN, CACHE_DIR: '/cache' }, { XDG_CACHE_HOME: '/var/cache' }, 'linux')).toBe('/cache');
  });

  it('GIVEN CACHE=off THEN none', () => {
    expect(cacheFolder({ ...GIVEN, CACHE: 'off', CACHE_DIR: '/cache' }, {}, 'linux')).toBeUndefined();
  });

  it('GIVEN stories that lie around the user’s cache folder THEN none', () => {
    expect(cacheFolder({ ...GIVEN, DATA_DIR: homedir() }, {}, 'linux')).toBeUndefined();
    expect(cacheFolder({ ...GIVEN, DATA_DIR: '/' }, { XDG_CACHE_HOME: '/var/cache' }, 'linux')).toBeUndefined();
  });
});
