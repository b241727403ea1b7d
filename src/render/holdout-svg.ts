import type { CurvePoint, Estimated } from "../holdout/curve.ts";
import type { HoldoutCheck } from "../holdout/holdout-check.ts";
import { clip, visible } from "./markdown.ts";
import { number } from "./number.ts";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 56, 24, 64, 56] as const;
const LINES = [
  { name: "reward", colour: "#0969da", dash: "" },
  { name: "holdout", colour: "#bc4c00", dash: ' stroke-dasharray="6 4"' },
] as const;

/** The Goodhart curve as a picture that stands by itself: no script, no font, no link; names of strangers are escaped. */
export function holdoutSvg({ reward, holdout, curve, alarm }: HoldoutCheck): string {
  const { points } = curve;
  const ends = points.flatMap((point) => [...reach(point.reward), ...reach(point.holdout)]);
  const [low, high] = [Math.min(0, ...ends), Math.max(...(ends.length === 0 ? [1] : ends), 0.01)];
  const x = (at: number) =>
    points.length < 2
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + 12 + (at * (WIDTH - LEFT - RIGHT - 24)) / (points.length - 1);
  const y = (value: number) => TOP + ((high - value) * (HEIGHT - TOP - BOTTOM)) / (high - low);
  const title = `${reward.name} against the holdout ${holdout.name}: ${alarm.verdict.replace("_", " ")}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${safe(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="24" font-size="15" fill="#1f2328">${safe(title)}</text>`,
    ...LINES.map(
      ({ name, colour, dash }, at) =>
        `<line x1="${LEFT + at * 100}" x2="${LEFT + 24 + at * 100}" y1="44" y2="44" stroke="${colour}" stroke-width="2"${dash}/><text x="${LEFT + 30 + at * 100}" y="48" fill="#1f2328">${name}</text>`,
    ),
    ...axis(low, high, y),
    ...points.map((point, at) => label(point, x(at), at, points.length)),
    ...LINES.flatMap(({ name, colour, dash }) => line(points, name, colour, dash, x, y)),
    "</svg>",
    "",
  ].join("\n");
}

function reach({ mean, interval }: Estimated): readonly number[] {
  return interval === undefined ? [mean] : [mean, ...interval];
}

function axis(low: number, high: number, y: (value: number) => number): readonly string[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = low + share * (high - low);
    const at = y(value).toFixed(1);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#d1d9e0"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end" fill="#59636e">${number(value)}</text>`;
  });
}

/** Of many points only some have room for a name. */
function label({ group, trajectories }: CurvePoint, x: number, at: number, of: number): string {
  const every = Math.ceil(of / 8);
  if (at % every !== 0 && at !== of - 1) return "";
  const end = HEIGHT - BOTTOM;
  return `<text x="${x.toFixed(1)}" y="${end + 20}" text-anchor="middle" fill="#1f2328">${safe(clip(group, 18))}</text><text x="${x.toFixed(1)}" y="${end + 36}" text-anchor="middle" fill="#59636e">n ${trajectories}</text>`;
}

function line(
  points: readonly CurvePoint[],
  name: "reward" | "holdout",
  colour: string,
  dash: string,
  x: (at: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const places = points.map((point, at) => `${x(at).toFixed(1)},${y(point[name].mean).toFixed(1)}`);
  const marks = points.flatMap((point, at) => {
    const { mean, interval } = point[name];
    const dot = `<circle cx="${x(at).toFixed(1)}" cy="${y(mean).toFixed(1)}" r="3" fill="${colour}"/>`;
    if (interval === undefined) return [dot];
    const [bottom, top] = interval.map((end) => y(end).toFixed(1));
    return [
      `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${bottom}" y2="${top}" stroke="${colour}"/>`,
      dot,
    ];
  });
  return [`<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`, ...marks];
}

function safe(text: string): string {
  return visible(text).replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
