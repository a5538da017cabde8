import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { CheckPage } from "../check/CheckPage";
import { NavigationContext, type PageName } from "../navigation";
import { Foot } from "./Foot";
import { Messages } from "./Messages";
import { PageTabs } from "./PageTabs";
import { Progress } from "./Progress";

const OverviewPage = lazy(() => import(/* webpackChunkName: "overview" */ "../pages/OverviewPage"));
const FillPage = lazy(() => import(/* webpackChunkName: "fill" */ "../pages/FillPage"));
const ReportPage = lazy(() => import(/* webpackChunkName: "report" */ "../pages/ReportPage"));
const TemplatePage = lazy(() => import(/* webpackChunkName: "template" */ "../pages/TemplatePage"));
const SettingsPage = lazy(() => import(/* webpackChunkName: "settings" */ "../pages/SettingsPage"));
const HistoryPage = lazy(() => import(/* webpackChunkName: "history" */ "../pages/HistoryPage"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: { flexGrow: 1, padding: "12px 12px 20px", minWidth: 0 },
});

/** Tabs at the top, messages below them, the page, and the foot. */
export function Shell({ firstPage, version }: { readonly firstPage: PageName; readonly version: string }) {
  const styles = useStyles();
  const [page, setPage] = useState(firstPage);
  return (
    <NavigationContext value={setPage}>
      <div className={styles.pane}>
        <header className={styles.head}>
          <PageTabs page={page} />
          <Progress />
        </header>
        <Messages />
        <main className={styles.page}>
          <Suspense fallback={<Spinner size="small" label="正在打开……" delay={500} />}>{pageOf(page)}</Suspense>
        </main>
        <Foot version={version} />
      </div>
    </NavigationContext>
  );
}

function pageOf(page: PageName) {
  switch (page) {
    case "check":
      return <CheckPage />;
    case "overview":
      return <OverviewPage />;
    case "fill":
      return <FillPage />;
    case "report":
      return <ReportPage />;
    case "template":
      return <TemplatePage />;
    case "settings":
      return <SettingsPage />;
    case "history":
      return <HistoryPage />;
  }
}
