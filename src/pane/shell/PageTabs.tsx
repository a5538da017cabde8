import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TABS, useNavigate, type PageName } from "../navigation";

const useStyles = makeStyles({
  bar: { display: "flex", padding: "0 4px", minHeight: "34px" },
  // Excel lays its own menu over the top right corner of a pane (34 × 32 px on a Mac), so nothing may stand there.
  corner: { paddingRight: "38px" },
  tab: {
    flex: "0 1 auto",
    minWidth: "32px",
    padding: "0 9px",
    border: "none",
    borderBottom: "3px solid transparent",
    borderTop: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    // Forced colours paint transparent borders too.
    "@media (forced-colors: active)": { borderTopColor: "Canvas", borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px", borderRadius: "6px" },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The way between the pages. The current one is named to screen readers, set bold, and underlined. */
export function PageTabs({ page, hasCorner }: { readonly page: PageName; readonly hasCorner: boolean }) {
  const styles = useStyles();
  const navigate = useNavigate();
  return (
    <nav aria-label="页面" className={mergeClasses(styles.bar, hasCorner && styles.corner)}>
      {TABS.map((tab) => (
        <button
          key={tab.page}
          type="button"
          className={mergeClasses(styles.tab, isShown(tab.page, page) && styles.current)}
          aria-current={isShown(tab.page, page) ? "page" : undefined}
          onClick={() => navigate(tab.page)}
        >
          {tab.title}
        </button>
      ))}
    </nav>
  );
}

/** Pages without a tab of their own stand under 更多. */
function isShown(tab: PageName, page: PageName): boolean {
  return tab === page || (tab === "more" && !TABS.some((one) => one.page === page));
}
