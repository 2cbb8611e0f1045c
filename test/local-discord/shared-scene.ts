import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Scene, startScene } from './bot.ts';

/** One scene for all tests of a file, in which no handler may throw. `scene` is there once the first test begins. */
export function sharedScene(): { readonly scene: Scene } {
  let scene: Scene | undefined;
  const shared = {
    get scene(): Scene {
      if (!scene) throw new Error('The scene has not begun.');
      return scene;
    },
  };
  beforeAll(async () => {
    scene = await startScene();
  });
  afterEach(() => {
    expect(shared.scene.failures.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await scene?.stop();
  });
  return shared;
}
