import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useContext, useRef, useState } from "react";
import { CheckPage } from "../check/CheckPage";
import { AskedFindingContext, NavigationContext, type PageName } from "../navigation";
import { Foot } from "./Foot";
import { Messages } from "./Messages";
import { Opening } from "./Opening";
import { PageBoundary } from "./PageBoundary";
import { PageTabs } from "./PageTabs";
import { Progress } from "./Progress";
import { useHeadHeight } from "./use-head-height";

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
    // A message that comes or goes moves the page with it, else it would lie over what is being read.
    overflowAnchor: "none",
  },
  embedded: { minHeight: "100%" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: { flexGrow: 1, padding: "12px 12px 20px", minWidth: 0 },
});

interface ShellProps {
  readonly firstPage: PageName;
  readonly version: string;
  /** Whether it stands in a part of a page that has a main part, a head and a foot of its own. */
  readonly embedded?: boolean;
}

/** Tabs and messages at the top, where they stay in sight; the page; and the foot. */
export function Shell({ firstPage, version, embedded = false }: ShellProps) {
  const styles = useStyles();
  const [page, setPage] = useState(firstPage);
  const asked = useContext(AskedFindingContext);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setPage("check");
  }
  const Main = embedded ? "div" : "main";
  const pane = useRef<HTMLDivElement>(null);
  const head = useHeadHeight(pane);
  return (
    <NavigationContext value={setPage}>
      <div ref={pane} className={mergeClasses(styles.pane, embedded && styles.embedded)}>
        <header ref={head} className={styles.head}>
          <PageTabs page={page} />
          <Progress />
          <Messages />
        </header>
        <Main className={styles.page}>
          <PageBoundary key={page}>
            <Suspense fallback={<Opening />}>{pageOf(page, version)}</Suspense>
          </PageBoundary>
        </Main>
        <Foot version={version} />
      </div>
    </NavigationContext>
  );
}

function pageOf(page: PageName, version: string) {
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
      return <SettingsPage version={version} />;
    case "history":
      return <HistoryPage />;
  }
}
