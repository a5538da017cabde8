import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { LEVEL_COLOURS } from "../../core/rules/level-colours";
import type { BarSeries } from "./bar-data";

/** A fill with its border and the text on it. */
interface Ink {
  readonly fill: string;
  readonly text: string;
  readonly line: string;
}

/** The look of a part. Forced colours have few: two parts of one chart that share a fill are told apart by strokes across one. */
function part(usual: Ink, forced: Pick<Ink, "fill" | "text">, hatch = {}) {
  const painted = ({ fill, text, line }: Ink) => ({
    backgroundColor: fill,
    color: text,
    borderTopColor: line,
    borderRightColor: line,
    borderBottomColor: line,
    borderLeftColor: line,
  });
  return {
    ...painted(usual),
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none" as const,
      ...painted({ ...forced, line: "CanvasText" }),
      ...hatch,
    },
  };
}

/** What the forced colours are to tell apart. */
const EMPTY = { fill: "Canvas", text: "CanvasText" };
const FULL = { fill: "CanvasText", text: "Canvas" };
const LIT = { fill: "Highlight", text: "HighlightText" };
const HATCH = { backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 1px, transparent 1px 4px)" };

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
  },
  item: { display: "flex", alignItems: "center", gap: "6px" },
  swatch: { width: "14px", height: "12px", boxSizing: "border-box", border: "1px solid", borderRadius: "2px" },
  error: part(
    {
      fill: `#${LEVEL_COLOURS.error.fill}`,
      text: "#000",
      line: "var(--level-error)",
    },
    FULL,
  ),
  warning: part(
    {
      fill: `#${LEVEL_COLOURS.warning.fill}`,
      text: "#000",
      line: "var(--level-warning)",
    },
    EMPTY,
  ),
  advice: part(
    {
      fill: `#${LEVEL_COLOURS.advice.fill}`,
      text: "#000",
      line: "var(--level-advice)",
    },
    LIT,
  ),
  accepted: part(
    {
      fill: tokens.colorPaletteGreenBackground1,
      text: tokens.colorPaletteGreenForeground1,
      line: tokens.colorPaletteGreenBorderActive,
    },
    EMPTY,
    HATCH,
  ),
  weight: part(
    {
      fill: tokens.colorNeutralBackground4,
      text: tokens.colorNeutralForeground1,
      line: tokens.colorNeutralStrokeAccessible,
    },
    EMPTY,
  ),
  filled: part(
    {
      fill: tokens.colorBrandBackground,
      text: tokens.colorNeutralForegroundOnBrand,
      line: tokens.colorBrandBackground,
    },
    LIT,
  ),
});

interface LegendProps {
  readonly ref: Ref<HTMLUListElement>;
  readonly series: readonly BarSeries[];
}

/** What the parts of the bars mean. Its swatches are where a chart takes its colours from. */
export function Legend({ ref, series }: LegendProps) {
  const styles = useStyles();
  return (
    <ul ref={ref} className={styles.legend}>
      {series.map(({ part, title }) => (
        <li key={part} className={styles.item}>
          <span data-swatch className={mergeClasses(styles.swatch, styles[part])} aria-hidden />
          {title}
        </li>
      ))}
    </ul>
  );
}
