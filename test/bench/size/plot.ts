/** A line of a plot. */
interface Line {
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

/** A plot of its own among several with the same lines. */
export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const WIDTH = 400;
const HEIGHT = 260;
const LEFT = 52;
const TOP = 30;
const BOTTOM = 26;
const RIGHT = 30;
const LEGEND_ROW = 18;

/** Told apart by people who are colour-blind, too, on light and on dark (Okabe and Ito, some of them darkened); then by dashes. */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#a6761d', '#56b4e9', '#7570b3', '#888888'];
const DASHES = ['', '7 3', '2 3'];

const STYLE = `
  svg { background: #ffffff; color: #222222; font: 12px system-ui, sans-serif; }
  text { fill: currentColor; } .title { font-weight: 600; }
  .grid { stroke: currentColor; stroke-opacity: 0.15; }
  @media (prefers-color-scheme: dark) { svg { background: #15181c; color: #dddddd; } }
`;

/** Panels two in a row, size across and value up, both logarithmic, under one legend: an SVG that is readable on light and dark. */
export function plot(panels: readonly Panel[]): string {
  const names = [...new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const legendHeight = LEGEND_ROW * Math.ceil(names.length / 4) + 12;
  const width = 2 * WIDTH;
  const height = legendHeight + HEIGHT * Math.ceil(panels.length / 2);
  const legend = names.map((name, i) => {
    const [x, y] = [12 + (i % 4) * (width / 4), 18 + LEGEND_ROW * Math.floor(i / 4)];
    return `<path d="M${x} ${y - 4}h24" ${strokeOf(i)}/><text x="${x + 30}" y="${y}">${escaped(name)}</text>`;
  });
  const drawn = panels.map((panel, i) => {
    const at = `translate(${(i % 2) * WIDTH} ${legendHeight + Math.floor(i / 2) * HEIGHT})`;
    return `<g transform="${at}">${panelOf(panel, names)}</g>`;
  });
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img"><title>${escaped(panels.map(({ title }) => title).join('; '))}, by passages</title><style>${STYLE}</style>\n${[...legend, ...drawn].join('\n')}\n</svg>\n`;
}

function panelOf({ title, lines }: Panel, names: readonly string[]): string {
  const points = lines.flatMap((line) => line.points);
  const x = scaleOf(
    points.map(({ size }) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scaleOf(
    points.map(({ value }) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const across = x.decades.map((size) => {
    const at = x.of(size);
    return `<path class="grid" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${at}" y="${HEIGHT - 8}" text-anchor="middle">${label(size)}</text>`;
  });
  const up = y.decades.map((value) => {
    const at = y.of(value);
    return `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${at + 4}" text-anchor="end">${label(value)}</text>`;
  });
  const drawn = lines.map(({ name, points: own }) => {
    const places = own.map(({ size, value }) => [x.of(size), y.of(value)]);
    const dots = places.map(
      ([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colourOf(names.indexOf(name))}"/>`,
    );
    return `<path d="M${places.map((place) => place.join(' ')).join('L')}" ${strokeOf(names.indexOf(name))}/>${dots.join('')}`;
  });
  return `<text class="title" x="${LEFT}" y="18">${escaped(title)}</text>${[...across, ...up, ...drawn].join('')}`;
}

/** A logarithmic scale with whole decades around the values. */
function scaleOf(values: readonly number[], from: number, to: number) {
  const logs = values.map((value) => Math.log10(value));
  const [least, most] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  const span = Math.max(1, most - least);
  const decades = Array.from({ length: span + 1 }, (_, i) => 10 ** (least + i));
  return {
    decades,
    of: (value: number) => Math.round(10 * (from + ((Math.log10(value) - least) / span) * (to - from))) / 10,
  };
}

const colourOf = (i: number): string => COLOURS[i % COLOURS.length] ?? '#888888';
const strokeOf = (i: number): string =>
  `fill="none" stroke-width="2" stroke="${colourOf(i)}" stroke-dasharray="${DASHES[Math.floor(i / COLOURS.length)] ?? ''}"`;
const label = (value: number): string =>
  value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(1)));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
