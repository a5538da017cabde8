import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { BarSeries } from "./bar-data";

/** Forced colours have few; the order of the parts and the numbers in them tell the rest. */
function forced(fill: string, text: string) {
  return {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none" as const,
      backgroundColor: fill,
      color: text,
      ...borderColor("CanvasText"),
    },
  };
}

function borderColor(colour: string) {
  return { borderTopColor: colour, borderRightColor: colour, borderBottomColor: colour, borderLeftColor: colour };
}

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
  error: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundStaticInverted,
    ...borderColor(tokens.colorStatusDangerBackground3),
    ...forced("CanvasText", "Canvas"),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground3,
    color: tokens.colorNeutralForeground1Static,
    ...borderColor(tokens.colorStatusWarningBackground3),
    ...forced("Canvas", "CanvasText"),
  },
  advice: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
    ...borderColor(tokens.colorPaletteBlueBorderActive),
    ...forced("Highlight", "HighlightText"),
  },
  accepted: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
    ...borderColor(tokens.colorPaletteGreenBorderActive),
    ...forced("Canvas", "CanvasText"),
  },
  weight: {
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    ...borderColor(tokens.colorNeutralStrokeAccessible),
    ...forced("Canvas", "CanvasText"),
  },
  filled: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ...borderColor(tokens.colorBrandBackground),
    ...forced("Highlight", "HighlightText"),
  },
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
