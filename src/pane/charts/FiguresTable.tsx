import { makeStyles, tokens } from "@fluentui/react-components";
import type { BarRow } from "./bar-data";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: "normal",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { padding: "4px 8px 4px 0", fontWeight: "normal", textAlign: "left", overflowWrap: "anywhere" },
  figure: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

interface FiguresTableProps {
  /** For screen readers: what the table is of. */
  readonly caption: string;
  readonly nameHead: string;
  readonly figureHead: string;
  readonly rows: readonly BarRow[];
}

/** The bars of a chart as names and figures. */
export function FiguresTable({ caption, nameHead, figureHead, rows }: FiguresTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {nameHead}
          </th>
          <th scope="col" className={`${styles.head} ${styles.figure}`}>
            {figureHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figure }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.figure}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
