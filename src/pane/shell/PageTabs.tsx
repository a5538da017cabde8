import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TABS, useNavigate, type PageName } from "../navigation";

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner of a pane (34 × 32 px on a Mac), so nothing may stand there.
  bar: { display: "flex", paddingLeft: "4px", paddingRight: "38px", minHeight: "40px" },
  tab: {
    flex: "0 1 auto",
    minWidth: "32px",
    padding: "0 8px",
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
export function PageTabs({ page }: { readonly page: PageName }) {
  const styles = useStyles();
  const navigate = useNavigate();
  return (
    <nav aria-label="页面" className={styles.bar}>
      {TABS.map((tab) => (
        <button
          key={tab.page}
          type="button"
          className={mergeClasses(styles.tab, tab.page === page && styles.current)}
          aria-current={tab.page === page ? "page" : undefined}
          onClick={() => navigate(tab.page)}
        >
          {tab.title}
        </button>
      ))}
    </nav>
  );
}
