/** Units as alternatives of patterns, in singular and plural. */
export const TIME_UNIT = '(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?:y|ie))s?';
export const LENGTH_UNIT =
  '(?:(?:kilo|centi|milli)?met(?:re|er)s?|[kcm]?m|miles?|mi|feet|foot|ft|inch(?:es)?|yards?|light[- ]years?|stor(?:e?y|e?ys|ies)|floors?)';
export const SPEED_UNIT =
  '(?:mph|kph|km/h|knots?|(?:miles|kilomet(?:re|er)s|km|feet|met(?:re|er)s|mi) (?:per|an|a) (?:hour|second)|m/s)';
const AREA_UNIT = '(?:square |cubic )?(?:acres?|hectares?|[kcm]?m[23²³]|ha|sq (?:km|mi|ft|m))';
const WEIGHT_UNIT =
  '(?:kilogram(?:me)?s?|gram(?:me)?s?|kgs?|tonnes?|tons?|lbs?|pounds?|ounces?|litres?|liters?|gallons?|barrels?)';
const OTHER_UNIT = '(?:degrees?|points?|times|magnitude|(?:mega|giga|kilo)?watts?|[MGk]W|°[CF])';
export const AREA = `(?:square |cubic |sq )(?:${LENGTH_UNIT})|${AREA_UNIT}`;
/** Any unit. */
export const UNIT = `(?:${[AREA, SPEED_UNIT, LENGTH_UNIT, WEIGHT_UNIT, TIME_UNIT, OTHER_UNIT].join('|')})`;
