import { Button, mergeClasses, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { STANDING_WORDS } from "../../../app/session";
import { StandingIcon } from "../../../pane/check/standing";
import { NO_FILTER, NOT_OURS } from "../../review/review-state";
import { departmentRows, ruleRows } from "../../review/rows";
import { useReviewState, useWorkbench } from "../workbench-context";
import { PlainTable } from "./PlainTable";
import { useTableStyles } from "./table-styles";

/** 按规则: what most units break; each rule leads to its units. */
export function RulesTable() {
  const styles = useTableStyles();
  const { review } = useWorkbench();
  const { units, judgedBy } = useReviewState();
  const rows = useMemo(() => ruleRows(units, judgedBy), [units, judgedBy]);
  return (
    <PlainTable
      name="各规则"
      heads={["规则", "级别", "单位数", "占比", "处数"]}
      figures={[2, 3, 4]}
      widths={[undefined, "120px", "110px", "110px", "110px"]}
      count={rows.length}
    >
      {rows.map(({ id, title, severity, units: own, share, findings }) => (
        <tr key={id} className={styles.row}>
          <th scope="row" className={mergeClasses(styles.cell, styles.wrapped)}>
            <button
              type="button"
              className={styles.open}
              onClick={() => review.look({ view: "units", filter: { ...NO_FILTER, rule: id }, top: 0 })}
            >
              {title}
            </button>
          </th>
          <td className={styles.cell}>
            <span className={styles.sign}>
              <StandingIcon standing={severity} silent /> {STANDING_WORDS[severity]}
            </span>
          </td>
          {[own, share, findings].map((figure, at) => (
            <td key={at} className={mergeClasses(styles.cell, styles.figure)}>
              {figure}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}

/** 按主管部门: how the units of each came out; each department leads to its units. */
export function DepartmentsTable() {
  const styles = useTableStyles();
  const { review } = useWorkbench();
  const { units } = useReviewState();
  const rows = useMemo(() => departmentRows(units), [units]);
  const heads = ["主管部门", "单位数", "退回", "核实", "通过", "自评平均", "复算平均"];
  return (
    <PlainTable
      name="各主管部门"
      heads={heads}
      figures={[1, 2, 3, 4, 5, 6]}
      widths={[undefined, ...heads.slice(1).map(() => "110px")]}
      count={rows.length}
    >
      {rows.map(({ department, units: own, verdicts, meanScore, meanRecomputed }) => (
        <tr key={department} className={styles.row}>
          <th scope="row" className={mergeClasses(styles.cell, styles.wrapped)}>
            <button
              type="button"
              className={styles.open}
              onClick={() => review.look({ view: "units", filter: { ...NO_FILTER, department }, top: 0 })}
            >
              {department || "没有写主管部门"}
            </button>
          </th>
          {[own, verdicts.退回, verdicts.核实, verdicts.通过, meanScore, meanRecomputed].map((figure, at) => (
            <td key={at} className={mergeClasses(styles.cell, styles.figure)}>
              {figure}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}

/** 雷同: passages of different units that say the same, side by side; looked for when the table is first shown. */
export function AlikeTable() {
  const styles = useTableStyles();
  const { review } = useWorkbench();
  const { alike, making, running } = useReviewState();
  useEffect(() => {
    if (alike === null && making === null && !running) void review.findAlike();
  }, [review, alike, making, running]);
  const wrapped = mergeClasses(styles.cell, styles.wrapped);
  if (running) return <p className={styles.nothing}>检查完再比对。</p>;
  if (alike === null) {
    return making === "alike" ? (
      <div className={styles.nothing}>
        <Spinner size="tiny" label="正在比对各单位的文字……" />
        <Button onClick={() => review.stopMaking()}>取消</Button>
      </div>
    ) : (
      <p className={styles.nothing}>没有比对。</p>
    );
  }
  return (
    <PlainTable
      name="雷同"
      heads={["单位甲", "文字", "单位乙", "文字", "相同"]}
      widths={["200px", undefined, "200px", undefined, "80px"]}
      figures={[4]}
      count={alike.length}
    >
      {alike.map(({ units, places, texts, share }, index) => (
        <tr key={index} className={styles.row}>
          {[0, 1].flatMap((at) => [
            <td key={`unit${at}`} className={wrapped}>
              {units[at]}
              <div className={styles.quiet}>{places[at]}</div>
            </td>,
            <td key={`text${at}`} className={wrapped}>
              {texts[at]}
            </td>,
          ])}
          <td className={mergeClasses(wrapped, styles.figure)}>{share}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** 没读成: every file that was met and not checked, and why. */
export function UnreadTable() {
  const styles = useTableStyles();
  const { units, passedOver, earlier } = useReviewState();
  const others = [earlier.before, earlier.prior].flatMap((one) => one?.unread ?? []);
  const rows = [
    ...units.flatMap(({ name, failure, unread }) => [
      ...(failure ? [[name, failure.message] as const] : []),
      ...unread.map(({ file, error }) => [file, error.message] as const),
    ]),
    ...passedOver.map((file) => [file, NOT_OURS] as const),
    ...others.map(({ file, error }) => [file, error.message] as const),
  ];
  return (
    <PlainTable name="没读成的文件" heads={["文件", "原因"]} figures={[]} count={rows.length}>
      {rows.map(([file, why], index) => (
        <tr key={index} className={styles.row}>
          <th scope="row" className={mergeClasses(styles.cell, styles.wrapped)}>
            {file}
          </th>
          <td className={mergeClasses(styles.cell, styles.wrapped)}>{why}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
