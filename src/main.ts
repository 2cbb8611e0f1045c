import { setFlagsFromString } from 'node:v8';
import './stop.ts';

// A start and a question make much and leave little: where the space for what is new does not grow to 16 MB, they take less
// memory, and no more time.
setFlagsFromString('--semi-space-growth-factor=1');

// Loading the rest takes a few tenths of a second, in which a signal must already be handled.
const { keepCompiled } = await import('./compile-cache.ts');
await keepCompiled();
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
// A discord.js client that waits for a rate limit or for Discord's HELLO keeps the process alive even after `destroy()`.
process.exit();
