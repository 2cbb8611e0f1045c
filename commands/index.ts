import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Conversation } from './command.ts';
import { areUnchanged } from './fingerprints.ts';
import { press } from './press.ts';
import { stories } from './stories.ts';
import { takeaways } from './takeaways.ts';
import { who } from './who.ts';

export const conversation: Conversation = {
  commands: [ask, takeaways, who, stories],
  messageCommands: [check],
  press,
  areUnchanged,
};
