import type { AnyComponent } from './components.ts';
import { fileTypeFaults } from './file-types.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { ComponentKind, ModalComponentKind, raw, rawList } from './protocol.ts';
import type { FieldFault } from './refusals.ts';
import { repeated, selectFaults, unsupported } from './rules.ts';

// The rules that no schema holds. Source: Discord's docs, components/reference, and discord-api-docs#7800 for the code of a
// required field that may stay empty.

const { stringSelect, textInput, fileUpload } = ModalComponentKind;

/** The faults of a modal that passed Discord's schema, and its parts that the local Discord does not support. */
export function modalFaults(data: unknown): FieldFault[] {
  const { components } = raw<'components'>(data);
  const most = LOCAL_LIMITS.modalComponents;
  const list: readonly AnyComponent[] = rawList(components);
  const isLong = list.length > most;
  return [
    ...(isLong ? [badLength('components', `Must be between 1 and ${most} in length.`)] : []),
    ...repeated(components, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(components, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...list.flatMap((component, index) => topLevelFaults(component, `components.${index}`)),
  ].map((fault) => ({ ...fault, path: `data.${fault.path}` }));
}

function topLevelFaults({ type, component }: AnyComponent, path: string): FieldFault[] {
  if (type === ComponentKind.row)
    return [unsupported(`${path}.type`, 'action rows in modals, which are deprecated: use labels')];
  if (type === ModalComponentKind.label) return fieldFaults(raw(component), `${path}.component`);
  return type === ModalComponentKind.text ? [] : [ofType(type, path)];
}

function fieldFaults(component: AnyComponent, path: string): FieldFault[] {
  const { type } = component;
  if (type === textInput) return textInputFaults(component, path);
  if (type === stringSelect) {
    const message = 'A modal cannot have a disabled component';
    const isDisabled = component.disabled === true;
    return [
      ...selectFaults(component, path),
      ...emptyFaults(component, path),
      ...(isDisabled ? [{ path: `${path}.disabled`, code: 'COMPONENT_DISABLED_IN_MODAL', message }] : []),
    ];
  }
  if (type === fileUpload) return [...emptyFaults(component, path), ...fileTypeFaults(component.file_types, path)];
  return [ofType(type, path)];
}

const ofType = (type: unknown, path: string): FieldFault =>
  unsupported(`${path}.type`, `components of type ${String(type)} in a modal`);

/** Discord's docs say nothing of a text that does not fit its own limits; no client could send it back. */
function textInputFaults(input: AnyComponent, path: string): FieldFault[] {
  if (input.label) return [unsupported(`${path}.label`, 'text inputs with a label of their own, which is deprecated')];
  const [min, max] = [Number(input.min_length ?? 0), Number(input.max_length ?? LOCAL_LIMITS.textInput)];
  const { length } = String(input.value ?? '');
  return [
    ...(min > max ? [badLength(`${path}.min_length`, `Must be ${max} or fewer.`)] : []),
    ...(length > max ? [badLength(`${path}.value`, `Must be ${max} or fewer in length.`)] : []),
  ];
}

function emptyFaults({ required, min_values }: AnyComponent, path: string): FieldFault[] {
  if (required === false || min_values !== 0) return [];
  const message = 'Components marked as required cannot have a min_values of 0';
  return [{ path: `${path}.min_values`, code: 'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES', message }];
}

function badLength(path: string, message: string): FieldFault {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message };
}
