import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { remarkOnShare } from "../../../app/session/own-rules";
import { printRef, type CellRef } from "../../../core/grid/address";
import { StandingIcon } from "../../../pane/check/standing";
import { toPlace } from "../../review/places";
import type { ReviewUnit } from "../../review/review-state";
import { rowOf } from "../../review/rows";
import { talliesOf, type RuleTally } from "../../rules/rule-trials";
import { openPlace } from "../review/open-place";
import { useWorkbench } from "../workbench-context";
import { TriedView, useTriedStyles } from "./TriedView";
import { useRuleTrials } from "./use-rule-desk";

/** So long nothing was typed before a unit is read for a trial, in milliseconds. */
const REST = 400;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", marginBottom: "8px" },
  progress: { width: "160px", height: "8px", accentColor: tokens.colorBrandBackground },
  remark: { color: "var(--level-warning)" },
});

interface UnitTrialProps {
  readonly unit: ReviewUnit;
  readonly text: string;
}

/** What the rules come to on one unit of the table, tried again a moment after they were changed. */
export function UnitTrial({ unit, text }: UnitTrialProps) {
  const styles = useTriedStyles();
  const workbench = useWorkbench();
  const trials = useRuleTrials();
  const { tried, running, results } = useSyncExternalStore(trials.subscribe, () => trials.state);
  useEffect(() => {
    const timer = setTimeout(() => void trials.tryOn([unit], text), REST);
    return () => clearTimeout(timer);
  }, [trials, unit, text]);
  const [only] = results;
  if (only?.unit !== unit) return <p className={styles.quiet}>正在试……</p>;
  if (only.rules.length === 0) return <p className={styles.quiet}>还没有写好的规则。</p>;
  const go = (at: CellRef): void => void openPlace(workbench, unit, toPlace(printRef(at)));
  return (
    <div aria-busy={running || tried?.text !== text}>
      {only.rules.map((rule) => (
        <TriedView key={rule.title} rule={rule} onPlace={go} />
      ))}
    </div>
  );
}

interface UnitsTrialProps {
  readonly units: readonly ReviewUnit[];
  readonly text: string;
}

/** How the rules come out over the whole table, before anybody is checked by them; asked for by a button. */
export function UnitsTrial({ units, text }: UnitsTrialProps) {
  const styles = useStyles();
  const quiet = useTriedStyles().quiet;
  const trials = useRuleTrials();
  const state = useSyncExternalStore(trials.subscribe, () => trials.state);
  const { tried, running, done, results } = state;
  const tallies = useMemo(() => talliesOf(results), [results]);
  const isOfAll = tried?.units.length === units.length && units.every((unit, at) => unit === tried.units[at]);
  const isOld = !running && isOfAll && tried.text !== text;
  return (
    <>
      <div className={styles.line}>
        {running && isOfAll ? (
          <>
            <progress className={styles.progress} value={done} max={units.length} aria-label="已试" />
            <span role="status">
              已试 {done} / {units.length}
            </span>
            <Button size="small" onClick={() => trials.stop()}>
              停下
            </Button>
          </>
        ) : (
          <>
            <Button size="small" disabled={text.trim() === ""} onClick={() => void trials.tryOn(units, text)}>
              {isOfAll ? "再试一遍" : `在 ${units.length} 份材料上试`}
            </Button>
            {isOfAll && (
              <span role="status" className={quiet}>
                {isOld ? "规则改过了，下面是改之前的结果" : `试了 ${results.length} 份`}
              </span>
            )}
          </>
        )}
      </div>
      {isOfAll && tallies.length === 0 && !running && <p className={quiet}>还没有写好的规则。</p>}
      {isOfAll && tallies.map((tally) => <TallyView key={tally.title} tally={tally} tried={results.length} />)}
    </>
  );
}

function TallyView({ tally, tried }: { readonly tally: RuleTally; readonly tried: number }) {
  const styles = useTriedStyles();
  const own = useStyles();
  const workbench = useWorkbench();
  const { title, severity, passed, failed, skipped, places, reasons } = tally;
  const remark = remarkOnShare(failed, tried);
  return (
    <article className={styles.rule} aria-label={title}>
      <h3 className={styles.name}>
        <StandingIcon standing={failed > 0 ? severity : passed > 0 ? "accepted" : "advice"} silent />
        {title}：通过 {passed}，不符 {failed}，不适用 {skipped}
      </h3>
      {remark !== "" && <div className={own.remark}>{remark}</div>}
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.map(({ unit, at, message }) => (
            <li key={unit.id}>
              <button
                type="button"
                className={styles.place}
                onClick={() => void openPlace(workbench, unit, toPlace(at ? printRef(at) : ""))}
              >
                {rowOf(unit).name}
                {at && ` ${printRef(at)}`}
              </button>{" "}
              {message}
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && <div className={styles.quiet}>不适用：{reasons.join("；")}</div>}
    </article>
  );
}
