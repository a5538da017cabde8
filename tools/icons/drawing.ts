import type { Pixels } from "./png";

/** A place on the drawing, whose sides are 32 units long. */
export type Point = readonly [x: number, y: number];

/** Something to be painted: whether a point lies in it, and its colour `RRGGBB`; no colour wipes out what lies below. */
export interface Shape {
  readonly color: string | undefined;
  covers(x: number, y: number): boolean;
}

const UNITS = 32;
/** Points looked at along each side of a pixel: enough for smooth edges. */
const SAMPLES = 8;

/** A rectangle with rounded corners. */
export function box(
  color: string | undefined,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius = 0,
): Shape {
  return {
    color,
    covers(x, y) {
      if (x < left || x > right || y < top || y > bottom) return false;
      const dx = Math.max(left + radius - x, x - (right - radius), 0);
      const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
      return dx * dx + dy * dy <= radius * radius || dx === 0 || dy === 0;
    },
  };
}

/** A line through points, with round ends and corners. */
export function line(color: string | undefined, width: number, ...points: readonly Point[]): Shape {
  const reach = (width / 2) ** 2;
  return {
    color,
    covers(x, y) {
      return points.some((from, index) => {
        const to = points[index + 1];
        return to !== undefined && squaredDistance([x, y], from, to) <= reach;
      });
    },
  };
}

/** A polygon. */
export function polygon(color: string | undefined, ...corners: readonly Point[]): Shape {
  return {
    color,
    covers(x, y) {
      let inside = false;
      corners.forEach(([x1, y1], index) => {
        const [x2, y2] = corners[(index + 1) % corners.length]!;
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      });
      return inside;
    },
  };
}

/** Paints shapes one over the other, in a square of `size` pixels. */
export function painted(shapes: readonly Shape[], size: number): Pixels {
  const rgba = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) rgba.set(pixel(shapes, size, column, row), (row * size + column) * 4);
  }
  return { width: size, height: size, rgba };
}

function pixel(shapes: readonly Shape[], size: number, column: number, row: number): number[] {
  const sum = [0, 0, 0];
  let opaque = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const color = uppermost(shapes, x, y)?.color;
    if (color === undefined) continue;
    opaque++;
    for (let channel = 0; channel < 3; channel++)
      sum[channel]! += parseInt(color.slice(channel * 2, channel * 2 + 2), 16);
  }
  if (opaque === 0) return [0, 0, 0, 0];
  return [...sum.map((total) => Math.round(total / opaque)), Math.round((255 * opaque) / SAMPLES ** 2)];
}

function uppermost(shapes: readonly Shape[], x: number, y: number): Shape | undefined {
  for (let index = shapes.length - 1; index >= 0; index--) {
    if (shapes[index]!.covers(x, y)) return shapes[index];
  }
  return undefined;
}

function squaredDistance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return (x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2;
}
