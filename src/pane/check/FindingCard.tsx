import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { figuresOf, standingOf, suggestionFor, type Fold, type ListedFinding } from "../../app/session";
import { textsOf } from "../../app/rule-texts";
import { toA1, type CellRef } from "../../core/grid/address";
import { asSeen } from "../../core/values/directions";
import { Disclosure } from "../Disclosure";
import { WordPlaceContext } from "../navigation";
import { useSession, useSessionState } from "../session-context";
import { AcceptForm } from "./AcceptForm";
import { FixChange } from "./FixChange";
import { MessageWithFigures } from "./MessageWithFigures";
import { StandingIcon } from "./standing";
import { ConfirmButton } from "./Suggestion";

const useStyles = makeStyles({
  card: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px 12px",
  },
  title: {
    display: "flex",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    "& svg": { marginTop: "2px" },
  },
  at: { margin: "-6px 0 0 26px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: "anywhere" },
  figures: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "1fr",
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  figure: { padding: "5px 10px", minWidth: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  wrong: { color: "var(--level-error)", "@media (forced-colors: active)": { color: "inherit" } },
  lead: { marginRight: "12px" },
  do: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "flex-start",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fix: { display: "flex", flexWrap: "wrap", gap: "6px 10px", alignItems: "center" },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", gap: "6px 12px", alignItems: "center" },
});

interface FindingCardProps {
  readonly listed: ListedFinding;
  /** The same problem in other places. */
  readonly fold: Fold | undefined;
  /** Shows what would be written to mend findings. */
  readonly onFixes: (findings: readonly ListedFinding[]) => void;
}

/** All there is to say of a finding, each thing once, and what can be done about it. Loaded once the list is shown. */
export default function FindingCard({ listed, fold, onFixes }: FindingCardProps) {
  const styles = useStyles();
  const { finding, rule, accepted } = listed;
  const { checked } = useSessionState();
  const placeInWord = useContext(WordPlaceContext);
  const wordPlace = finding.at ? placeInWord(finding.at) : "";
  const figures = figuresOf(finding);
  const suggested = checked ? suggestionFor(finding, checked.check) : undefined;
  const fixable = fold?.findings.filter((one) => one.finding.fix !== null) ?? [];
  return (
    <article className={styles.card} aria-label={rule?.title ?? finding.rule}>
      <h1 className={styles.title}>
        <StandingIcon standing={standingOf(listed)} />
        {rule?.title ?? finding.rule}
      </h1>
      <p className={styles.at}>
        {finding.label}
        {finding.at && ` · ${toA1(finding.at)}`}
        {wordPlace !== "" && ` · Word ${wordPlace}`}
      </p>
      {figures.length > 0 ? (
        <dl className={styles.figures}>
          {figures.map(({ name, text }, index) => (
            <div key={name} className={styles.figure}>
              <dt className={styles.name}>{name}</dt>
              <dd className={mergeClasses(styles.number, index === 0 && styles.wrong)}>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.text}>
          <MessageWithFigures finding={finding} />
        </p>
      )}
      {rule && <p className={styles.text}>{textsOf(rule).why}</p>}
      <div className={styles.do}>
        {rule && (
          <p className={styles.text}>
            <strong className={styles.lead}>怎么改</strong>
            {textsOf(rule).remedy}
          </p>
        )}
        {suggested && (
          <div className={styles.fix}>
            <ConfirmButton suggested={suggested} />“{suggested.label}”当作“{suggested.as}”
          </div>
        )}
        {accepted === undefined && <Fix listed={listed} />}
        {fixable.length > 1 && accepted === undefined && (
          <Button size="small" onClick={() => onFixes(fixable)}>
            同样的 {fixable.length} 处一起改…
          </Button>
        )}
      </div>
      <Related at={finding.at} related={finding.related} />
      {finding.severity === "warning" && <AcceptForm key={listed.key} listed={listed} />}
      <Disclosure title="依据">
        <p className={styles.small}>{finding.basis}</p>
      </Disclosure>
    </article>
  );
}

/** What the fix of a finding would write, before → after, and the button for it. A choice says that it is one. */
function Fix({ listed }: { readonly listed: ListedFinding }) {
  const styles = useStyles();
  const session = useSession();
  const { fix } = listed.finding;
  if (!fix) return null;
  return (
    <>
      <div className={styles.fix}>
        <Button appearance="primary" onClick={() => void session.applyFixes([listed])}>
          {fix.label}
        </Button>
        <FixChange edits={fix.edits} />
      </div>
      {fix.kind === "choice" && <p className={styles.small}>请先核对：也可能是另一处填错了。</p>}
    </>
  );
}

/** The cells that it was compared with; the finding's own is selected already. */
function Related({ at, related }: { readonly at: CellRef | null; readonly related: readonly CellRef[] }) {
  const styles = useStyles();
  const session = useSession();
  if (!session.canReveal) return null;
  const nameOf = (cell: CellRef): string =>
    cell.sheet === at?.sheet ? toA1(cell) : `${asSeen(cell.sheet)}!${toA1(cell)}`;
  const cells = new Map([...(at ? [at] : []), ...related].map((cell) => [nameOf(cell), cell]));
  if (cells.size === 0) return null;
  return (
    <div className={styles.row} role="group" aria-label="去看单元格">
      <span className={styles.small}>去看</span>
      {[...cells].map(([name, cell]) => (
        <Button key={name} size="small" onClick={() => void session.reveal(cell)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
