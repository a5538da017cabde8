import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { figuresOf, type ListedFinding } from "../../app/session";
import { printRef, type CellRef } from "../../core/grid/address";
import { useSession } from "../session-context";
import { AcceptForm } from "./AcceptForm";
import { FixProposal } from "./FixProposal";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 4px 14px 29px" },
  message: { margin: 0, overflowWrap: "anywhere" },
  figures: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 12px", margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
});

/** All there is to say of a finding, and what can be done about it. */
export function FindingCard({ id, listed }: { readonly id: string; readonly listed: ListedFinding }) {
  const styles = useStyles();
  const { finding, rule, accepted } = listed;
  const figures = figuresOf(finding);
  return (
    <div id={id} className={styles.card}>
      <p className={styles.message}>{finding.message}</p>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ name, text }) => (
            <Fact key={name} name={name} text={text} textClass={styles.figure} />
          ))}
        </dl>
      )}
      {finding.fix && accepted === undefined && <FixProposal listed={listed} fix={finding.fix} />}
      <Cells at={finding.at} related={finding.related} />
      <dl className={styles.facts}>
        <Fact name="位置" text={finding.label} textClass={styles.fact} />
        {rule && <Fact name="怎么改" text={rule.remedy} textClass={styles.fact} />}
        {rule && <Fact name="为什么" text={rule.why} textClass={styles.fact} />}
        <Fact name="依据" text={finding.basis} textClass={styles.fact} />
      </dl>
      {finding.severity === "warning" && <AcceptForm listed={listed} />}
    </div>
  );
}

function Fact({ name, text, textClass }: { readonly name: string; readonly text: string; readonly textClass: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={textClass}>{text}</dd>
    </>
  );
}

function Cells({ at, related }: { readonly at: CellRef | null; readonly related: readonly CellRef[] }) {
  const styles = useStyles();
  const session = useSession();
  const names = new Map([...(at ? [at] : []), ...related].map((cell) => [printRef(cell), cell]));
  if (names.size === 0 || !session.canReveal) return null;
  return (
    <div className={styles.cells} role="group" aria-label="选中相关单元格">
      {[...names].map(([name, cell]) => (
        <Button
          key={name}
          size="small"
          appearance="outline"
          icon={<LocationRegular />}
          onClick={() => void session.reveal(cell)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
