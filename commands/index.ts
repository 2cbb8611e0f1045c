import { ask } from './ask.ts';
import type { Command, Press } from './command.ts';
import { context } from './context.ts';
import { stories } from './stories.ts';
import { takeaways } from './takeaways.ts';
import { who } from './who.ts';

/** All that a reader can say, in the order in which it is shown. */
export const commands: readonly Command[] = [ask, takeaways, who, stories];

/** What every button does. */
export const press: Press = (action, corpus) => {
  switch (action.kind) {
    case 'context':
      return context(action, corpus);
  }
};
