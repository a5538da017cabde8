import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FormFindings } from "../../app/session";
import { StandingIcon, STANDING_WORDS, type Standing } from "../check/severity";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: "4px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    fontWeight: "normal",
    verticalAlign: "bottom",
  },
  form: {
    padding: "4px 4px 4px 0",
    fontWeight: "normal",
    textAlign: "left",
    verticalAlign: "bottom",
    overflowWrap: "anywhere",
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  count: { padding: "4px", textAlign: "center", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  none: { color: tokens.colorNeutralForeground3 },
});

interface FindingsTableProps {
  /** For screen readers: what the table is of. */
  readonly caption: string;
  readonly standings: readonly Standing[];
  readonly findings: readonly FormFindings[];
}

/** How many findings of each kind every form has. */
export function FindingsTable({ caption, standings, findings }: FindingsTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.form}>
            表
          </th>
          {standings.map((standing) => (
            <th key={standing} scope="col" className={styles.head}>
              <StandingIcon standing={standing} silent />
              <div>{STANDING_WORDS[standing]}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {findings.map(({ form, counts }) => (
          <tr key={form}>
            <th scope="row" className={mergeClasses(styles.form, styles.line)}>
              {form}
            </th>
            {standings.map((standing) => (
              <td key={standing} className={styles.count}>
                {counts[standing] === 0 ? <span className={styles.none}>0</span> : <strong>{counts[standing]}</strong>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
