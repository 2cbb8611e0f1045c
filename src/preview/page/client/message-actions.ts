import type { CommandsView, MessageView } from '../view.ts';

/** What the reader can do with the components of one message. Each resolves when the bot has answered. */
export interface ComponentActions {
  press(customId: string): Promise<void>;
  select(customId: string, values: readonly string[]): Promise<void>;
}

/** What the reader can do with messages. */
export interface MessageActions {
  components(message: MessageView): ComponentActions;
  /** The commands in a message's *Apps* menu. */
  menu(): CommandsView['menu'];
  run(command: string, message: MessageView): void;
  reply(message: MessageView): void;
  dismiss(id: string): void;
  /** Scrolls to a message. */
  show(id: string): void;
}
