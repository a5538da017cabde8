import { makeStyles } from "@fluentui/react-components";
import type { Severity } from "../../core/rules/finding";
import { LEVEL_COLOURS } from "../../core/rules/level-colours";
import type { BadgePlace } from "./badge-place";
import type { CellBadge } from "./props";

/** Sheets are white paper with the colours of the workbook, whatever the theme; these colours are readable on it. */
const FRAME_LINES: Readonly<Record<Severity, string>> = { error: "solid", warning: "dashed", advice: "dotted" };

/** Of the size of the letters: how wide a digit is at most, and how wide what stands between numbers; and the padding, in pixels. */
const DIGIT = 0.62;
const SIGN = 1.05;
const PADDING = 3;

const useStyles = makeStyles({
  finding: { position: "absolute", top: 0, right: 0, bottom: 0, left: 0, pointerEvents: "none" },
  badge: {
    position: "absolute",
    padding: `0 ${PADDING}px`,
    fontWeight: 600,
    fontFamily: "'Segoe UI', 'Microsoft YaHei', sans-serif",
    color: "#fff",
    whiteSpace: "nowrap",
    pointerEvents: "auto",
    cursor: "pointer",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", color: "CanvasText" },
  },
});

interface BadgesProps {
  readonly badges: readonly CellBadge[];
  readonly zoom: number;
  readonly place: BadgePlace;
}

/** The frame of a cell with findings, and their numbers where they cover nothing; else the tip has them, and a click on the cell leads to them. */
export function Badges({ badges, zoom, place: { edge, side, hasNumbers } }: BadgesProps) {
  const styles = useStyles();
  const worst = worstOf(badges);
  const color = `#${LEVEL_COLOURS[worst].ink}`;
  const size = lettersOf(zoom);
  const inner = `border${edge === "top" ? "Bottom" : "Top"}${side === "right" ? "Left" : "Right"}Radius`;
  return (
    <span aria-hidden className={styles.finding} style={{ border: `2px ${FRAME_LINES[worst]} ${color}` }}>
      {hasNumbers && (
        <span
          className={styles.badge}
          style={{
            [edge]: 0,
            [side]: 0,
            [inner]: "4px",
            backgroundColor: color,
            fontSize: size,
            lineHeight: `${size + 3}px`,
          }}
          data-badge={badges[0]?.number}
        >
          {numbersOf(badges)}
        </span>
      )}
    </span>
  );
}

/** How much room the numbers of findings take, their frame included. */
export function badgeSize(
  badges: readonly CellBadge[],
  zoom: number,
): { readonly width: number; readonly height: number } {
  const size = lettersOf(zoom);
  const letters = Array.from(numbersOf(badges), (sign) => (/\d/.test(sign) ? DIGIT : SIGN));
  return { width: letters.reduce((sum, width) => sum + width * size, 2 * PADDING + 2), height: size + 5 };
}

/** Numbers stay readable on a small sheet, and do not hide the cell of one. */
function lettersOf(zoom: number): number {
  return Math.round(10 * Math.min(1.4, Math.max(0.8, zoom)));
}

function numbersOf(badges: readonly CellBadge[]): string {
  const [first, second, ...more] = badges.map(({ number }) => String(number));
  return second === undefined ? (first ?? "") : `${first}、${second}${more.length > 0 ? "…" : ""}`;
}

function worstOf(badges: readonly CellBadge[]): Severity {
  if (badges.some(({ severity }) => severity === "error")) return "error";
  return badges.some(({ severity }) => severity === "warning") ? "warning" : "advice";
}
