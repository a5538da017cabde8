import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { STANDING_WORDS, type FormFindings, type Standing } from "../../app/session";
import { StandingIcon } from "../check/standing";

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
  button: { minWidth: "32px" },
  none: { color: tokens.colorNeutralForeground3 },
});

interface FindingsTableProps {
  /** For screen readers: what the table is of. */
  readonly caption: string;
  readonly standings: readonly Standing[];
  readonly findings: readonly FormFindings[];
  readonly onChoose: (form: FormFindings, standing: Standing) => void;
}

/** How many findings of each kind every form has. */
export function FindingsTable({ caption, standings, findings, onChoose }: FindingsTableProps) {
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
        {findings.map((one) => (
          <tr key={one.key}>
            <th scope="row" className={mergeClasses(styles.form, styles.line)}>
              {one.form}
            </th>
            {standings.map((standing) => (
              <td key={standing} className={styles.count}>
                {one.counts[standing] === 0 ? (
                  <span className={styles.none}>0</span>
                ) : (
                  <Button
                    size="small"
                    className={styles.button}
                    aria-label={`看${one.form}的 ${one.counts[standing]} 处${STANDING_WORDS[standing]}`}
                    onClick={() => onChoose(one, standing)}
                  >
                    {one.counts[standing]}
                  </Button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
