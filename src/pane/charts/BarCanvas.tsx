import { makeStyles } from "@fluentui/react-components";
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { useEffect, useRef, type MouseEvent, type RefObject } from "react";
import { barConfig, chartHeight, type ChartInk } from "./bar-config";
import type { BarData } from "./bar-data";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** What changes colours without anything of the pane changing. */
const COLOUR_QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

const useStyles = makeStyles({
  // chart.js follows the size of the element around its canvas, which must be its alone.
  frame: { position: "relative", width: "100%", minWidth: 0 },
});

interface BarCanvasProps {
  readonly data: BarData;
  /** All of it in words, for those who do not see it. */
  readonly words: string;
  /** The legend, whose swatches say which colours the theme gives the parts. */
  readonly legend: RefObject<HTMLElement | null>;
  readonly onPart: ((row: number, part: number) => void) | undefined;
}

/** The bars, painted by chart.js. A module of its own, so that chart.js comes when the first chart is shown. */
export default function BarCanvas({ data, words, legend, onPart }: BarCanvasProps) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useRef<() => void>(undefined);
  const painted = useRef<Chart<"bar">>(undefined);
  // After every rendering: the theme may be another, and painting is quick.
  useEffect(() => {
    if (!canvas.current || !legend.current) return undefined;
    const { current: element } = canvas;
    const swatches = legend.current;
    let chart: Chart<"bar"> | undefined;
    const draw = (): void => {
      chart?.destroy();
      chart = new Chart(element, barConfig(data, inkOf(swatches), widthIn(element)));
      painted.current = chart;
    };
    draw();
    paint.current = draw;
    return () => chart?.destroy();
  });
  useEffect(() => {
    const repaint = (): void => paint.current?.();
    const queries = COLOUR_QUERIES.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", repaint);
    return () => queries.forEach((query) => query.removeEventListener("change", repaint));
  }, []);
  const choose = ({ nativeEvent }: MouseEvent): void => {
    const [hit] = painted.current?.getElementsAtEventForMode(nativeEvent, "nearest", { intersect: true }, false) ?? [];
    if (hit) onPart?.(hit.index, hit.datasetIndex);
  };
  return (
    <div className={styles.frame} style={{ height: chartHeight(data) }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words}
        {...(onPart && { onClick: choose, style: { cursor: "pointer" } })}
      />
    </div>
  );
}

/** Colours and letters as the page has them: a canvas knows neither the theme nor forced colours. */
function inkOf(legend: HTMLElement): ChartInk {
  const { color, fontFamily } = getComputedStyle(legend);
  const parts = Array.from(legend.querySelectorAll("[data-swatch]"), (swatch) => {
    const { backgroundColor, backgroundImage, borderTopColor, color: text } = getComputedStyle(swatch);
    return { fill: backgroundColor, line: borderTopColor, text, isHatched: backgroundImage !== "none" };
  });
  return { parts, text: color, font: fontFamily };
}

function widthIn(canvas: HTMLCanvasElement): (text: string, font: string) => number {
  const context = canvas.getContext("2d");
  return (text, font) => {
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
}
