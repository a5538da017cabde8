import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useContext, useRef, useState, useSyncExternalStore } from "react";
import { CheckPage } from "../check/CheckPage";
import { AskedFindingContext, NavigationContext, type PageName } from "../navigation";
import { PaneWishContext } from "../pane-wish";
import { FRESH_VIEW, ProblemViewContext, type ProblemView } from "../problem-view";
import { useBusy, useSession } from "../session-context";
import { BarSlotContext } from "../bar-slot";
import { Opening } from "../Opening";
import { PageBoundary } from "./PageBoundary";
import { PageTabs } from "./PageTabs";
import { Progress } from "./Progress";
import { Strips } from "./Strips";
import { useKeptFocus } from "./use-kept-focus";
import { useUndoKey } from "./use-undo-key";

const OverviewPage = lazy(() => import(/* webpackChunkName: "overview" */ "../pages/OverviewPage"));
const FillPage = lazy(() => import(/* webpackChunkName: "fill" */ "../pages/FillPage"));
const ReportPage = lazy(() => import(/* webpackChunkName: "report" */ "../pages/ReportPage"));
const MorePage = lazy(() => import(/* webpackChunkName: "more" */ "../pages/MorePage"));
const TemplatePage = lazy(() => import(/* webpackChunkName: "template" */ "../pages/TemplatePage"));
const SettingsPage = lazy(() => import(/* webpackChunkName: "settings" */ "../pages/SettingsPage"));
const HistoryPage = lazy(() => import(/* webpackChunkName: "history" */ "../pages/HistoryPage"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
  },
  embedded: { height: "100%" },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: 0, minHeight: 0, minWidth: 0 },
  scrolls: { overflowY: "auto", display: "block", padding: "10px 12px 16px" },
});

interface ShellProps {
  readonly firstPage: PageName;
  readonly version: string;
  /** Whether it stands in a part of a page that has a main part, a head and keys of its own. */
  readonly embedded?: boolean;
}

/** Tabs at the top, the page, messages, and at the foot what the page has there: nothing that is read is moved or covered. */
export function Shell({ firstPage, version, embedded = false }: ShellProps) {
  const styles = useStyles();
  const session = useSession();
  const [page, setPage] = useState(firstPage);
  const asked = useContext(AskedFindingContext);
  const [answered, setAnswered] = useState(asked);
  const [problems, setProblems] = useState(FRESH_VIEW);
  const change = useCallback((part: Partial<ProblemView>) => setProblems((view) => ({ ...view, ...part })), []);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const wishes = useContext(PaneWishContext);
  const { click, page: wished, deed } = useSyncExternalStore(wishes.subscribe, () => wishes.state);
  const [lastClick, setLastClick] = useState(0);
  if (click !== lastClick) {
    setLastClick(click);
    if (wished) setPage(wished);
    // Who asks for a check wants its verdict.
    if (deed === "check") setProblems((view) => ({ ...view, shown: { kind: "list" } }));
  }
  if (asked !== answered) {
    setAnswered(asked);
    setPage("check");
  }
  const goTo = useCallback(
    (next: PageName): void => {
      const { notice, trouble, journal } = session.state;
      // What went well and leaves nothing to do was read where it happened, and takes a row from every other page.
      const isRead = notice?.intent === "success" && !journal.done.some(({ id }) => id === notice.transaction);
      if (isRead && !trouble && next !== page) session.dismiss();
      setPage(next);
    },
    [session, page],
  );
  const Main = embedded ? "div" : "main";
  const pane = useRef<HTMLDivElement>(null);
  const busy = useBusy();
  useKeptFocus(pane);
  useUndoKey(!embedded);
  return (
    <NavigationContext value={goTo}>
      <ProblemViewContext value={[problems, change]}>
        <BarSlotContext value={slot}>
          <div ref={pane} className={mergeClasses(styles.pane, embedded && styles.embedded)} aria-busy={busy}>
            <header className={styles.head}>
              <PageTabs page={page} hasCorner={!embedded} />
              <Progress />
            </header>
            <Main className={mergeClasses(styles.main, page !== "check" && styles.scrolls)} data-page={page}>
              <PageBoundary key={page}>
                <Suspense fallback={<Opening />}>{pageOf(page, version)}</Suspense>
              </PageBoundary>
            </Main>
            <Strips />
            <div ref={setSlot} data-foot />
          </div>
        </BarSlotContext>
      </ProblemViewContext>
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
    case "more":
      return <MorePage />;
    case "template":
      return <TemplatePage />;
    case "settings":
      return <SettingsPage version={version} />;
    case "history":
      return <HistoryPage />;
  }
}
