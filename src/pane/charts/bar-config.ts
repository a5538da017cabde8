import type { ChartConfiguration, Plugin } from "chart.js";
import type { BarData, BarRow } from "./bar-data";

/** How one part is painted: colours as CSS gives them. */
interface PartInk {
  readonly fill: string;
  readonly line: string;
  /** Of the numbers in the part. */
  readonly text: string;
  /** Whether strokes across it tell it from another of the same fill. */
  readonly isHatched: boolean;
}

/** All that a chart takes from the page around it. */
export interface ChartInk {
  /** One for each series. */
  readonly parts: readonly PartInk[];
  /** Of names and figures. */
  readonly text: string;
  readonly font: string;
}

const TEXT_SIZE = 13;
const COUNT_SIZE = 12;
const BAR_HEIGHT = 18;
const ONE_LINE_ROW = 30;
const TWO_LINE_ROW = 42;
/** What chart.js keeps free above and below. */
const AROUND = 8;
/** Chinese characters of a name that leave the bars half of a pane of 320 pixels. */
const NAME_WIDTH = 8;
const NAME_LINES = 2;
/** The least width of a part that a number fits into. */
const LEAST_FOR_COUNT = 14;
const BEFORE_FIGURE = 8;
/** Between the strokes across a part, in pixels. */
const HATCH_STEP = 5;

/** The height of the chart in pixels. */
export function chartHeight({ rows }: BarData): number {
  const needsTwo = rows.some(({ name }) => nameLines(name).length > 1);
  return rows.length * (needsTwo ? TWO_LINE_ROW : ONE_LINE_ROW) + AROUND;
}

/**
 * The chart as chart.js wants it. Nothing moves, nothing answers the pointer: all figures are written out. `widthOf` tells
 * the width in pixels of a text in a font.
 */
export function barConfig(
  data: BarData,
  ink: ChartInk,
  widthOf: (text: string, font: string) => number,
): ChartConfiguration<"bar"> {
  const { series, rows, layout, full } = data;
  const stacked = layout === "stacked";
  const figureRoom = Math.max(0, ...rows.map(({ figure }) => widthOf(figure, font(ink, TEXT_SIZE))));
  return {
    type: "bar",
    data: {
      labels: rows.map(({ name }) => nameLines(name)),
      datasets: series.map(({ title }, index) => ({
        label: title,
        data: rows.map(({ values }) => values[index] ?? 0),
        backgroundColor: ink.parts[index]?.fill ?? ink.text,
        borderColor: ink.parts[index]?.line ?? ink.text,
        borderWidth: 1,
        borderSkipped: false,
        barThickness: BAR_HEIGHT,
        grouped: stacked,
        // The later lies over the earlier; of stacked ones the earlier comes first.
        ...(!stacked && { order: series.length - index }),
      })),
    },
    options: {
      indexAxis: "y",
      animation: false,
      events: [],
      maintainAspectRatio: false,
      font: { family: ink.font, size: TEXT_SIZE },
      layout: { padding: { right: Math.ceil(figureRoom) + BEFORE_FIGURE } },
      scales: {
        x: { display: false, stacked, min: 0, max: longest(data, full) },
        y: {
          stacked,
          border: { display: false },
          grid: { display: false },
          ticks: { color: ink.text, autoSkip: false, crossAlign: "far", font: { family: ink.font, size: TEXT_SIZE } },
        },
      },
    },
    plugins: [figuresAtTheEnd(rows, ink), hatches(ink), ...(stacked ? [countsInside(ink)] : [])],
  };
}

/** A name in at most two lines; what is too long for them ends in 「…」. The table has all of it. */
export function nameLines(name: string): string[] {
  const letters = [...name];
  if (letters.length <= NAME_WIDTH) return [name];
  const fits = letters.length <= NAME_WIDTH * NAME_LINES;
  const first = letters.slice(0, NAME_WIDTH).join("").trim();
  const second = letters.slice(NAME_WIDTH, fits ? undefined : NAME_WIDTH * NAME_LINES - 1).join("");
  return [first, `${second.trim()}${fits ? "" : "…"}`];
}

function longest({ rows, layout }: BarData, full: number): number {
  const lengths = rows.map(({ values }) =>
    layout === "stacked" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values),
  );
  return Math.max(full, ...lengths);
}

type BarPlugin = Plugin<"bar">;

function figuresAtTheEnd(rows: readonly BarRow[], ink: ChartInk): BarPlugin {
  return {
    id: "figuresAtTheEnd",
    afterDatasetsDraw({ ctx, width, scales }) {
      ctx.font = font(ink, TEXT_SIZE);
      ctx.fillStyle = ink.text;
      ctx.textAlign = "right";
      ctx.textBaseline = "middle";
      rows.forEach(({ figure }, index) => ctx.fillText(figure, width, scales["y"]?.getPixelForValue(index) ?? 0));
    },
  };
}

/** Strokes across the parts that have them, within their bars. */
function hatches(ink: ChartInk): BarPlugin {
  return {
    id: "hatches",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ink.parts.forEach(({ isHatched, line }, index) => {
        if (!isHatched) return;
        for (const bar of chart.getDatasetMeta(index).data) {
          const { x, y, base } = bar.getProps(["x", "y", "base"], true) as unknown as BarPlace;
          const top = y - BAR_HEIGHT / 2;
          ctx.save();
          ctx.beginPath();
          ctx.rect(base, top, x - base, BAR_HEIGHT);
          ctx.clip();
          ctx.beginPath();
          for (let from = base; from < x + BAR_HEIGHT; from += HATCH_STEP) {
            ctx.moveTo(from, top);
            ctx.lineTo(from - BAR_HEIGHT, top + BAR_HEIGHT);
          }
          ctx.strokeStyle = line;
          ctx.lineWidth = 1;
          ctx.stroke();
          ctx.restore();
        }
      });
    },
  };
}

/** The number of each part in the part, where it fits: so no part is known by its colour alone. */
function countsInside(ink: ChartInk): BarPlugin {
  return {
    id: "countsInside",
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.font = font(ink, COUNT_SIZE);
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      data.datasets.forEach((dataset, index) => {
        const { fill, text, isHatched } = ink.parts[index]!;
        chart.getDatasetMeta(index).data.forEach((bar, row) => {
          const { x, y, base } = bar.getProps(["x", "y", "base"], true) as unknown as BarPlace;
          if (x - base < LEAST_FOR_COUNT) return;
          const count = String(dataset.data[row]);
          const middle = (x + base) / 2;
          if (isHatched) {
            const width = ctx.measureText(count).width + 2;
            ctx.fillStyle = fill;
            ctx.fillRect(middle - width / 2, y - COUNT_SIZE / 2, width, COUNT_SIZE);
          }
          ctx.fillStyle = text;
          ctx.fillText(count, middle, y + 1);
        });
      });
    },
  };
}

/** Where a lying bar begins (`base`) and ends (`x`), and its middle (`y`), in pixels. */
interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly base: number;
}

function font({ font: family }: ChartInk, size: number): string {
  return `${size}px ${family}`;
}
