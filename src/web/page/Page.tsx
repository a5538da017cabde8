import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { PageBoundary } from "../../pane/shell/PageBoundary";
import { usePaneTheme, type SurroundingTheme } from "../../pane/theme";
import { Asked } from "./Asked";
import { FileTabs } from "./FileTabs";
import { Landing } from "./Landing";
import { Messages } from "./Messages";
import { TopBar } from "./TopBar";
import { useDrop } from "./use-drop";
import { usePageKeys } from "./use-page-keys";
import { useShownFile, useShownUnit, useWorkbenchState } from "./workbench-context";

const FileView = lazy(() => import(/* webpackChunkName: "file-view" */ "./FileView"));
const ReviewPage = lazy(() => import(/* webpackChunkName: "review" */ "./review/ReviewPage"));
const SetView = lazy(() => import(/* webpackChunkName: "review" */ "./review/SetView"));
const RulesPage = lazy(() => import(/* webpackChunkName: "rules-page" */ "./rules/RulesPage"));
const WalkStrip = lazy(() => import(/* webpackChunkName: "review" */ "./review/WalkStrip"));

/** A browser has no theme of its own; the system's counts. */
const THEME: SurroundingTheme = { current: () => undefined, onChange: () => () => undefined };

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: "transparent" },
  page: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  view: { flexGrow: 1, minHeight: 0 },
  waiting: { padding: "32px" },
  drop: {
    position: "absolute",
    inset: "8px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.95,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: "none",
  },
});

/** The whole page: the bar, the files as tabs, and what is shown. Files may be dropped anywhere. */
export function Page({ version }: { readonly version: string }) {
  const styles = useStyles();
  usePageKeys();
  const { shown } = useWorkbenchState();
  const { isOver, handlers } = useDrop();
  return (
    <FluentProvider theme={usePaneTheme(THEME)} className={styles.provider}>
      <div className={styles.page} {...handlers}>
        <TopBar />
        <FileTabs />
        <Messages />
        <UnitStrip />
        <div className={styles.view}>
          <PageBoundary key={JSON.stringify(shown)}>
            <Suspense fallback={<Spinner className={styles.waiting} label="正在打开……" />}>
              <ShownView version={version} />
            </Suspense>
          </PageBoundary>
        </div>
        <Asked />
        {isOver && <div className={styles.drop}>松开鼠标，打开文件</div>}
      </div>
    </FluentProvider>
  );
}

/** The way from unit to unit, while one of a review is shown. */
function UnitStrip() {
  const unit = useShownUnit();
  return unit ? (
    <Suspense fallback={null}>
      <WalkStrip unit={unit} />
    </Suspense>
  ) : null;
}

function ShownView({ version }: { readonly version: string }) {
  const { shown } = useWorkbenchState();
  const file = useShownFile();
  const unit = useShownUnit();
  if (file) return <FileView key={file.id} file={file} version={version} />;
  if (unit) return <SetView key={unit.id} unit={unit} />;
  if (shown === "rules") return <RulesPage />;
  return shown === "review" ? <ReviewPage /> : <Landing version={version} />;
}
