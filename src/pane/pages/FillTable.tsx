import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { contentWords, type FillChoice, type FillRow } from "../../app/session";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  tick: { width: "36px" },
  head: {
    padding: "4px 4px",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: "6px 4px",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  small: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  formula: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface FillTableProps {
  readonly rows: readonly FillRow[];
  readonly as: FillChoice["as"];
  readonly onTick: (row: FillRow) => void;
}

/** The preview: a tick, what the cell is, and before → after with the formula. */
export function FillTable({ rows, as, onTick }: FillTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={`${styles.head} ${styles.tick}`} scope="col">
            填
          </th>
          <th className={styles.head} scope="col">
            项目
          </th>
          <th className={styles.head} scope="col">
            现值 → 填入
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FillLine key={row.key} row={row} as={as} onTick={onTick} />
        ))}
      </tbody>
    </table>
  );
}

function FillLine({ row, as, onTick }: { readonly row: FillRow } & Pick<FillTableProps, "as" | "onTick">) {
  const styles = useStyles();
  const { proposal, key, before, value, write, chosen } = row;
  const isRate = proposal.target.valueKind === "rate";
  const word = proposal.state === "differs" ? "替换已有的数" : proposal.suggestion ? "建议，请核对" : "";
  return (
    <tr>
      <td className={styles.cell}>
        <Checkbox checked={chosen} aria-label={`填充 ${key} ${proposal.target.label}`} onChange={() => onTick(row)} />
      </td>
      <td className={styles.cell}>
        {proposal.target.label}
        <span className={styles.small}>{key}</span>
        {word && <span className={styles.small}>{word}</span>}
      </td>
      <td className={styles.cell}>
        {contentWords(before, isRate)}
        <span aria-label="改为"> → </span>
        <span className={styles.after}>{contentWords(value, isRate)}</span>
        {as === "formula" && "formula" in write && <code className={styles.formula}>={write.formula}</code>}
      </td>
    </tr>
  );
}
