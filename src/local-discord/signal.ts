/** Something that happens once: `given` resolves when `give` is called. */
interface Signal<Value> {
  readonly given: Promise<Value>;
  readonly give: (value: Value) => void;
}

/** A signal that has yet to be given. */
export function signal<Value = void>(): Signal<Value> {
  let give: Signal<Value>['give'] = () => {};
  const given = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
