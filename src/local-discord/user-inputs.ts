import type { TypedOptions } from './command-input.ts';
import type { FilledFields, Modal } from './modal.ts';
import type { Message } from './protocol.ts';
import type { ChannelPlace, User, Where } from './world.ts';

/** Who acts, and the language of their Discord; by default Ada, in `en-US`. */
export interface Actor {
  readonly user?: User;
  readonly locale?: string;
  /** Fields that replace or extend the packet's own; those that are undefined are left out of it. */
  readonly packet?: object;
}

export interface CommandInput extends Actor {
  /** The command's name and, after a blank, its subcommand's: `story add`. */
  readonly name: string;
  readonly options?: TypedOptions;
  /** By default in the server. */
  readonly where?: Where | ChannelPlace;
  /** Sends the command even if it is not registered, and does not check its options. */
  readonly forged?: boolean;
}

export interface InteractionInput extends Actor {
  /** Discord's number for the type of interaction, or any other number. */
  readonly type: number;
  readonly data?: object;
  readonly where?: Where | ChannelPlace;
}

export interface MessageCommandInput extends Actor {
  readonly name: string;
  readonly message: Pick<Message, 'id'>;
}

export interface AutocompleteInput extends Actor {
  readonly name: string;
  /** What has been typed so far, with the text of the focused option. */
  readonly options?: TypedOptions;
  /** The option that is being typed. */
  readonly focused: string;
  readonly where?: Where | ChannelPlace;
}

export interface PressInput extends Actor {
  readonly message: Pick<Message, 'id'>;
  readonly customId: string;
  /** Sends the custom_id even if the message has no such component. */
  readonly forged?: boolean;
}

export interface SelectInput extends PressInput {
  readonly values: readonly string[];
}

/** `user` is by default the one before whom the modal is open, and nobody else can submit it. */
export interface SubmitInput extends Actor {
  /** `Exchange.modal`. */
  readonly modal: Pick<Modal, 'interactionId'>;
  readonly values: FilledFields;
}
