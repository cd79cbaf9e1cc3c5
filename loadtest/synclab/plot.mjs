// Eight curves as one SVG: how far each member's film is from the room's timeline.

const SIZE = { width: 1200, height: 460, left: 56, right: 165, top: 56, bottom: 40 };
const COLOURS = [
  "#4e79a7",
  "#f28e2b",
  "#e15759",
  "#76b7b2",
  "#59a14f",
  "#b89b1e",
  "#b07aa1",
  "#9c755f",
];
/** The picture shows this much at least, and no more than that; what is beyond is cut off. */
const LEAST_MS = 12;
const MOST_MS = 60;

const escaped = (text) => String(text).replace(/[&<>]/gu, (c) => `&#${c.charCodeAt(0)};`);

export function plot({ stepMs, lengthMs, curves, events, stretches }, title) {
  const { width, height, left, right, top, bottom } = SIZE;
  const reach = reachOf(curves);
  const x = (ms) => left + (ms / lengthMs) * (width - left - right);
  const y = (ms) => top + ((reach - clamp(ms, reach)) / (2 * reach)) * (height - top - bottom);
  const parts = [
    ...stretches.map(({ name, fromMs, toMs }) =>
      stretch(name, x(fromMs), x(toMs), top, height - bottom),
    ),
    ...grid(reach, y, left, width - right),
    ...seconds(lengthMs, x, height - bottom),
    ...events.map(({ what, atMs }, i) => mark(what, x(atMs), top, height - bottom, i % 2)),
    ...curves.map(({ points }, i) => line(points, stepMs, x, y, reach, COLOURS[i])),
    ...curves.map(({ index, path }, i) => legend(index, path, i, width - right + 14, top)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="18" font-size="14" font-weight="600">${escaped(title)}: each film against the room's timeline, ms</text>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

const clamp = (ms, reach) => Math.max(-reach, Math.min(reach, ms));

function reachOf(curves) {
  const sizes = curves
    .flatMap(({ points }) => points.filter((p) => p !== undefined).map(Math.abs))
    .sort((a, b) => a - b);
  const most = sizes[Math.floor(sizes.length * 0.995)] ?? 0;
  return Math.min(MOST_MS, Math.max(LEAST_MS, Math.ceil(most / 4) * 4));
}

function grid(reach, y, fromX, toX) {
  const step = reach > 30 ? 10 : reach > 15 ? 5 : 2.5;
  const lines = [];
  for (let ms = -reach; ms <= reach + 1e-9; ms += step) {
    const at = y(ms).toFixed(1);
    lines.push(
      `<line x1="${fromX}" x2="${toX}" y1="${at}" y2="${at}" stroke="${Math.abs(ms) < 1e-9 ? "#555" : "#e3e3e3"}"/>`,
      `<text x="${fromX - 6}" y="${Number(at) + 4}" text-anchor="end" fill="#555">${ms > 0 ? "+" : ""}${Number(ms.toFixed(1))}</text>`,
    );
  }
  return lines;
}

function seconds(lengthMs, x, y) {
  const step = lengthMs > 200_000 ? 60_000 : 10_000;
  const marks = [];
  for (let ms = 0; ms <= lengthMs; ms += step) {
    marks.push(
      `<text x="${x(ms).toFixed(1)}" y="${y + 18}" text-anchor="middle" fill="#555">${ms / 1_000} s</text>`,
    );
  }
  return marks;
}

function stretch(name, fromX, toX, fromY, toY) {
  const isSteady = name.startsWith("steady");
  return `<rect x="${fromX.toFixed(1)}" y="${fromY}" width="${(toX - fromX).toFixed(1)}" height="${toY - fromY}" fill="${isSteady ? "#eef6ee" : "#f7f7f7"}"><title>${escaped(name)}</title></rect>`;
}

/** Names stand in two rows, so that near ones do not run into each other. */
function mark(what, x, fromY, toY, row) {
  const at = x.toFixed(1);
  return `<line x1="${at}" x2="${at}" y1="${fromY}" y2="${toY}" stroke="#999" stroke-dasharray="3 3"/><text x="${at}" y="${fromY - 5 - 13 * row}" text-anchor="middle" fill="#333">${escaped(what)}</text>`;
}

/** What runs out of the picture is cut off, and what is unknown is left out. */
function line(points, stepMs, x, y, reach, colour) {
  let path = "";
  let isDown = false;
  points.forEach((ms, i) => {
    if (ms === undefined || Math.abs(ms) > reach * 4) {
      isDown = false;
      return;
    }
    path += `${isDown ? "L" : "M"}${x(i * stepMs).toFixed(1)} ${y(ms).toFixed(1)}`;
    isDown = true;
  });
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round"/>`;
}

function legend(index, { up, down }, i, x, y) {
  const at = y + 14 + i * 18;
  const words = `${index + 1}: ${Math.round(up.delayMs)} up, ${Math.round(down.delayMs)} down`;
  return `<line x1="${x}" x2="${x + 16}" y1="${at - 4}" y2="${at - 4}" stroke="${COLOURS[i]}" stroke-width="3"/><text x="${x + 22}" y="${at}">${words}</text>`;
}
