import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { overviewOf, type FormExecution, type FormFindings, type FormScores } from "../../app/session";
import { percent, plainFigure } from "../../catalogue/wording";
import { Decimal } from "../../core/numbers/decimal";
import { SEVERITIES } from "../../core/rules/finding";
import { BarTable, type Bar } from "../charts/BarTable";
import { StandingIcon, STANDING_WORDS } from "../check/severity";
import { useSessionState } from "../session-context";
import { NotChecked } from "./NotChecked";
import { usePageStyles } from "./page-styles";

/** 概览: scores against weights, execution, and findings by form. */
export default function OverviewPage() {
  const styles = usePageStyles();
  const { checked } = useSessionState();
  const overview = useMemo(() => checked && overviewOf(checked.check), [checked]);
  if (!overview) return <NotChecked title="概览" text="先校验一次，再看各表的得分、执行率和问题分布。" />;
  const { scores, execution, findings } = overview;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>概览</h1>
      <FindingsTable findings={findings} />
      {execution.length > 0 && (
        <BarTable caption="执行率" nameHead="表" figureHead="执行率" bars={execution.map(executionBar)} />
      )}
      {scores.map((form) => (
        <BarTable
          key={form.form}
          caption={`${form.form} 自评得分${form.total ? `，总分 ${plainFigure(form.total)}` : ""}`}
          nameHead="一级指标"
          figureHead="得分 / 分值"
          bars={scoreBars(form)}
        />
      ))}
    </div>
  );
}

function executionBar({ form, rate }: FormExecution): Bar {
  return { name: form, track: 1, filled: rate?.toNumber() ?? 0, figure: rate ? percent(rate, 2) : "无预算" };
}

function scoreBars({ groups }: FormScores): readonly Bar[] {
  const longest = Decimal.max(1, ...groups.flatMap(({ weight, score }) => [weight, score ?? 0]));
  return groups.map(({ group, weight, score }) => ({
    name: group,
    track: weight.dividedBy(longest).toNumber(),
    filled: score?.dividedBy(longest).toNumber() ?? 0,
    figure: `${score ? plainFigure(score) : "未填"} / ${plainFigure(weight)}`,
  }));
}

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
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

function FindingsTable({ findings }: { readonly findings: readonly FormFindings[] }) {
  const styles = useStyles();
  const standings = [...SEVERITIES, "accepted"] as const;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>各表的问题</caption>
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
