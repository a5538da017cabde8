import { Button, makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Verdict } from "../../../app/batch/unit-result";
import { NO_FILTER, type ReviewFilter, type ReviewView } from "../../review/review-state";
import { shownRows, totalsOf, type ReviewTotals } from "../../review/rows";
import { useReviewState, useWorkbench } from "../workbench-context";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    gap: "6px 12px",
    padding: "4px 20px 8px",
  },
  group: { display: "flex", flexWrap: "wrap", gap: "2px" },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  search: { width: "220px" },
  shown: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const VIEWS: readonly (readonly [ReviewView, string])[] = [
  ["units", "按单位"],
  ["rules", "按规则"],
  ["departments", "按主管部门"],
  ["before", "与上一版比"],
  ["prior", "与上年比"],
  ["alike", "雷同"],
  ["unread", "没读成"],
];
const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ["退回", "要退回"],
  ["核实", "要核实"],
  ["通过", "通过"],
];

const COMPARED: readonly (readonly [NonNullable<ReviewFilter["compared"]>, string])[] = [
  ["quiet", "有悄悄改动"],
  ["prior", "与上年不符"],
];

/** By what the units are looked at, and which of them. */
export function ReviewTools() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, passedOver, look, earlier } = useReviewState();
  const totals = useMemo(() => totalsOf(units), [units]);
  const others = (earlier.before?.unread.length ?? 0) + (earlier.prior?.unread.length ?? 0);
  const unread = totals.failed + passedOver.length + others + units.reduce((sum, unit) => sum + unit.unread.length, 0);
  const isThere = (view: ReviewView): boolean => (view !== "before" && view !== "prior") || earlier[view] !== null;
  return (
    <div className={styles.tools}>
      <div className={styles.group} role="group" aria-label="怎样看">
        {VIEWS.filter(([view]) => isThere(view)).map(([view, title]) => (
          <ToggleButton
            key={view}
            size="small"
            checked={look.view === view}
            onClick={() => review.look({ view, top: 0 })}
          >
            {view === "unread" ? `${title} ${unread}` : title}
          </ToggleButton>
        ))}
        <ToggleButton size="small" checked={look.charts} onClick={() => review.look({ charts: !look.charts })}>
          图表
        </ToggleButton>
      </div>
      {look.view === "units" && <UnitFilters totals={totals} />}
    </div>
  );
}

function UnitFilters({ totals }: { readonly totals: ReviewTotals }) {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, judgedBy, look } = useReviewState();
  const { filter } = look;
  const isHeld = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  const hold = (change: Partial<ReviewFilter>): void => review.look({ filter: { ...filter, ...change }, top: 0 });
  const rule = judgedBy?.rules.find(({ id }) => id === filter.rule)?.title ?? filter.rule;
  return (
    <>
      <Search key={String(isHeld)} />
      <div className={styles.chips} role="group" aria-label="只看">
        {VERDICTS.map(([verdict, title]) => (
          <ToggleButton
            key={verdict}
            size="small"
            shape="circular"
            checked={filter.verdict === verdict}
            onClick={() => hold({ verdict: filter.verdict === verdict ? null : verdict })}
          >
            {title} {totals.verdicts[verdict]}
          </ToggleButton>
        ))}
        {COMPARED.map(([compared, title]) => {
          const count = totals.compared[compared];
          return count === 0 && filter.compared !== compared ? null : (
            <ToggleButton
              key={compared}
              size="small"
              shape="circular"
              checked={filter.compared === compared}
              onClick={() => hold({ compared: filter.compared === compared ? null : compared })}
            >
              {title} {count}
            </ToggleButton>
          );
        })}
        {rule !== null && (
          <ToggleButton size="small" shape="circular" checked onClick={() => hold({ rule: null })}>
            规则：{rule}
          </ToggleButton>
        )}
        {filter.department !== null && (
          <ToggleButton size="small" shape="circular" checked onClick={() => hold({ department: null })}>
            主管部门：{filter.department || "没有写"}
          </ToggleButton>
        )}
      </div>
      {isHeld && (
        <>
          <span className={styles.shown} role="status">
            符合的 {shownRows(units, { filter, sort: null }).length} 份
          </span>
          <Button size="small" appearance="subtle" onClick={() => review.look({ filter: NO_FILTER, top: 0 })}>
            看全部
          </Button>
        </>
      )}
    </>
  );
}

/** Typing is never held up: the table follows when there is time. */
function Search() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { look } = useReviewState();
  const [text, setText] = useState(look.filter.text);
  const wanted = useDeferredValue(text);
  useEffect(() => {
    const { filter } = review.state.look;
    if (filter.text !== wanted) review.look({ filter: { ...filter, text: wanted }, top: 0 });
  }, [review, wanted]);
  return (
    <SearchBox
      size="small"
      className={styles.search}
      aria-label="查找单位、规则、文字"
      placeholder="单位、规则、文字"
      value={text}
      onChange={(_, { value }) => setText(value)}
    />
  );
}
