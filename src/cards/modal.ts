import type { Action } from './action.ts';

/** A line or a text that a reader types into a modal. */
export interface ModalField {
  /** What its text is known by when the modal is sent. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** In UTF-16 code units. */
  readonly maxLength: number;
  /** Whether it has several lines. */
  readonly isLong?: boolean;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
}

/** A form that opens over the conversation, as plain data. What is typed comes to the page of its action. */
export interface Modal {
  readonly title: string;
  readonly fields: readonly ModalField[];
  readonly action: Action;
}
