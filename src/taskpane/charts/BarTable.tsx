import { makeStyles, tokens } from "@fluentui/react-components";

/** One bar: how much of its track is filled, and the figures in words. */
export interface Bar {
  readonly name: string;
  /** From 0 to 1, of the longest track. */
  readonly track: number;
  /** From 0 to 1, of the longest track; beyond the track it is shown as too much. */
  readonly filled: number;
  readonly figure: string;
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "0 0 4px", overflowWrap: "anywhere" },
  name: { padding: "3px 8px 3px 0", fontWeight: "normal", textAlign: "left", width: "5.5em", verticalAlign: "middle" },
  bar: { padding: "3px 0", verticalAlign: "middle" },
  figure: {
    padding: "3px 0 3px 8px",
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    width: "1px",
  },
  track: {
    position: "relative",
    height: "14px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "2px",
  },
  lane: { position: "relative", height: "14px" },
  fill: {
    position: "absolute",
    top: 0,
    left: 0,
    height: "14px",
    borderRadius: "2px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

interface BarTableProps {
  readonly caption: string;
  /** Heads of the columns, for screen readers. */
  readonly nameHead: string;
  readonly figureHead: string;
  readonly bars: readonly Bar[];
}

/** A bar chart that is a table: every figure stands in words, and the bars only show it. */
export function BarTable({ caption, nameHead, figureHead, bars }: BarTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead style={VISUALLY_HIDDEN}>
        <tr>
          <th scope="col">{nameHead}</th>
          <td />
          <th scope="col">{figureHead}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, track, filled, figure }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.bar} aria-hidden>
              <div className={styles.lane}>
                <div className={styles.track} style={{ width: share(track) }} />
                <div className={styles.fill} style={{ width: share(filled) }} />
              </div>
            </td>
            <td className={styles.figure}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const VISUALLY_HIDDEN = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

function share(part: number): string {
  return `${Math.max(0, Math.min(1, part)) * 100}%`;
}
