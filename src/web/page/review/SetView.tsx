import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PlainFinding } from "../../../app/check-document";
import { StandingIcon } from "../../../pane/check/standing";
import { pathOf } from "../../files/given-file";
import type { ReviewUnit } from "../../review/review-state";
import { namesWithin } from "../../review/sets";
import { useWorkbench } from "../workbench-context";
import { useTableStyles } from "./table-styles";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    padding: "12px 20px 4px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  files: { display: "flex", flexWrap: "wrap", gap: "8px", margin: 0, padding: "4px 20px 12px", listStyleType: "none" },
  place: { width: "30%" },
  sign: { width: "64px" },
});

/** A unit that handed in several files: what was found in all of them together, and the way into each. */
export default function SetView({ unit }: { readonly unit: ReviewUnit }) {
  const styles = useStyles();
  const table = useTableStyles();
  const workbench = useWorkbench();
  const names = namesWithin(unit.files.map(pathOf));
  const findings = unit.result?.checked.findings ?? [];
  const wrapped = mergeClasses(table.cell, table.wrapped);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{unit.result?.checked.unit ?? unit.name}</h1>
      <ul className={styles.files} aria-label="这一套的文件">
        {names.map((name, at) => (
          <li key={name}>
            <Button size="small" onClick={() => void workbench.openUnit(unit, at)}>
              打开 {name}
            </Button>
          </li>
        ))}
      </ul>
      <div className={table.scroll} tabIndex={0} role="region" aria-label="这一套的问题">
        <table className={table.table}>
          <colgroup>
            <col className={styles.sign} />
            <col className={styles.place} />
            <col />
          </colgroup>
          <thead>
            <tr>
              {["级别", "位置", "问题"].map((head) => (
                <th key={head} scope="col" className={table.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding, index) => (
              <tr key={index} className={table.row}>
                <td className={wrapped}>
                  <StandingIcon standing={finding.accepted ? "accepted" : finding.severity} />
                </td>
                <td className={wrapped}>
                  <Place finding={finding} names={names} onOpen={(at) => void workbench.openUnit(unit, at)} />
                </td>
                <td className={wrapped}>{finding.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {findings.length === 0 && <p className={table.nothing}>没有发现问题。</p>}
      </div>
    </main>
  );
}

interface PlaceProps {
  readonly finding: PlainFinding;
  readonly names: readonly string[];
  readonly onOpen: (at: number) => void;
}

function Place({ finding: { file, sheet, cell, label }, names, onOpen }: PlaceProps) {
  const table = useTableStyles();
  const at = names.indexOf(file ?? "");
  const where = sheet === null || cell === null ? "整套材料" : `${file ?? ""} ${sheet}!${cell}`;
  return (
    <>
      {at < 0 ? (
        where
      ) : (
        <button type="button" className={table.open} onClick={() => onOpen(at)}>
          {where}
        </button>
      )}
      <div className={table.quiet}>{label}</div>
    </>
  );
}
