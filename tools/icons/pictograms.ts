import { box, line, polygon, type Point, type Shape } from "./drawing";

/** Sizes in pixels that Office asks for. */
export const ICON_SIZES = [16, 32, 64, 80] as const;

const INK = "44546A";
const PAPER = "FFFFFF";
const HEADER = "BDD7EE";
const GREEN = "107C41";
const BLUE = "2166B8";
const ORANGE = "D9622B";
const PINK = "F2A6B0";

/** The pictures of the ribbon buttons, by the name in their file names. Small ones have fewer and thicker lines. */
export const PICTOGRAMS: Readonly<Record<string, (size: number) => readonly Shape[]>> = {
  check: (size) => [...table(size), ...haloed(GREEN, 4.5, [13, 22], [18.5, 27.5], [29, 14.5])],
  fill: (size) => [
    ...table(size),
    ...haloed(BLUE, 4, [22, 11], [22, 27]),
    ...haloed(BLUE, 4, [15.5, 20.5], [22, 27.5], [28.5, 20.5]),
    line(BLUE, 4, [22, 11], [22, 26]),
  ],
  report: (size) => [
    polygon(INK, [4, 2], [20, 2], [28, 10], [28, 30], [4, 30]),
    polygon(PAPER, [6, 4], [19, 4], [26, 11], [26, 28], [6, 28]),
    polygon(INK, [18, 2], [20, 2], [28, 10], [28, 12], [18, 12]),
    polygon(HEADER, [20, 4.8], [25.2, 10], [20, 10]),
    ...(size < 32
      ? [line(BLUE, 2, [10, 17], [22, 17]), line(INK, 2, [10, 23], [22, 23])]
      : [
          line(BLUE, 2.2, [10.5, 14.5], [21.5, 14.5]),
          line(INK, 1.5, [10.5, 18.5], [21.5, 18.5]),
          line(INK, 1.5, [10.5, 21.5], [21.5, 21.5]),
          line(INK, 1.5, [10.5, 24.5], [17.5, 24.5]),
        ]),
  ],
  clear: (size) => [
    ...table(size),
    polygon(undefined, [11, 24], [21.5, 9.5], [32, 17.5], [32, 24], [26, 32], [14, 32]),
    polygon(INK, [13, 23.8], [22, 11.8], [31, 18.6], [22, 30.6]),
    polygon(PINK, [15.4, 23.4], [18.6, 19.2], [25.2, 24.2], [22, 28.3]),
    polygon(PAPER, [19.8, 17.6], [22.4, 14.2], [28.6, 19], [26.2, 22.6]),
    line(INK, 1.8, [14, 30.6], [29, 30.6]),
  ],
  open: (size) => [
    box(INK, 2, 4, 30, 28, 2.5),
    box(PAPER, size < 32 ? 4 : 3.6, 6, size < 32 ? 28 : 28.4, 26, 1),
    box(HEADER, size < 32 ? 4 : 3.6, 6, 18, 11),
    box(ORANGE, 19, 6, size < 32 ? 28 : 28.4, 26, 0.5),
    box(INK, 18, 5, 19.8, 27),
    ...(size < 32
      ? []
      : [
          line(PAPER, 1.6, [22, 11], [26, 11]),
          line(PAPER, 1.6, [22, 15], [26, 15]),
          line(PAPER, 1.6, [22, 19], [26, 19]),
          line(INK, 1, [3.6, 15.5], [18, 15.5]),
          line(INK, 1, [3.6, 20.5], [18, 20.5]),
          line(INK, 1, [10.5, 11], [10.5, 26]),
        ]),
  ],
};

/** A table with a header row. Even coordinates keep its edges sharp at 16 pixels. */
function table(size: number): Shape[] {
  const frame = [box(INK, 2, 2, 26, 26, 2.5), box(PAPER, 4, 4, 24, 24, 0.8), box(HEADER, 4, 4, 24, 10)];
  if (size < 32) return [...frame, line(INK, 2, [4, 11], [24, 11]), line(INK, 2, [11, 11], [11, 24])];
  return [
    ...frame,
    ...[10, 14.7, 19.4].map((y) => line(INK, 1.3, [4, y], [24, y])),
    ...[10.7, 17.3].map((x) => line(INK, 1.3, [x, 4], [x, 24])),
  ];
}

/** A line with an empty seam around it, so that it stands out on any background. */
function haloed(color: string, width: number, ...points: readonly Point[]): Shape[] {
  return [line(undefined, width + 3.5, ...points), line(color, width, ...points)];
}
