/** Names of months and their short forms, longer ones before what they begin with. */
export const MONTH_NAMES: readonly string[] =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  );

/** The same as part of a regular expression. */
export const MONTH = MONTH_NAMES.join('|');
