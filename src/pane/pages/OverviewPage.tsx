import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { NO_FILTER, overviewOf, type FormFindings, type FormScores, type Standing } from "../../app/session";
import { plainFigure } from "../../core/numbers/wording";
import { SEVERITIES } from "../../core/rules/finding";
import { BarFigure } from "../charts/BarFigure";
import { FiguresTable } from "../charts/FiguresTable";
import { FindingsTable } from "../charts/FindingsTable";
import { executionBars, findingBars, scoreBars } from "../charts/overview-bars";
import { useNavigate } from "../navigation";
import { useProblemView } from "../problem-view";
import { useSessionState } from "../session-context";
import { NotChecked } from "./NotChecked";
import { usePageStyles } from "../page-styles";

/** Forms whose scores are shown all at once; of more a person chooses one. */
const MOST_SCORE_CHARTS = 3;

/** 概览: findings by form, execution, and scores against weights. */
export default function OverviewPage() {
  const styles = usePageStyles();
  const { checked } = useSessionState();
  const overview = useMemo(() => checked && overviewOf(checked.check), [checked]);
  if (!overview) return <NotChecked title="概览" text="先校验一次，再看各表的得分、执行率和问题分布。" />;
  const { scores, execution, findings } = overview;
  const executed = executionBars(execution);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>概览</h1>
      <FindingsFigure findings={findings} />
      {execution.length > 0 && (
        <BarFigure caption="执行率" data={executed}>
          <FiguresTable caption="执行率" nameHead="表" figureHead="执行率" rows={executed.rows} />
        </BarFigure>
      )}
      {scores.length > 0 && <Scores scores={scores} />}
    </div>
  );
}

function FindingsFigure({ findings }: { readonly findings: readonly FormFindings[] }) {
  const hasAccepted = findings.some(({ counts }) => counts.accepted > 0);
  const standings: readonly Standing[] = [...SEVERITIES, ...(hasAccepted ? (["accepted"] as const) : [])];
  const [, setView] = useProblemView();
  const navigate = useNavigate();
  const show = ({ key }: FormFindings, standing: Standing): void => {
    setView({ filter: { ...NO_FILTER, form: key, standing }, shown: { kind: "list" } });
    navigate("check");
  };
  const showPart = (row: number, part: number): void => {
    const [form, standing] = [findings[row], standings[part]];
    if (form && standing) show(form, standing);
  };
  return (
    <BarFigure caption="各表的问题" data={findingBars(findings, standings)} onPart={showPart}>
      <FindingsTable caption="各表的问题" standings={standings} findings={findings} onChoose={show} />
    </BarFigure>
  );
}

function Scores({ scores }: { readonly scores: readonly FormScores[] }) {
  const styles = usePageStyles();
  const [chosen, setChosen] = useState(0);
  if (scores.length <= MOST_SCORE_CHARTS) return scores.map((form) => <ScoreFigure key={form.form} form={form} />);
  const form = scores[Math.min(chosen, scores.length - 1)];
  return (
    <>
      <Field className={styles.narrow} label="看哪张表的得分">
        <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {scores.map(({ form: name }, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {form && <ScoreFigure form={form} />}
    </>
  );
}

function ScoreFigure({ form }: { readonly form: FormScores }) {
  const caption = `${form.form} 自评得分${form.total ? `，总分 ${plainFigure(form.total)}` : ""}`;
  const data = scoreBars(form);
  return (
    <BarFigure caption={caption} data={data}>
      <FiguresTable caption={caption} nameHead="一级指标" figureHead="得分 / 分值" rows={data.rows} />
    </BarFigure>
  );
}
