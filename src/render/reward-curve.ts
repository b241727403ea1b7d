import type { Vitals } from "../job/vitals.ts";
import type { Watched } from "../job/watched.ts";
import { clip, visible } from "./markdown.ts";
import { number } from "./number.ts";

const [WIDTH, LEFT, RIGHT] = [720, 64, 24] as const;
const REWARD = { top: 84, bottom: 330 } as const;
const LENGTH = { top: 372, bottom: 452 } as const;
const HEIGHT = 492;

type Field = "train" | "valid" | "output_tokens";
const LINES = [
  { field: "train", name: "training batch", colour: "#0969da", dash: "" },
  { field: "valid", name: "validation rows", colour: "#bc4c00", dash: ' stroke-dasharray="6 4"' },
] as const;

interface Point {
  readonly step: number;
  readonly value: number;
}

function pointsOf(vitals: readonly Vitals[], field: Field): readonly Point[] {
  return vitals.flatMap(({ step, [field]: value }) => (value === undefined ? [] : [{ step, value }]));
}

/**
 * A job's rewards and the length of its outputs over its steps, with its checkpoints, as a picture that stands by itself:
 * no script, no font, no link; texts of strangers are escaped.
 */
export function rewardCurveSvg(watched: Watched): string {
  const { vitals, checkpoints } = watched;
  const last = Math.max(1, ...vitals.flatMap(({ step, total = 0 }) => [step, total]));
  const x = (step: number) => LEFT + (Math.min(step, last) * (WIDTH - LEFT - RIGHT)) / last;
  const rewards = LINES.flatMap(({ field }) => pointsOf(vitals, field).map(({ value }) => value));
  const lengths = pointsOf(vitals, "output_tokens");
  const title = `${watched.policy}: ${watched.job} at ${watched.provider}, ${watched.status}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${safe(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="24" font-size="15" fill="#1f2328">${safe(clip(title, 90))}</text>`,
    ...LINES.map(({ name, colour, dash }, at) => legend(name, colour, dash, LEFT + at * 150)),
    `<text x="${LEFT}" y="72" fill="#59636e">mean reward; of batches it is not to be compared from step to step</text>`,
    ...checkpoints.map(({ step }) => mark(x(step), step)),
    ...panel(REWARD, rewards.length === 0 ? [0, 1] : [Math.min(0, ...rewards), Math.max(0.01, ...rewards)], (y) =>
      LINES.flatMap(({ field, colour, dash }) => line(pointsOf(vitals, field), colour, dash, x, y)),
    ),
    `<text x="${LEFT}" y="${LENGTH.top - 8}" fill="#59636e">mean tokens of an output</text>`,
    ...panel(LENGTH, [0, Math.max(1, ...lengths.map(({ value }) => value))], (y) => line(lengths, "#59636e", "", x, y)),
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
      const step = Math.round(share * last);
      return `<text x="${x(step).toFixed(1)}" y="${LENGTH.bottom + 20}" text-anchor="middle" fill="#59636e">${step}</text>`;
    }),
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end" fill="#59636e">training step; checkpoints dotted</text>`,
    ...(vitals.length === 0
      ? [`<text x="${WIDTH / 2}" y="200" text-anchor="middle">no step was reported yet</text>`]
      : []),
    "</svg>",
    "",
  ].join("\n");
}

function legend(name: string, colour: string, dash: string, x: number): string {
  return `<line x1="${x}" x2="${x + 24}" y1="46" y2="46" stroke="${colour}" stroke-width="2"${dash}/><text x="${x + 30}" y="50" fill="#1f2328">${name}</text>`;
}

function mark(x: number, step: number): string {
  const at = x.toFixed(1);
  return `<line x1="${at}" x2="${at}" y1="${REWARD.top}" y2="${REWARD.bottom}" stroke="#8250df" stroke-dasharray="2 4"/><text x="${at}" y="${REWARD.bottom + 16}" text-anchor="middle" font-size="10" fill="#8250df">${step}</text>`;
}

function panel(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  [low, high]: readonly [number, number],
  draw: (y: (value: number) => number) => readonly string[],
): readonly string[] {
  const y = (value: number) => bottom - ((value - low) * (bottom - top)) / (high - low);
  const grid = [0, 0.5, 1].map((share) => {
    const value = low + share * (high - low);
    const at = y(value).toFixed(1);
    const shown = high > 10 ? value.toFixed(0) : number(value);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#d1d9e0"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end" fill="#59636e">${shown}</text>`;
  });
  return [...grid, ...draw(y)];
}

function line(
  points: readonly Point[],
  colour: string,
  dash: string,
  x: (step: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const places = points.map(({ step, value }) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`);
  const dots = places.length > 60 ? [] : places.map((place) => dot(place, colour));
  return [`<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`, ...dots];
}

function dot(place: string, colour: string): string {
  const [x, y] = place.split(",");
  return `<circle cx="${x}" cy="${y}" r="2.5" fill="${colour}"/>`;
}

function safe(text: string): string {
  return visible(text).replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

const BARS = [..."▁▂▃▄▅▆▇█"];
const COLUMNS = 60;

/** The same as two lines of bars over one axis of steps, on one scale; nothing where nothing was reported. */
export function rewardCurveText({ vitals }: Pick<Watched, "vitals">): readonly string[] {
  const values = LINES.flatMap(({ field }) => pointsOf(vitals, field).map(({ value }) => value));
  if (values.length === 0) return [];
  const [low, high] = [Math.min(0, ...values), Math.max(0.01, ...values)];
  const width = Math.max(...LINES.map(({ name }) => name.length));
  const bar = (value: number | undefined) =>
    value === undefined ? " " : BARS[Math.round(((value - low) / (high - low)) * (BARS.length - 1))];
  return LINES.flatMap(({ field, name }) => {
    const points = pointsOf(vitals, field);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [`${name.padEnd(width)}  not reported`];
    const bars = columnsOf(vitals, points).map(bar).join("");
    return [`${name.padEnd(width)}  ${bars}  ${number(first.value)} → ${number(last.value)} (step ${last.step})`];
  });
}

/** The mean of each column's points. */
function columnsOf(vitals: readonly Vitals[], points: readonly Point[]): readonly (number | undefined)[] {
  const steps = vitals.map(({ step }) => step);
  const [from, to] = [Math.min(...steps), Math.max(...steps)];
  const columns = Math.min(COLUMNS, vitals.length);
  const columnOf = (step: number) => (to === from ? 0 : Math.round(((step - from) / (to - from)) * (columns - 1)));
  return Array.from({ length: columns }, (_, at) => {
    const part = points.filter(({ step }) => columnOf(step) === at);
    return part.length === 0 ? undefined : part.reduce((sum, { value }) => sum + value, 0) / part.length;
  });
}
