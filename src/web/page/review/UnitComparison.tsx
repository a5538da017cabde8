import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toPlace, type PlaceInSet } from "../../review/places";
import { rowOf } from "../../review/rows";
import type { ReviewUnit } from "../../review/review-state";
import { Disclosure } from "../../../pane/Disclosure";
import { useWorkbench } from "../workbench-context";
import { changeInWords } from "./earlier-words";
import { openPlace } from "./open-place";
import { PriorLine, QuietLine } from "./EarlierTables";
import { useTableStyles } from "./table-styles";

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    padding: "2px 12px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lists: { maxHeight: "32vh", overflowY: "auto" },
  title: { margin: "6px 0 2px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px" },
});

/** What became of the version before of the unit that is shown, and what differs from its last year; a place leads to its cell. */
export function UnitComparison({ unit }: { readonly unit: ReviewUnit }) {
  const styles = useStyles();
  const { before, quiet, priorFindings, prior } = rowOf(unit);
  const otherYear = unit.prior?.isCompared === false;
  if (!before && !priorFindings && !otherYear) return null;
  const title = [
    ...(before ? [`上一版的问题：${changeInWords(before)}；悄悄改动 ${quiet} 处`] : []),
    ...(priorFindings ? [`与上年不符 ${prior} 处`] : []),
    ...(otherYear ? ["给出的上年材料不是上一年度的，没有比"] : []),
  ].join("；");
  return (
    <section className={styles.strip} aria-label="对照">
      <Disclosure title={title}>
        <div className={styles.lists} tabIndex={0} role="region" aria-label="对照的内容">
          <List title="悄悄改动的数">
            {before?.quiet.map((change) => (
              <Line key={change.label} unit={unit} place={toPlace(change.cell)}>
                <QuietLine {...change} />
              </Line>
            ))}
          </List>
          <List title="与上年不符">
            {priorFindings?.map((finding, at) => (
              <Line key={at} unit={unit} place={finding}>
                <PriorLine {...finding} />
              </Line>
            ))}
          </List>
          <List title="上一版的问题，已改">
            {before?.fixed.map(({ rule, label, message }) => (
              <li key={`${rule} ${label}`}>{message}</li>
            ))}
          </List>
        </div>
      </Disclosure>
    </section>
  );
}

function List({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] | undefined }) {
  const styles = useStyles();
  if (!children || children.length === 0) return null;
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

interface LineProps {
  readonly unit: ReviewUnit;
  readonly place: PlaceInSet;
  readonly children: ReactNode;
}

function Line({ unit, place, children }: LineProps) {
  const table = useTableStyles();
  const workbench = useWorkbench();
  const { sheet, cell } = place;
  return (
    <li>
      {sheet !== null && cell !== null && (
        <button type="button" className={table.open} onClick={() => void openPlace(workbench, unit, place)}>
          {sheet}!{cell}
        </button>
      )}{" "}
      {children}
    </li>
  );
}
