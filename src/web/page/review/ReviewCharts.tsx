import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BarData } from "../../../pane/charts/bar-data";
import { BarFigure } from "../../../pane/charts/BarFigure";
import { FiguresTable } from "../../../pane/charts/FiguresTable";
import { NO_FILTER } from "../../review/review-state";
import { ruleRows, scoreSteps } from "../../review/rows";
import { useReviewState, useWorkbench } from "../workbench-context";

/** The rules that most units break. */
const MOST_RULES = 8;

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(380px, 100%), 1fr))",
    flexShrink: 0,
    gap: "24px",
    padding: "12px 20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What most units break, and how the scores lie. A bar of a rule leads to its units. */
export default function ReviewCharts() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, judgedBy } = useReviewState();
  const rules = useMemo(() => ruleRows(units, judgedBy).slice(0, MOST_RULES), [units, judgedBy]);
  const steps = useMemo(() => scoreSteps(units), [units]);
  const byRule: BarData = {
    series: [{ part: "filled", title: "单位数" }],
    rows: rules.map(({ title, units: own, share }) => ({ name: title, values: [own], figure: `${own}（${share}）` })),
    layout: "over",
    full: 1,
  };
  const byScore: BarData = {
    series: [{ part: "filled", title: "单位数" }],
    rows: steps.map(({ name, count }) => ({ name, values: [count], figure: `${count}` })),
    layout: "over",
    full: 1,
  };
  const choose = (row: number): void => {
    const rule = rules[row];
    if (rule) review.look({ view: "units", filter: { ...NO_FILTER, rule: rule.id }, top: 0 });
  };
  return (
    <div className={styles.charts}>
      <BarFigure caption={`最多单位不符的 ${rules.length} 条规则`} data={byRule} onPart={choose}>
        <FiguresTable caption="不符的单位数" nameHead="规则" figureHead="单位数" rows={byRule.rows} />
      </BarFigure>
      <BarFigure caption="自评得分的分布" data={byScore}>
        <FiguresTable caption="各分段的单位数" nameHead="自评得分" figureHead="单位数" rows={byScore.rows} />
      </BarFigure>
    </div>
  );
}
