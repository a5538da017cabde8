import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext, type Ref } from "react";
import { placeWords, standingOf, type FindingRow } from "../../app/session";
import { toA1 } from "../../core/grid/address";
import { FoldSign } from "../FoldSign";
import { NumberedContext } from "../navigation";
import { useChoices } from "../session-context";
import { StandingIcon } from "./standing";

/** Heights of rows in pixels: a list of which only a part is drawn must know them. */
export const ROW_HEIGHT = 39;
export const HEADING_HEIGHT = 17;

const useStyles = makeStyles({
  heading: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    height: `${HEADING_HEIGHT}px`,
    boxSizing: "border-box",
    margin: 0,
    padding: "0 12px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: `${HEADING_HEIGHT}px`,
    fontWeight: "normal",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  /** Whoever gave a sheet a long name still sees how many. */
  named: { overflow: "hidden", textOverflow: "ellipsis" },
  row: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignContent: "center",
    boxSizing: "border-box",
    width: "100%",
    height: `${ROW_HEIGHT}px`,
    padding: "0 12px 0 9px",
    border: "none",
    borderLeft: "3px solid transparent",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Forced colours paint transparent borders too.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  inFold: { paddingLeft: "33px" },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "20px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  message: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "17px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
});

/** What is told of a row by the list around it. */
export interface RowProps {
  readonly row: FindingRow;
  readonly isCurrent: boolean;
  /** Whether the Tab key comes to this row; to the others the arrow keys do. */
  readonly isStop: boolean;
  readonly ref: Ref<HTMLButtonElement> | undefined;
  readonly onChoose: () => void;
}

/** A row of two lines. Choosing a finding shows its card; choosing a fold unfolds it. */
export function ProblemRow({ row, isCurrent, isStop, ref, onChoose }: RowProps) {
  const styles = useStyles();
  const isNumbered = useContext(NumberedContext);
  const { groupBy } = useChoices();
  // Headings tell the form already.
  const showsSheet = groupBy === "rule" || groupBy === "theme";
  if (row.kind === "heading") {
    return (
      <h2 className={styles.heading}>
        <span className={styles.named}>{row.title}</span>
        <span>{row.count}</span>
      </h2>
    );
  }
  const [first] = row.kind === "fold" ? row.fold.findings : [row.listed];
  const { finding, rule, number } = first;
  const place = `${isNumbered && row.kind === "finding" ? `${number} · ` : ""}${showsSheet || !finding.at ? placeWords(finding) : toA1(finding.at)}`;
  return (
    <button
      ref={ref}
      type="button"
      className={mergeClasses(
        styles.row,
        row.kind === "finding" && row.isInFold && styles.inFold,
        isCurrent && styles.current,
      )}
      tabIndex={isStop ? 0 : -1}
      {...(row.kind === "fold" && { "aria-expanded": row.isOpen })}
      {...(isCurrent && { "aria-current": true })}
      onClick={onChoose}
    >
      <StandingIcon standing={standingOf(first)} />
      <span className={styles.title}>{rule?.title ?? finding.rule}</span>
      <span className={styles.place}>
        {row.kind === "fold" ? (
          <>
            {row.fold.findings.length} 处 <FoldSign isOpen={row.isOpen} />
          </>
        ) : (
          place
        )}
      </span>
      <span className={styles.message}>
        {row.kind === "fold"
          ? row.fold.findings.map((one) => withoutEnd(one.finding.message)).join("；")
          : finding.message}
      </span>
    </button>
  );
}

function withoutEnd(message: string): string {
  return message.replace(/。$/, "");
}
