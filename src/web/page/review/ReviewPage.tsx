import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useReviewState } from "../workbench-context";
import { AlikeTable, DepartmentsTable, RulesTable, UnreadTable } from "./OtherTables";
import { BeforeTable, PriorTable } from "./EarlierTables";
import { ReviewHead } from "./ReviewHead";
import { ComparedWith } from "./ComparedWith";
import { ReviewTools } from "./ReviewTools";
import { SetsOffer } from "./SetsOffer";
import { UnitsTable } from "./UnitsTable";

const ReviewCharts = lazy(() => import(/* webpackChunkName: "review-charts" */ "./ReviewCharts"));

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const TABLES = {
  units: UnitsTable,
  rules: RulesTable,
  departments: DepartmentsTable,
  before: BeforeTable,
  prior: PriorTable,
  alike: AlikeTable,
  unread: UnreadTable,
} as const;

/** The reviewer's table: what every unit came to, by unit, rule and department, while they are checked and after. */
export default function ReviewPage() {
  const styles = useStyles();
  const { look } = useReviewState();
  const Table = TABLES[look.view];
  return (
    <main className={styles.page}>
      <ReviewHead />
      <ComparedWith />
      <SetsOffer />
      {look.charts && (
        <Suspense fallback={null}>
          <ReviewCharts />
        </Suspense>
      )}
      <ReviewTools />
      <Table />
    </main>
  );
}
